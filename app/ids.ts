import { createHash, randomBytes } from "node:crypto";

/** Where identifiers and salts come from. Opaque, unguessable and without meaning. */
export type Ids = {
	next(): string;
	/** 256 bits that nobody can guess, for a digest that tells nothing once its salt is erased. */
	salt(): string;
};

const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

/** Identifiers of 100 random bits in twenty letters and digits that are not mistaken for each other. */
export function randomIds(): Ids {
	return {
		next: () => Array.from(randomBytes(20), (byte) => ALPHABET[byte % 32]).join(""),
		salt: () => randomBytes(32).toString("hex"),
	};
}

/** Identifiers that are the same each time and easily told apart, for tests. */
export function countedIds(prefix: string): Ids {
	let [count, salts] = [0, 0];
	return {
		next: () => `${prefix}${String(++count).padStart(6, "0")}`,
		salt: () => `${prefix}-salt-${++salts}`,
	};
}

/** Identifiers that look like random ones but are the same each time for the same seed. */
export function seededIds(seed: string): Ids {
	let [count, salts] = [0, 0];
	const digest = (text: string) => createHash("sha256").update(`${seed}:${text}`).digest();
	return {
		next: () => Array.from(digest(String(++count)).subarray(0, 20), (byte) => ALPHABET[byte % 32]).join(""),
		salt: () => digest(`salt:${++salts}`).toString("hex"),
	};
}
