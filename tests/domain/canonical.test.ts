import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byCodePoint, canonicalText } from "~/domain/canonical";

describe("canonical text", () => {
	it("sorts keys by code point at every level, leaves out undefined and white space", () => {
		const value = { b: [{ z: 1, "": null }, "é\n"], Z: true, a: undefined, "10": 2, "9": 3 };
		expect(canonicalText(value)).toBe('{"10":2,"9":3,"Z":true,"b":[{"":null,"z":1},"é\\n"]}');
	});

	it("refuses numbers that are not whole, which floating point would spoil", () => {
		expect(() => canonicalText(0.1)).toThrow(RangeError);
		expect(() => canonicalText({ a: [Number.NaN] })).toThrow(RangeError);
	});
});

describe("code point order", () => {
	it("puts capitals before small letters, and signs beyond the basic plane after all others", () => {
		expect(["b", "a", "B", "é", "z", "\u{1F600}", "\uFFFD", ""].sort(byCodePoint)).toEqual([
			"",
			"B",
			"a",
			"b",
			"z",
			"é",
			"\uFFFD",
			"\u{1F600}",
		]);
	});

	it("is the order of the code points whatever the texts", () => {
		const points = (text: string) => Array.from(text, (sign) => sign.codePointAt(0) ?? 0);
		const expected = (a: number[], b: number[]) => {
			const at = a.findIndex((point, index) => point !== b[index]);
			return at < 0 ? a.length - b.length : (a[at] ?? 0) - (b[at] ?? -1);
		};
		const sign = fc.constantFrom("a", "b", "é", "\uE000", "\uFFFD", "\u{10000}", "\u{1F600}", "\u{1F601}");
		const text = fc.array(sign, { maxLength: 6 }).map((signs) => signs.join(""));
		fc.assert(
			fc.property(text, text, (a, b) => {
				expect(Math.sign(byCodePoint(a, b))).toBe(Math.sign(expected(points(a), points(b))));
			}),
		);
	});
});
