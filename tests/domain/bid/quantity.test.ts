import { describe, expect, it } from "vitest";
import { parseTypedQuantity, priceLine, productOf } from "~/domain/bid/quantity";
import { pence } from "~/domain/money";

describe("a typed quantity", () => {
	it.each([
		["20", "20"],
		[" 1,250 ", "1250"],
		["0.5", "0.5"],
		["007", "7"],
		["2.5000", "2.5"],
		["0.0001", "0.0001"],
		["999,999,999", "999999999"],
	])("%s is read as %s", (typed, read) => {
		expect(parseTypedQuantity(typed)).toEqual({ ok: true, value: read });
	});

	it.each([
		["", "quantity-not-a-number"],
		["twenty", "quantity-not-a-number"],
		["1e5", "quantity-not-a-number"],
		["２０", "quantity-not-a-number"],
		["12,50", "quantity-not-a-number"],
		["1.000.000", "quantity-not-a-number"],
		["1,000,000,000", "quantity-not-a-number"],
		["0.00001", "quantity-decimals"],
		["0", "quantity-not-above-zero"],
		["0.0000", "quantity-not-above-zero"],
		["-3", "quantity-not-above-zero"],
		["−3", "quantity-not-above-zero"],
	])("%s is refused: %s", (typed, code) => {
		expect(parseTypedQuantity(typed)).toMatchObject({ ok: false, code });
	});
});

describe("quantity × unit cost", () => {
	it("is exact, rounded half up to the penny once", () => {
		expect(productOf("20", pence(109_800))).toBe(2_196_000n);
		expect(productOf("0.5", pence(1))).toBe(1n);
		expect(productOf("0.4999", pence(1))).toBe(0n);
		expect(productOf("1.005", pence(100))).toBe(101n);
		expect(productOf("0.1", pence(3))).toBe(0n);
		expect(productOf("999999999.9999", pence(100))).toBe(99_999_999_999n + 1n);
	});
});

describe("the price of a cost line", () => {
	const line = { quantity: null, unitCost: null, amount: null };

	it("is the amount, or the product, or both where they agree", () => {
		expect(priceLine({ ...line, amount: pence(65_200) })).toEqual({ ok: true, value: 65_200n });
		expect(priceLine({ ...line, quantity: "6", unitCost: pence(10_400) })).toEqual({
			ok: true,
			value: 62_400n,
		});
		expect(priceLine({ quantity: "6", unitCost: pence(10_400), amount: pence(62_400) }).ok).toBe(true);
	});

	it("names both figures when the amount is not the product: six sessions at £104 are not £652", () => {
		const priced = priceLine({ quantity: "6", unitCost: pence(10_400), amount: pence(65_200) });
		expect(priced).toMatchObject({ ok: false, code: "amounts-differ", path: "amount" });
		expect(!priced.ok && priced.message).toContain("6 × £104.00 is £624.00, but the amount is £652.00");
	});

	it("is refused without a price, with half a product, and above a billion pounds", () => {
		expect(priceLine(line)).toMatchObject({ code: "price-missing", path: "amount" });
		expect(priceLine({ ...line, quantity: "2" })).toMatchObject({
			code: "unit-cost-missing",
			path: "unitCost",
		});
		expect(priceLine({ ...line, unitCost: pence(100), amount: pence(100) })).toMatchObject({
			code: "quantity-missing",
			path: "quantity",
		});
		expect(priceLine({ ...line, quantity: "1000001", unitCost: pence(100_000) })).toMatchObject({
			code: "amount-too-large",
			path: "quantity",
		});
		expect(priceLine({ ...line, quantity: "0.004", unitCost: pence(100) })).toMatchObject({
			code: "amount-not-above-zero",
			path: "quantity",
		});
		expect(priceLine({ ...line, quantity: "0.005", unitCost: pence(100) })).toEqual({ ok: true, value: 1n });
	});
});
