import { createHash, randomBytes } from "node:crypto";

/** Where identifiers come from. Opaque, unguessable and without meaning. */
export type Ids = { next(): string };

const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

/** Identifiers of 100 random bits in twenty letters and digits that are not mistaken for each other. */
export function randomIds(): Ids {
	return { next: () => Array.from(randomBytes(20), (byte) => ALPHABET[byte % 32]).join("") };
}

/** Identifiers that are the same each time and easily told apart, for tests. */
export function countedIds(prefix: string): Ids {
	let count = 0;
	return { next: () => `${prefix}${String(++count).padStart(6, "0")}` };
}

/** Identifiers that look like random ones but are the same each time for the same seed. */
export function seededIds(seed: string): Ids {
	let count = 0;
	return {
		next: () =>
			Array.from(
				createHash("sha256").update(`${seed}:${++count}`).digest().subarray(0, 20),
				(byte) => ALPHABET[byte % 32],
			).join(""),
	};
}
