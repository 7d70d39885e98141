import { createHash, randomBytes } from "node:crypto";

/** A new secret token of 256 random bits, in letters fit for a cookie or an address. */
export function newToken(): string {
	return randomBytes(32).toString("base64url");
}

/** What is stored of a token: its SHA-256, in hexadecimal. */
export function digestToken(token: string): string {
	return createHash("sha256").update(token, "utf8").digest("hex");
}
