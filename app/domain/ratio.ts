/** An exact fraction in lowest terms; the denominator is always above zero. */
export type Ratio = { readonly numerator: bigint; readonly denominator: bigint };

/** Whether a part of a file is a fraction. */
export function isRatio(value: unknown): value is Ratio {
	return typeof value === "object" && value !== null && "numerator" in value && "denominator" in value;
}

const MOST_SAFE = BigInt(Number.MAX_SAFE_INTEGER);

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
	if (a === 1n || b === 1n) return 1n;
	let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
	while (y > MOST_SAFE) [x, y] = [y, x % y];
	if (y === 0n) return x;
	// What is left fits in plain numbers, which divide faster.
	let [large, small] = [Number(y), Number(x % y)];
	while (small !== 0) [large, small] = [small, large % small];
	return BigInt(large);
}

/** Makes a fraction in lowest terms. Throws on a zero denominator: callers refuse that before. */
export function ratio(numerator: bigint, denominator = 1n): Ratio {
	if (denominator === 1n) return { numerator, denominator };
	if (denominator === 0n) throw new RangeError("a fraction cannot have a zero denominator");
	const sign = denominator < 0n ? -1n : 1n;
	const divisor = greatestCommonDivisor(numerator, denominator) || 1n;
	if (divisor === 1n && sign === 1n) return { numerator, denominator };
	return { numerator: (sign * numerator) / divisor, denominator: (sign * denominator) / divisor };
}

export const ZERO: Ratio = { numerator: 0n, denominator: 1n };
export const ONE: Ratio = { numerator: 1n, denominator: 1n };

/** a + b, exactly. */
export function add(a: Ratio, b: Ratio): Ratio {
	const [left, right] = [a.denominator, b.denominator];
	if (left === right) return ratio(a.numerator + b.numerator, left);
	// Only what the denominators have in common can be cancelled (Knuth, The Art of Computer Programming, 4.5.1).
	const common = greatestCommonDivisor(left, right);
	if (common === 1n)
		return { numerator: a.numerator * right + b.numerator * left, denominator: left * right };
	const part = left / common;
	const numerator = a.numerator * (right / common) + b.numerator * part;
	const divisor = greatestCommonDivisor(numerator, common);
	return { numerator: numerator / divisor, denominator: part * (right / divisor) };
}

/** a − b, exactly. */
export function subtract(a: Ratio, b: Ratio): Ratio {
	return add(a, { numerator: -b.numerator, denominator: b.denominator });
}

/** a × b, exactly. */
export function multiply(a: Ratio, b: Ratio): Ratio {
	const one = greatestCommonDivisor(a.numerator, b.denominator);
	const other = greatestCommonDivisor(b.numerator, a.denominator);
	return {
		numerator: (a.numerator / one) * (b.numerator / other),
		denominator: (a.denominator / other) * (b.denominator / one),
	};
}

/** a ÷ b, exactly. Throws when b is zero. */
export function divide(a: Ratio, b: Ratio): Ratio {
	if (b.numerator === 0n) throw new RangeError("a fraction cannot be divided by zero");
	const sign = b.numerator < 0n ? -1n : 1n;
	return multiply(a, { numerator: sign * b.denominator, denominator: sign * b.numerator });
}

/** Fractions as whole numbers of equal parts: the numerators of each over the least denominator that they share. */
export function inParts(items: readonly Ratio[]): {
	readonly parts: readonly bigint[];
	readonly denominator: bigint;
} {
	let whole = 1n;
	for (const { denominator } of items)
		if (whole % denominator !== 0n) whole *= denominator / greatestCommonDivisor(whole, denominator);
	return {
		parts: items.map(({ numerator, denominator }) => numerator * (whole / denominator)),
		denominator: whole,
	};
}

/** The sum of a list, zero for an empty one. */
export function sum(items: readonly Ratio[]): Ratio {
	const { parts, denominator } = inParts(items);
	return ratio(
		parts.reduce((total, part) => total + part, 0n),
		denominator,
	);
}

/** Below zero when a < b, zero when equal, above zero when a > b. */
export function compare(a: Ratio, b: Ratio): number {
	const difference = a.numerator * b.denominator - b.numerator * a.denominator;
	return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The largest whole number not above the fraction. */
export function floor(a: Ratio): bigint {
	const quotient = a.numerator / a.denominator;
	return a.numerator < 0n && quotient * a.denominator !== a.numerator ? quotient - 1n : quotient;
}

/** The smallest whole number not below the fraction. */
export function ceiling(a: Ratio): bigint {
	return -floor({ numerator: -a.numerator, denominator: a.denominator });
}

/** The nearest whole number, halves away from below (2.5 becomes 3, −2.5 becomes −2). */
export function roundHalfUp(a: Ratio): bigint {
	return floor(add(a, ratio(1n, 2n)));
}

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;

/** Reads a decimal `-?digits(.digits)?`; null for anything else (exponents, a plus sign, blanks, full-width digits). */
export function fromDecimal(text: string): Ratio | null {
	const match = DECIMAL.exec(text);
	if (!match) return null;
	const fraction = match[3] ?? "";
	const magnitude = BigInt((match[2] ?? "") + fraction);
	return ratio(match[1] === "-" ? -magnitude : magnitude, 10n ** BigInt(fraction.length));
}

/** Writes a fraction with a fixed number of decimal places, rounded half up. */
export function toDecimal(a: Ratio, places: number): string {
	const scaled = roundHalfUp(multiply(a, ratio(10n ** BigInt(places))));
	const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(places + 1, "0");
	const whole = digits.slice(0, digits.length - places);
	const sign = scaled < 0n ? "-" : "";
	return places === 0 ? `${sign}${whole}` : `${sign}${whole}.${digits.slice(-places)}`;
}

/**
 * Writes a fraction exactly as a decimal without surplus zeros: 1/8 as `0.125`, 50 as `50`, zero as `0`.
 * Throws when the fraction has no finite decimal: only sums and products of decimals are written so.
 */
export function toPlainDecimal(a: Ratio): string {
	if (a.denominator === 1n) return String(a.numerator);
	let [rest, places] = [a.denominator, 0];
	for (; rest % 10n === 0n; places++) rest /= 10n;
	for (const prime of [2n, 5n]) for (; rest % prime === 0n; places++) rest /= prime;
	if (rest !== 1n) throw new RangeError(`${toFraction(a)} has no finite decimal`);
	return toDecimal(a, places).replace(/\.?0+$/, "");
}

/** Writes pence as pounds without surplus zeros, as a canonical case holds them: `350000`, `0.01`. */
export function toPlainPounds(amount: bigint): string {
	return toPlainDecimal(ratio(amount, 100n));
}

/** Writes a fraction as `numerator/denominator`. */
export function toFraction(a: Ratio): string {
	return `${a.numerator}/${a.denominator}`;
}

/** Reads `numerator/denominator`; null for anything else. */
export function fromFraction(text: string): Ratio | null {
	const match = /^(-?\d+)\/(\d*[1-9]\d*)$/.exec(text);
	return match ? ratio(BigInt(match[1] ?? ""), BigInt(match[2] ?? "")) : null;
}
