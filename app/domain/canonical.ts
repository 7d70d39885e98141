import { type Pence, toDecimalPounds } from "./money";
import { isRatio, type Ratio, toPlainDecimal } from "./ratio";

/** What canonical text can hold: amounts become decimal pounds, shares decimals, other numbers go in as strings. */
export type Canonical =
	| null
	| boolean
	| number
	| string
	| Pence
	| Ratio
	| readonly Canonical[]
	| { readonly [key: string]: Canonical | undefined };

/**
 * Writes a value as canonical JSON: keys sorted by code point, no white space, undefined keys left out.
 * Two equal values give the same text, so that a digest of it stands for the value. Numbers must be whole.
 */
export function canonicalText(value: Canonical): string {
	if (typeof value === "number" && !Number.isSafeInteger(value))
		throw new RangeError("canonical text holds whole numbers only; write fractions as decimal strings");
	if (typeof value === "bigint") return JSON.stringify(toDecimalPounds(value));
	if (isRatio(value)) return JSON.stringify(toPlainDecimal(value));
	if (value === null || typeof value !== "object") return JSON.stringify(value);
	if (Array.isArray(value)) return `[${value.map((item) => canonicalText(item)).join(",")}]`;
	const entries = Object.entries(value as { readonly [key: string]: Canonical | undefined })
		.filter((entry): entry is [string, Canonical] => entry[1] !== undefined)
		.sort(([a], [b]) => byCodePoint(a, b));
	return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalText(item)}`).join(",")}}`;
}

/** Orders text by Unicode code point, the order that no locale changes: below zero when `a` comes first. */
export function byCodePoint(a: string, b: string): number {
	const shorter = Math.min(a.length, b.length);
	for (let i = 0; i < shorter; i++) {
		if (a.charCodeAt(i) === b.charCodeAt(i)) continue;
		// A pair that differs in its second half only is compared whole.
		const start = i > 0 && isLeading(a.charCodeAt(i - 1)) ? i - 1 : i;
		return (a.codePointAt(start) ?? 0) - (b.codePointAt(start) ?? 0);
	}
	return a.length - b.length;
}

function isLeading(codeUnit: number): boolean {
	return codeUnit >= 0xd800 && codeUnit <= 0xdbff;
}
