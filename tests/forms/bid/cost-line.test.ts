import { describe, expect, it } from "vitest";
import { COST_LINE, type CostLineValues } from "~/domain/form/kinds/cost-line";
import { pence } from "~/domain/money";
import { conflictFields } from "~/forms/bid/conflict-fields";
import { comparedFields, recordFormValues, recordSchema } from "~/forms/form/record-form";
import { parseForm } from "~/forms/parse-form";

const send = (fields: Record<string, string>) => {
	const data = new FormData();
	const all = { interventionId: "i1", description: "Training", ...fields };
	for (const [name, value] of Object.entries(all)) data.set(name, value);
	return parseForm(recordSchema(COST_LINE), data);
};
const errorsOf = (fields: Record<string, string>) => {
	const form = send(fields);
	return form.ok ? {} : form.errors;
};
const formOf = (values: CostLineValues) => recordFormValues(COST_LINE, values);

describe("a cost line as people type it", () => {
	it.each([
		["£1,098.50", 109_850n],
		["1098.5", 109_850n],
		["1,098", 109_800n],
		[" 0.01 ", 1n],
		["£1,000,000,000", 100_000_000_000n],
	])("takes the amount %s", (amount, read) => {
		const form = send({ amount });
		expect(form.ok && form.value.amount).toBe(read);
	});

	it.each([
		["1e5", "Enter an amount in pounds, like 1,098.50"],
		["１０９８", "Enter an amount in pounds, like 1,098.50"],
		["10,98", "Enter an amount in pounds, like 1,098.50"],
		["12 pounds", "Enter an amount in pounds, like 1,098.50"],
		["10.985", "Amount must not have more than 2 decimal places"],
		["-5", "Amount must be zero or more"],
		["−£5.00", "Amount must be zero or more"],
		["0", "Amount must be more than £0, unless you say what it costs in all"],
		["1,000,000,000.01", "Amount must be £1,000,000,000.00 or less"],
	])("refuses the amount %s with words", (amount, message) => {
		expect(errorsOf({ amount })).toEqual({ amount: message });
		expect(errorsOf({ quantity: "2", unitCost: amount })).toEqual({
			unitCost: message
				.replace("Amount", "Unit cost")
				.replace(/zero or more|more than £0,.*/, "more than £0"),
		});
	});

	it("takes a quantity and a unit cost, with or without the product", () => {
		for (const amount of ["", "21,960", "£21960.00"]) {
			const form = send({ quantity: "20", unitCost: "£1,098", amount });
			expect(form.ok && form.value).toMatchObject({ quantity: "20", unitCost: 109_800n });
		}
	});

	it("names both figures when the amount is not quantity × unit cost", () => {
		expect(errorsOf({ quantity: "6", unitCost: "104", amount: "652" })).toEqual({
			amount:
				"6 × £104.00 is £624.00, but the amount is £652.00. Correct one of them, or leave the amount blank",
		});
	});

	it("refuses half a product, no price, and a quantity that is none", () => {
		expect(errorsOf({})).toEqual({ amount: "Enter an amount, or a quantity and a unit cost" });
		expect(errorsOf({ quantity: "20" })).toEqual({ unitCost: "Enter what one costs, or only an amount" });
		expect(errorsOf({ unitCost: "20" })).toEqual({ quantity: "Enter how many, or only an amount" });
		expect(errorsOf({ quantity: "0", unitCost: "5" })).toEqual({ quantity: "Quantity must be more than 0" });
		expect(errorsOf({ quantity: "1.23456", unitCost: "5" })).toEqual({
			quantity: "Quantity must not have more than 4 decimal places",
		});
		expect(errorsOf({ quantity: "1e5", unitCost: "5" })).toEqual({
			quantity: "Enter a quantity, like 20 or 0.5",
		});
	});

	it("comes back as it was typed, the wrong field included", () => {
		const form = send({ amount: "1e5", description: "Uniform\r\nand boots", financialYear: "2013" });
		expect(form).toMatchObject({
			ok: false,
			values: { amount: "1e5", description: "Uniform\nand boots", financialYear: "2013" },
			errors: { financialYear: "Enter a financial year, like 2027-28" },
		});
	});

	it("needs an intervention and a description; all else may be left out", () => {
		expect(errorsOf({ interventionId: "", description: " ", amount: "5" })).toEqual({
			interventionId: "Choose the intervention that this cost belongs to",
			description: "Enter a description",
		});
		const form = send({ amount: "5" });
		expect(form.ok && form.value).toMatchObject({ financialYear: null, nature: null, qualifier: null });
	});

	it("leaves a computed amount blank, so that its parts can be changed", () => {
		const line = {
			interventionId: "i1",
			description: "Training",
			quantity: "20",
			unitCost: pence(109_800),
			amount: pence(2_196_000),
			financialYear: "2013-14",
			nature: "revenue",
			qualifier: "up-to",
		} as const;
		expect(formOf(line)).toMatchObject({ quantity: "20", unitCost: "1098.00", amount: "" });
		expect(formOf({ ...line, quantity: null, unitCost: null })).toMatchObject({
			amount: "21960.00",
		});
		expect(recordFormValues(COST_LINE, null)).toMatchObject({ interventionId: "", amount: "" });
	});

	it("shows a conflict in words, not codes", () => {
		const none = { asked: null, couldBeReducedTo: null };
		const fields = comparedFields(COST_LINE, {
			interventions: [
				{ id: "i1", title: "Hub set-up", ...none },
				{ id: "i2", title: "Training", ...none },
			],
		});
		const shown = conflictFields(
			fields,
			{ interventionId: "i1", qualifier: "up-to", nature: "" },
			{ interventionId: "i2", qualifier: "firm", nature: "capital" },
		);
		expect(shown).toContainEqual({ label: "Intervention", theirs: "Hub set-up", yours: "Training" });
		expect(shown).toContainEqual({ label: "How firm the figure is", theirs: "Up to", yours: "Firm" });
		expect(shown).toContainEqual({ label: "Capital or revenue", theirs: "", yours: "Capital" });
	});
});
