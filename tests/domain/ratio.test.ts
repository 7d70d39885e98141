import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
	add,
	ceiling,
	compare,
	divide,
	floor,
	fromDecimal,
	multiply,
	ratio,
	roundHalfUp,
	subtract,
	sum,
	toDecimal,
	toFraction,
	toPlainDecimal,
} from "~/domain/ratio";

const anyRatio = fc
	.tuple(fc.bigInt({ min: -1000n, max: 1000n }), fc.bigInt({ min: 1n, max: 1000n }))
	.map(([numerator, denominator]) => ratio(numerator, denominator));

describe("fractions", () => {
	it("are kept in lowest terms with the sign above the line", () => {
		expect(ratio(6n, -4n)).toEqual({ numerator: -3n, denominator: 2n });
		expect(ratio(0n, -4n)).toEqual({ numerator: 0n, denominator: 1n });
		expect(() => ratio(1n, 0n)).toThrow(RangeError);
		expect(() => divide(ratio(1n), ratio(0n))).toThrow(RangeError);
	});

	it("add, subtract, multiply and divide exactly", () => {
		const [a, b] = [ratio(1n, 10n), ratio(2n, 10n)];
		expect(toFraction(add(a, b))).toBe("3/10");
		expect(toFraction(subtract(a, b))).toBe("-1/10");
		expect(toFraction(multiply(a, b))).toBe("1/50");
		expect(toFraction(divide(a, b))).toBe("1/2");
		expect(toFraction(sum([a, b, a]))).toBe("2/5");
		expect(toFraction(sum([]))).toBe("0/1");
	});

	it("undo themselves and order themselves whatever the figures", () => {
		fc.assert(
			fc.property(anyRatio, anyRatio, (a, b) => {
				expect(subtract(add(a, b), b)).toEqual(a);
				if (b.numerator !== 0n) expect(multiply(divide(a, b), b)).toEqual(a);
				expect(Math.sign(compare(a, b))).toBe(Math.sign(Number(subtract(a, b).numerator)));
			}),
		);
	});

	it("reckon with figures of any length as by hand, in lowest terms", () => {
		const large = fc.bigInt({ min: -(2n ** 200n), max: 2n ** 200n });
		const anyLength = fc.oneof(
			fc.bigInt({ min: -12n, max: 12n }),
			fc.bigInt({ min: 2n ** 52n, max: 2n ** 54n }),
			large,
		);
		const shared = fc.oneof(fc.constant(1n), fc.bigInt({ min: 1n, max: 2n ** 70n }));
		const [lengthy, fraction] = [
			fc.tuple(anyLength, anyLength, shared),
			([top, below, both]: readonly [bigint, bigint, bigint]) => [
				top * both,
				(below === 0n ? 1n : below) * both,
			],
		];
		fc.assert(
			fc.property(lengthy, lengthy, (one, other) => {
				const [[a = 0n, b = 1n], [c = 0n, d = 1n]] = [fraction(one), fraction(other)];
				const [left, right] = [ratio(a, b), ratio(c, d)];
				const byHand = (top: bigint, below: bigint) => {
					let [x, y] = [top < 0n ? -top : top, below < 0n ? -below : below];
					while (y !== 0n) [x, y] = [y, x % y];
					const by = below < 0n ? -x : x;
					return { numerator: top / by, denominator: below / by };
				};
				expect(left).toEqual(byHand(a, b));
				expect(add(left, right)).toEqual(byHand(a * d + c * b, b * d));
				expect(subtract(left, right)).toEqual(byHand(a * d - c * b, b * d));
				expect(multiply(left, right)).toEqual(byHand(a * c, b * d));
				if (c !== 0n) expect(divide(left, right)).toEqual(byHand(a * d, b * c));
				expect(sum([left, right, left])).toEqual(add(add(left, right), left));
			}),
			{ numRuns: 2_000 },
		);
	});

	it.each([
		[5n, 2n, 2n, 3n, 3n],
		[-5n, 2n, -3n, -2n, -2n],
		[7n, 3n, 2n, 3n, 2n],
		[-7n, 3n, -3n, -2n, -2n],
		[4n, 2n, 2n, 2n, 2n],
	])("%d/%d has the floor %d, the ceiling %d and rounds to %d", (n, d, down, up, nearest) => {
		const value = ratio(n, d);
		expect([floor(value), ceiling(value), roundHalfUp(value)]).toEqual([down, up, nearest]);
	});
});

describe("decimals", () => {
	it.each([
		["0", "0/1"],
		["-0.50", "-1/2"],
		["007", "7/1"],
		["1098.5", "2197/2"],
	])("%s is read as %s", (text, fraction) => {
		const read = fromDecimal(text);
		expect(read && toFraction(read)).toBe(fraction);
	});

	it.each(["", "1e5", "+1", ".5", "5.", "1,000", " 1", "1 ", "５", "0x10", "--1", "NaN"])(
		"%j is refused",
		(text) => {
			expect(fromDecimal(text)).toBeNull();
		},
	);

	it("are written with fixed places, halves up", () => {
		expect(toDecimal(ratio(2n, 3n), 10)).toBe("0.6666666667");
		expect(toDecimal(ratio(-1n, 8n), 2)).toBe("-0.12");
		expect(toDecimal(ratio(5n, 2n), 0)).toBe("3");
		expect(toDecimal(ratio(1n, 1000n), 2)).toBe("0.00");
		expect(toDecimal(ratio(-1n, 1000n), 2)).toBe("0.00");
	});

	it.each([
		["50.00", "50"],
		["0.1250", "0.125"],
		["-0.0", "0"],
		["0.05", "0.05"],
		["100", "100"],
		["-12.340", "-12.34"],
	])("%s is written plainly as %s", (text, plain) => {
		const read = fromDecimal(text);
		expect(read && toPlainDecimal(read)).toBe(plain);
	});

	it("survive being written and read, and a third is refused", () => {
		fc.assert(
			fc.property(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.nat(12), (digits, places) => {
				const value = ratio(digits, 10n ** BigInt(places));
				expect(fromDecimal(toPlainDecimal(value))).toEqual(value);
			}),
		);
		expect(() => toPlainDecimal(ratio(1n, 3n))).toThrow("1/3 has no finite decimal");
	});
});
