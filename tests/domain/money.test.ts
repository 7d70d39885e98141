import { describe, expect, it } from "vitest";
import {
	formatChange,
	formatPounds,
	fromDecimalPounds,
	parseTypedAmount,
	pence,
	sumPence,
	toDecimalPounds,
} from "~/domain/money";

describe("an amount as people type it", () => {
	it.each([
		["£1,098.50", 109_850n],
		["1098.5", 109_850n],
		["1,098", 109_800n],
		["  £ 20 ", 2_000n],
		["0", 0n],
		["007", 700n],
		["1000000000", 100_000_000_000n],
		["1,000,000,000.00", 100_000_000_000n],
	])("%j is read", (text, value) => {
		expect(parseTypedAmount(text)).toEqual({ ok: true, value });
	});

	it.each([
		["", "amount-missing"],
		["   ", "amount-missing"],
		["1e5", "amount-not-a-number"],
		["１２３", "amount-not-a-number"],
		["12,34", "amount-not-a-number"],
		["1,0987", "amount-not-a-number"],
		["1.098,50", "amount-not-a-number"],
		["£", "amount-not-a-number"],
		["5.", "amount-not-a-number"],
		[".5", "amount-not-a-number"],
		["Infinity", "amount-not-a-number"],
		["0x10", "amount-not-a-number"],
		["about 50", "amount-not-a-number"],
		["1.234", "amount-decimals"],
		["1.000", "amount-decimals"],
		["-5", "amount-negative"],
		["−5", "amount-negative"],
		["-£5", "amount-negative"],
		["£-5", "amount-negative"],
		["-five", "amount-not-a-number"],
		["1000000000.01", "amount-too-large"],
	])("%j is refused as %s", (text, code) => {
		expect(parseTypedAmount(text)).toMatchObject({ ok: false, code });
	});
});

describe("an amount as files and pages show it", () => {
	it.each([
		[0n, "0.00", "£0.00"],
		[5n, "0.05", "£0.05"],
		[-4_000n, "-40.00", "−£40.00"],
		[109_850n, "1098.50", "£1,098.50"],
		[100_000_000_000n, "1000000000.00", "£1,000,000,000.00"],
	])("%d pence", (value, decimal, page) => {
		expect(toDecimalPounds(value)).toBe(decimal);
		expect(formatPounds(value)).toBe(page);
		expect(fromDecimalPounds(decimal)).toBe(value);
	});

	it("of a change has its sign", () => {
		expect([400n, -3_430_700n, 0n].map(formatChange)).toEqual(["+£4.00", "−£34,307.00", "£0.00"]);
	});

	it.each(["1.234", "1,000", "1e2", "", "£1", ".5"])("the file text %j is refused", (text) => {
		expect(fromDecimalPounds(text)).toBeNull();
	});

	it("sums without loss beyond what a floating number holds", () => {
		expect(sumPence([pence(2n ** 60n), pence(1)])).toBe(2n ** 60n + 1n);
		expect(sumPence([])).toBe(0n);
	});
});
