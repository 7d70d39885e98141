import { describe, expect, it } from "vitest";
import { FUNDING_LINE } from "~/domain/form/kinds/funding-line";
import { INTERVENTION } from "~/domain/form/kinds/intervention";
import { MEASURE } from "~/domain/form/kinds/measure";
import { REDUCED_VERSION } from "~/domain/form/kinds/reduced-version";
import { RISK } from "~/domain/form/kinds/risk";
import { SAVING_LINE } from "~/domain/form/kinds/saving-line";
import type { RecordKind, RecordValues } from "~/domain/form/record-kind";
import { pence } from "~/domain/money";
import { givenRecord, recordFormValues, recordSchema } from "~/forms/form/record-form";
import { type FormValues, parseForm } from "~/forms/parse-form";
import { keyOf } from "~/forms/record-key";

const NOT_SAID = {
	...{
		lastYear: null,
		forEver: null,
		amountTo: null,
		percent: null,
		percentTo: null,
		base: null,
		baseId: null,
	},
	...{ years: null, budgeted: null, commitment: null, costBearer: "", evidence: "", evidenceStrength: null },
	notQuantifiedWhy: "",
} as const;

function dataOf(fields: FormValues): FormData {
	const data = new FormData();
	for (const [name, value] of Object.entries(fields)) data.set(name, String(value));
	return data;
}
const sendTo = (kind: RecordKind, fields: FormValues) => parseForm(recordSchema(kind), dataOf(fields));
const errorsOf = (kind: RecordKind, fields: FormValues) => {
	const form = sendTo(kind, fields);
	return form.ok ? {} : form.errors;
};

describe("an intervention", () => {
	it("needs only a title; blank amounts are none, not £0.00", () => {
		const form = sendTo(INTERVENTION, { title: " Hub " });
		expect(form.ok && form.value).toEqual({
			title: "Hub",
			proposal: "",
			timescale: "",
			succession: "",
			asked: null,
			couldBeReducedTo: null,
		});
		expect(errorsOf(INTERVENTION, {})).toEqual({ title: "Enter a title" });
	});

	it("refuses a smaller amount that is not below the amount asked", () => {
		const fields = { title: "Cameras", asked: "35,000", couldBeReducedTo: "35000" };
		expect(errorsOf(INTERVENTION, fields)).toEqual({
			couldBeReducedTo: "Smaller amount must be below the amount asked",
		});
		expect(errorsOf(INTERVENTION, { ...fields, asked: "" })).toEqual({
			asked: "Enter the amount asked, if there is a smaller one",
		});
		expect(errorsOf(INTERVENTION, { ...fields, couldBeReducedTo: "25,000" })).toEqual({});
	});

	it("refuses what is no amount asked", () => {
		for (const asked of ["1e5", "３５０００", "0.001", "-1", "1000000000.01", "0"])
			expect(Object.keys(errorsOf(INTERVENTION, { title: "Cameras", asked }))).toEqual(["asked"]);
	});
});

describe("a reduced version", () => {
	it("reads each intervention's amount by its key, blank as not given and 0 as dropped", () => {
		const form = sendTo(REDUCED_VERSION, {
			amount: "90,000",
			dropped: "Two cameras",
			"interventions.a": "90000",
			"interventions.b": "0",
			"interventions.c": "",
		});
		expect(form.ok && form.value.interventions).toEqual([
			{ interventionId: "a", amount: 9_000_000n },
			{ interventionId: "b", amount: 0n },
		]);
		const total = { amount: "90,000", dropped: "Two cameras", "interventions.a": "", "interventions.b": "" };
		const totalOnly = sendTo(REDUCED_VERSION, total);
		expect(totalOnly.ok && totalOnly.value.interventions).toBeNull();
	});

	it("says which intervention's amount is none", () => {
		expect(errorsOf(REDUCED_VERSION, { amount: "90000", dropped: "x", "interventions.b": "1e5" })).toEqual({
			"interventions.b": "Enter an amount in pounds, like 1,098.50",
		});
		expect(errorsOf(REDUCED_VERSION, {})).toEqual({
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
		const form = sendTo(SAVING_LINE, fields);
		expect(form.ok && givenRecord(SAVING_LINE, form.value)).toMatchObject({
			description: "Fewer call-outs",
			kind: "recurring",
			amount: 244_000_000n,
			qualifier: null,
			fromYear: "2014-15",
			cashable: false,
			beneficiary: "The hospital trust",
		});
		expect(errorsOf(SAVING_LINE, { ...fields, amount: "" })).toEqual({
			amount: "Enter an amount, or say that it cannot be quantified yet",
		});
		expect(errorsOf(SAVING_LINE, { ...fields, notQuantified: "yes" })).toEqual({
			amount: "Enter an amount or say that it cannot be quantified yet, not both",
		});
		const later = sendTo(SAVING_LINE, { ...fields, amount: "", notQuantified: "yes" });
		expect(later.ok && later.value.amount).toBeNull();
	});

	it("may be about, from or up to its amount, and not known yet to be cashable", () => {
		const form = sendTo(SAVING_LINE, { ...fields, qualifier: "from", cashable: "not-known" });
		expect(form.ok && form.value).toMatchObject({ qualifier: "from", cashable: null });
		const unsaid = sendTo(FUNDING_LINE, { source: "x", kind: "cash", amount: "1", confirmed: "not-known" });
		expect(unsaid.ok && unsaid.value).toMatchObject({ confirmed: null });
		expect(errorsOf(FUNDING_LINE, { source: "x", kind: "cash", amount: "1" })).toEqual({
			confirmed: "Say whether the funding is confirmed",
		});
		expect(errorsOf(SAVING_LINE, { ...fields, qualifier: "roughly" })).toEqual({
			qualifier: "Choose how firm the figure is",
		});
	});

	it("does not take cashable or a kind for granted", () => {
		expect(errorsOf(SAVING_LINE, { ...fields, cashable: "", kind: "windfall" })).toEqual({
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
		const form = sendTo(FUNDING_LINE, fields);
		expect(form.ok && givenRecord(FUNDING_LINE, form.value)).toMatchObject({
			source: "Coventry City Council",
			kind: "in-kind",
			amount: null,
			qualifier: null,
			confirmed: false,
		});
		expect(errorsOf(FUNDING_LINE, { ...fields, notValued: "" })).toEqual({
			amount: "Enter an amount, or say that it is not valued",
		});
		expect(errorsOf(FUNDING_LINE, { ...fields, amount: "40,000" })).toEqual({
			amount: "Enter an amount or say that it is not valued, not both",
		});
	});
});

describe("a risk", () => {
	it("may be left unrated and is rated from 1 to 5 only", () => {
		const form = sendTo(RISK, { description: "No students", likelihood: "4" });
		expect(form.ok && form.value).toMatchObject({ likelihood: 4, impact: null });
		expect(errorsOf(RISK, { description: "x", likelihood: "6", impact: "0" })).toEqual({
			likelihood: "Likelihood must be between 1 and 5",
			impact: "Impact must be between 1 and 5",
		});
	});
});

it("refuses a measure of no kind", () => {
	expect(errorsOf(MEASURE, { description: "Fewer repeat victims" })).toEqual({
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
			interventionId: "a",
			objectiveId: null,
			unit: "referrals a month",
			direction: "up",
			baselineOn: { day: "2027-03-31" },
			targetOn: null,
			howOften: "Monthly",
			owner: "Analyst",
			cashable: false,
		} as const;
		const risk = {
			description: "Late start",
			likelihood: 3,
			impact: 5,
			mitigation: "Plan",
			owner: "Chief inspector",
			cause: "No funds yet",
			effect: "",
			likelihoodAfter: 2,
			impactAfter: null,
		};
		const saving = {
			description: "One offender",
			kind: "avoided-cost",
			amount: null,
			qualifier: "about",
			fromYear: null,
			cashable: null,
			beneficiary: "The county",
			...NOT_SAID,
		} as const;
		const share = { ...saving, percent: "20", percentTo: "25", base: pence(4_000_000_000) };
		const byYear = {
			...saving,
			years: [
				{ year: "2014-15", amount: pence(45_305_000) },
				{ year: "2015-16", amount: pence(162_402_000) },
			],
		};
		const funding = {
			source: "Partners",
			kind: "cash",
			amount: pence(4_000_000),
			qualifier: "up-to",
			confirmed: true,
			conditionalOn: "The council’s budget",
			financialYear: "2014-15",
			lastYear: null,
			notValuedWhy: "",
		} as const;
		const version = {
			amount: pence(9_000_000),
			dropped: "Cameras",
			interventions: [{ interventionId: "a", amount: pence(0) }],
			categoryId: "pilot",
		};
		const back = (kind: RecordKind, values: RecordValues) => {
			const form = sendTo(kind, recordFormValues(kind, values));
			if (!form.ok) throw new Error(JSON.stringify(form.errors));
			return givenRecord(kind, form.value);
		};
		for (const [kind, values] of [
			[INTERVENTION, intervention],
			[MEASURE, measure],
			[RISK, risk],
			[SAVING_LINE, saving],
			[SAVING_LINE, share],
			[SAVING_LINE, byYear],
			[FUNDING_LINE, funding],
			[REDUCED_VERSION, version],
		] as const)
			expect(back(kind, values)).toEqual(values);
	});
});

it("takes only a key that the service could have handed out", () => {
	expect(keyOf(dataOf({ key: "0a1b2c3d4e5f6g7h8j9k" }))).toBe("0a1b2c3d4e5f6g7h8j9k");
	for (const key of ["", "x", "../etc", "A".repeat(20), "a".repeat(41)])
		expect(keyOf(dataOf({ key }))).toBeNull();
	expect(keyOf(new FormData())).toBeNull();
});
