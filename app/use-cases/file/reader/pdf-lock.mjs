import { Buffer } from "node:buffer";
import { createCipheriv, createHash } from "node:crypto";

/** @typedef {Buffer | number | string | unknown[] | Map<string, unknown>} Value */

/** What stands for no password (ISO 32000-1, 7.6.3.3). */
const PADDING = Buffer.from("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a", "hex");
const DEEPEST = 8;
const ESCAPES = /** @type {Record<string, string>} */ ({ n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" });

/**
 * Reads values of a PDF from a place of its text, which has a character a byte. Throws where there is none.
 * @param {string} text
 * @param {number} from
 */
function valueAt(text, from) {
	let at = from;
	/** @param {RegExp} pattern sticky */
	const taken = (pattern) => {
		pattern.lastIndex = at;
		const found = pattern.exec(text);
		if (found) at = pattern.lastIndex;
		return found?.[0];
	};
	const space = () => taken(/\s*/y);
	const literal = () => {
		let [read, open] = ["", 1];
		for (;;) {
			const one = taken(/\\[0-7]{1,3}|\\\r\n|\\?[\s\S]/y);
			if (one === undefined) throw new Error("a text without an end");
			if (one === "(") open++;
			if (one === ")" && --open === 0) return Buffer.from(read, "latin1");
			const escaped = one.slice(1);
			if (one[0] !== "\\") read += one;
			else if (/^[0-7]/.test(escaped)) read += String.fromCharCode(Number.parseInt(escaped, 8) & 255);
			else if (!/^[\r\n]/.test(escaped)) read += ESCAPES[escaped] ?? escaped;
		}
	};
	/**
	 * @param {number} deep
	 * @returns {Value}
	 */
	const next = (deep) => {
		if (deep > DEEPEST) throw new Error("too deep");
		space();
		if (taken(/<</y)) {
			/** @type {Map<string, unknown>} */
			const found = new Map();
			for (space(); !taken(/>>/y); space()) {
				const key = next(deep + 1);
				if (typeof key !== "string" || found.size > 200) throw new Error("no dictionary");
				found.set(key, next(deep + 1));
			}
			return found;
		}
		if (taken(/\[/y)) {
			const values = [];
			for (space(); !taken(/\]/y); space()) values.push(next(deep + 1));
			return values;
		}
		if (taken(/\(/y)) return literal();
		const hex = taken(/<[0-9a-f\s]*>/iy);
		if (hex !== undefined) return Buffer.from(hex.replace(/[^0-9a-f]/gi, ""), "hex");
		const word = taken(/\d+\s+\d+\s+R\b|\/?[^\s()<>[\]{}/%]+/y);
		if (word === undefined) throw new Error("no value");
		return /^[-+]?\d*\.?\d+$/.test(word) ? Number(word) : word;
	};
	return next(0);
}

/**
 * @param {Buffer} key
 * @param {Buffer} text
 */
function rc4(key, text) {
	const box = Uint8Array.from({ length: 256 }, (_, place) => place);
	const at = (/** @type {number} */ place) => box[place & 255] ?? 0;
	const swap = (/** @type {number} */ one, /** @type {number} */ other) => {
		const kept = at(one);
		box[one & 255] = at(other);
		box[other & 255] = kept;
	};
	for (let [i, j] = [0, 0]; i < 256; i++) {
		j = (j + at(i) + (key[i % key.length] ?? 0)) & 255;
		swap(i, j);
	}
	let [i, j] = [0, 0];
	const made = text.map((byte) => {
		i = (i + 1) & 255;
		j = (j + at(i)) & 255;
		swap(i, j);
		return byte ^ at(at(i) + at(j));
	});
	return Buffer.from(made);
}

const digest = (/** @type {string} */ how, /** @type {Buffer[]} */ ...parts) =>
	createHash(how).update(Buffer.concat(parts)).digest();

/**
 * Algorithms 2, 4 and 5 of ISO 32000-1: whether no password opens a file locked by RC4 or by AES with 128 bits.
 * @param {{ revision: number, bits: number, owner: Buffer, user: Buffer, allowed: number, id: Buffer,
 *   plain: boolean }} lock
 */
function opensByMd5({ revision, bits, owner, user, allowed, id, plain }) {
	const flags = Buffer.alloc(4);
	flags.writeInt32LE(allowed | 0);
	const more = revision >= 4 && plain ? [Buffer.alloc(4, 255)] : [];
	const length = revision === 2 ? 5 : Math.min(16, Math.max(5, bits / 8));
	let key = digest("md5", PADDING, owner.subarray(0, 32), flags, id, ...more);
	for (let times = 0; revision > 2 && times < 50; times++) key = digest("md5", key.subarray(0, length));
	key = key.subarray(0, length);
	if (revision === 2) return rc4(key, PADDING).equals(user.subarray(0, 32));
	let made = digest("md5", PADDING, id);
	for (let round = 0; round < 20; round++) made = rc4(Buffer.from(key.map((byte) => byte ^ round)), made);
	return made.equals(user.subarray(0, 16));
}

/**
 * Algorithm 2.B of ISO 32000-2 for no password: the digest of revision 6; that of revision 5 is its first step.
 * @param {Buffer} salt
 * @param {number} revision
 */
function hardDigest(salt, revision) {
	let key = digest("sha256", salt);
	if (revision < 6) return key;
	for (let round = 0, last = 0; round < 64 || last > round - 32; round++) {
		const cipher = createCipheriv("aes-128-cbc", key.subarray(0, 16), key.subarray(16, 32)).setAutoPadding(
			false,
		);
		const mixed = cipher.update(Buffer.concat(Array(64).fill(key)));
		const rest = mixed.subarray(0, 16).reduce((sum, byte) => sum + byte, 0) % 3;
		key = digest(["sha256", "sha384", "sha512"][rest] ?? "sha256", mixed);
		last = mixed.at(-1) ?? 0;
	}
	return key.subarray(0, 32);
}

const number = (/** @type {unknown} */ value, otherwise = 0) =>
	typeof value === "number" ? value : otherwise;
const bytesOf = (/** @type {unknown} */ value) => (Buffer.isBuffer(value) ? value : Buffer.alloc(0));

/**
 * @param {Map<string, unknown>} lock
 * @param {Buffer} id
 */
function opens(lock, id) {
	const revision = number(lock.get("/R"));
	if (lock.get("/Filter") !== "/Standard") return false;
	const [owner, user] = [bytesOf(lock.get("/O")), bytesOf(lock.get("/U"))];
	if (revision >= 5) return hardDigest(user.subarray(32, 40), revision).equals(user.subarray(0, 32));
	const bits = number(lock.get("/V")) >= 4 ? 128 : number(lock.get("/Length"), 40);
	const allowed = number(lock.get("/P"));
	return opensByMd5({
		revision,
		bits,
		owner,
		user,
		allowed,
		id,
		plain: lock.get("/EncryptMetadata") === "false",
	});
}

/**
 * Whether a PDF opens without a password: it is not locked, or only against changes. One that is locked in a way that
 * is not known here, or otherwise than by passwords, does not.
 * @param {Buffer} bytes
 */
export function opensWithoutPassword(bytes) {
	const text = bytes.toString("latin1");
	const said = [...text.matchAll(/\/Encrypt\s*(?:(\d+)\s+(\d+)\s+R\b|<<)/g)].at(-1);
	if (!said) return true;
	try {
		const [whole, object, generation] = said;
		const head = new RegExp(`(?:^|\\s)${object}\\s+${generation}\\s+obj\\b`, "g");
		const places =
			object === undefined
				? [said.index + whole.length - 2]
				: [...text.matchAll(head)].map(({ index, 0: found }) => index + found.length);
		const lock = valueAt(text, places.at(-1) ?? text.length);
		const named = [...text.matchAll(/\/ID\s*\[/g)].at(-1);
		const id = named ? valueAt(text, named.index + named[0].length - 1) : [];
		return lock instanceof Map && Array.isArray(id) && opens(lock, bytesOf(id[0]));
	} catch {
		return false;
	}
}
