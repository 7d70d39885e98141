import { randomBytes } from "node:crypto";

/** Where identifiers come from. Opaque, unguessable and without meaning. */
export type Ids = { next(): string };

const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

/** Identifiers of 100 random bits in twenty letters and digits that are not mistaken for each other. */
export function randomIds(): Ids {
	return { next: () => Array.from(randomBytes(20), (byte) => ALPHABET[byte % 32]).join("") };
}

/** Identifiers that are the same each time, for the demonstration and for tests. */
export function countedIds(prefix: string): Ids {
	let count = 0;
	return { next: () => `${prefix}${String(++count).padStart(6, "0")}` };
}
