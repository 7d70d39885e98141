import { describe, expect, it } from "vitest";
import { pence } from "~/domain/money";
import { fundingForm, fundingFormValues, fundingValues } from "~/forms/bid/funding";
import { interventionForm, interventionFormValues } from "~/forms/bid/intervention";
import { measureForm, measureFormValues } from "~/forms/bid/measure";
import { breakdownOf, reducedVersionForm, reducedVersionFormValues } from "~/forms/bid/reduced-version";
import { riskForm, riskFormValues } from "~/forms/bid/risk";
import { savingForm, savingFormValues, savingValues } from "~/forms/bid/saving";
import { type FormSchema, type FormValues, parseForm } from "~/forms/parse-form";
import { keyOf } from "~/forms/record-key";

function dataOf(fields: FormValues): FormData {
	const data = new FormData();
	for (const [name, value] of Object.entries(fields)) data.set(name, String(value));
	return data;
}
const errorsOf = (schema: FormSchema, fields: FormValues) => {
	const form = parseForm(schema, dataOf(fields));
	return form.ok ? {} : form.errors;
};

describe("an intervention", () => {
	it("needs only a title; blank amounts are none, not £0.00", () => {
		const form = parseForm(interventionForm, dataOf({ title: " Hub " }));
		expect(form.ok && form.value).toEqual({
			title: "Hub",
			proposal: "",
			timescale: "",
			succession: "",
			asked: null,
			couldBeReducedTo: null,
		});
		expect(errorsOf(interventionForm, {})).toEqual({ title: "Enter a title" });
	});

	it("refuses a smaller amount that is not below the amount asked", () => {
		const fields = { title: "Cameras", asked: "35,000", couldBeReducedTo: "35000" };
		expect(errorsOf(interventionForm, fields)).toEqual({
			couldBeReducedTo: "Smaller amount must be below the amount asked",
		});
		expect(errorsOf(interventionForm, { ...fields, asked: "" })).toEqual({
			asked: "Enter the amount asked, if there is a smaller one",
		});
		expect(errorsOf(interventionForm, { ...fields, couldBeReducedTo: "25,000" })).toEqual({});
	});

	it("refuses what is no amount asked", () => {
		for (const asked of ["1e5", "３５０００", "0.001", "-1", "1000000000.01", "0"])
			expect(Object.keys(errorsOf(interventionForm, { title: "Cameras", asked }))).toEqual(["asked"]);
	});
});

describe("a reduced version", () => {
	it("reads each intervention's amount by its key, blank as not given and 0 as dropped", () => {
		const form = parseForm(
			reducedVersionForm,
			dataOf({
				amount: "90,000",
				dropped: "Two cameras",
				"interventions.a": "90000",
				"interventions.b": "0",
				"interventions.c": "",
			}),
		);
		expect(form.ok && breakdownOf(form.value.interventions)).toEqual([
			{ interventionId: "a", amount: 9_000_000n },
			{ interventionId: "b", amount: 0n },
		]);
		expect(breakdownOf({ a: null, b: null })).toBeNull();
	});

	it("says which intervention's amount is none", () => {
		expect(errorsOf(reducedVersionForm, { amount: "90000", dropped: "x", "interventions.b": "1e5" })).toEqual(
			{ "interventions.b": "Enter an amount in pounds, like 1,098.50" },
		);
		expect(errorsOf(reducedVersionForm, {})).toEqual({
			amount: "Enter the reduced amount",
			dropped: "Enter what is dropped",
		});
	});
});

describe("a saving", () => {
	const fields = {
		description: "Fewer call-outs",
		kind: "recurring",
		amount: "2,440,000",
		fromYear: "2014/15",
		cashable: "no",
		beneficiary: "The hospital trust",
	};

	it("has an amount or cannot be quantified yet, never both and never neither", () => {
		const form = parseForm(savingForm, dataOf(fields));
		expect(form.ok && savingValues(form.value)).toEqual({
			description: "Fewer call-outs",
			kind: "recurring",
			amount: 244_000_000n,
			fromYear: "2014-15",
			cashable: false,
			beneficiary: "The hospital trust",
		});
		expect(errorsOf(savingForm, { ...fields, amount: "" })).toEqual({
			amount: "Enter an amount, or say that it cannot be quantified yet",
		});
		expect(errorsOf(savingForm, { ...fields, notQuantified: "yes" })).toEqual({
			amount: "Enter an amount or say that it cannot be quantified yet, not both",
		});
		const later = parseForm(savingForm, dataOf({ ...fields, amount: "", notQuantified: "yes" }));
		expect(later.ok && savingValues(later.value).amount).toBeNull();
	});

	it("does not take cashable or a kind for granted", () => {
		expect(errorsOf(savingForm, { ...fields, cashable: "", kind: "windfall" })).toEqual({
			kind: "Choose what kind of saving it is",
			cashable: "Say whether the saving is cashable",
		});
	});
});

describe("funding from others", () => {
	const fields = {
		source: "Coventry City Council",
		kind: "in-kind",
		amount: "",
		notValued: "yes",
		confirmed: "no",
	};

	it("has an amount or is not valued, never both and never neither", () => {
		const form = parseForm(fundingForm, dataOf(fields));
		expect(form.ok && fundingValues(form.value)).toEqual({
			source: "Coventry City Council",
			kind: "in-kind",
			amount: null,
			confirmed: false,
		});
		expect(errorsOf(fundingForm, { ...fields, notValued: "" })).toEqual({
			amount: "Enter an amount, or say that it is not valued",
		});
		expect(errorsOf(fundingForm, { ...fields, amount: "40,000" })).toEqual({
			amount: "Enter an amount or say that it is not valued, not both",
		});
	});
});

describe("a risk", () => {
	it("may be left unrated and is rated from 1 to 5 only", () => {
		const form = parseForm(riskForm, dataOf({ description: "No students", likelihood: "4" }));
		expect(form.ok && form.value).toMatchObject({ likelihood: 4, impact: null });
		expect(errorsOf(riskForm, { description: "x", likelihood: "6", impact: "0" })).toEqual({
			likelihood: "Likelihood must be between 1 and 5",
			impact: "Impact must be between 1 and 5",
		});
	});
});

it("refuses a measure of no kind", () => {
	expect(errorsOf(measureForm, { description: "Fewer repeat victims" })).toEqual({
		kind: "Choose output, outcome or benefit",
	});
});

describe("a filled form, sent unchanged, gives the record back", () => {
	it("for each kind of record", () => {
		const intervention = {
			title: "Trial of cameras",
			proposal: "Ten cameras",
			timescale: "From January",
			succession: "An evaluation",
			asked: pence(3_500_000),
			couldBeReducedTo: pence(2_500_000),
		};
		const measure = {
			kind: "output",
			description: "Referrals",
			baseline: "10",
			target: "20",
			howMeasured: "Counted",
		} as const;
		const risk = {
			description: "Late start",
			likelihood: 3,
			impact: 5,
			mitigation: "Plan",
			owner: "Chief inspector",
		};
		const saving = {
			description: "One offender",
			kind: "avoided-cost",
			amount: null,
			fromYear: null,
			cashable: true,
			beneficiary: "The county",
		} as const;
		const funding = { source: "Partners", kind: "cash", amount: pence(4_000_000), confirmed: true } as const;
		const version = {
			amount: pence(9_000_000),
			dropped: "Cameras",
			interventions: [{ interventionId: "a", amount: pence(0) }],
		};
		const sent = <S extends FormSchema>(schema: S, values: FormValues) => {
			const form = parseForm(schema, dataOf(values));
			if (!form.ok) throw new Error(JSON.stringify(form.errors));
			return form.value;
		};
		expect(sent(interventionForm, interventionFormValues(intervention))).toEqual(intervention);
		expect(sent(measureForm, measureFormValues(measure))).toEqual(measure);
		expect(sent(riskForm, riskFormValues(risk))).toEqual(risk);
		expect(savingValues(sent(savingForm, savingFormValues(saving)))).toEqual(saving);
		expect(fundingValues(sent(fundingForm, fundingFormValues(funding)))).toEqual(funding);
		const { interventions, ...rest } = sent(reducedVersionForm, reducedVersionFormValues(version));
		expect({ ...rest, interventions: breakdownOf(interventions) }).toEqual(version);
	});
});

it("takes only a key that the service could have handed out", () => {
	expect(keyOf(dataOf({ key: "0a1b2c3d4e5f6g7h8j9k" }))).toBe("0a1b2c3d4e5f6g7h8j9k");
	for (const key of ["", "x", "../etc", "A".repeat(20), "a".repeat(41)])
		expect(keyOf(dataOf({ key }))).toBeNull();
	expect(keyOf(new FormData())).toBeNull();
});
