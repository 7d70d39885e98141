import { describe, expect, it } from "vitest";
import type { BoxesField } from "~/domain/form/field";
import { amountOfBoxes, valueInWords } from "~/domain/form/field-words";
import { valueFromJson, valueToJson } from "~/domain/form/record-json";
import { pence } from "~/domain/money";
import { fieldSchema } from "~/forms/form/field-schema";

const RANGE: BoxesField = {
	kind: "boxes",
	form: "money-range",
	label: "What could it cost?",
	boxes: [
		{ key: "from", label: "From", reads: "money" },
		{ key: "to", label: "To", reads: "money" },
	],
};
const PART: BoxesField = {
	kind: "boxes",
	form: "percentage",
	label: "What is saved?",
	boxes: [
		{ key: "percent", label: "Percentage", reads: "number" },
		{ key: "base", label: "Of what amount", reads: "money" },
	],
};

describe("a box of money", () => {
	it("is pence once it was typed, and text in what is stored alone", () => {
		const read = fieldSchema(RANGE).safeParse({ from: "£100", to: "1,250.50" });
		expect(read.data).toEqual({ from: 10_000n, to: 125_050n });
		const stored = valueToJson(read.data);
		expect(stored).toEqual({ from: "100.00", to: "1250.50" });
		expect(valueFromJson(RANGE, stored)).toEqual(read.data);
		expect(valueInWords(RANGE, read.data, { interventions: [] })).toBe("£100.00 to £1,250.50");
	});

	it("is measured in pence: the second amount is the greater one", () => {
		expect(fieldSchema(RANGE).safeParse({ from: "100", to: "99.99" }).success).toBe(false);
		expect(fieldSchema(RANGE).safeParse({ from: "9", to: "10" }).success).toBe(true);
	});

	it("stands beside boxes of text, and what they come to is pence", () => {
		const value = valueFromJson(PART, { percent: "12.5", base: "1000.00" });
		expect(value).toEqual({ percent: "12.5", base: 100_000n });
		expect(amountOfBoxes(PART, value as never)).toBe(pence(12_500));
		expect(valueFromJson(PART, { percent: "12.5", base: "£1" })).toBeUndefined();
	});
});
