import { describe, expect, it } from "vitest";
import { CRITERION, type CriterionValues, criterionText } from "~/domain/form/kinds/criterion";
import type { RecordKind } from "~/domain/form/record-kind";
import { givenRecord, recordSchema } from "~/forms/form/record-form";
import { parseForm } from "~/forms/parse-form";
import { schemeForm, thresholdHundredths, whoMayBidForm } from "~/forms/round/scheme";

function sent(fields: Record<string, string | string[]>): FormData {
	const data = new FormData();
	for (const [name, value] of Object.entries(fields))
		for (const each of Array.isArray(value) ? value : [value]) data.append(name, each);
	return data;
}

const RULES = {
	moderationGap: "2",
	moderationDeviation: "",
	method: "rank-and-skip",
	unspent: "rank",
	unit: "0.01",
	needsVersionId: "",
	feedback: "reasons",
};

describe("the scheme's form", () => {
	it("reads a threshold without floating point", () => {
		expect(["50", "49.5", "0.07", "100", "33.33"].map(thresholdHundredths)).toEqual([
			5000, 4950, 7, 10_000, 3333,
		]);
	});

	it("refuses what is no threshold, gap or rule, with a sentence each", () => {
		const refused = parseForm(
			schemeForm,
			sent({ ...RULES, threshold: "5e1", moderationGap: "9", method: "best" }),
		);
		expect(refused.ok ? {} : refused.errors).toEqual({
			threshold: "Threshold must be a number, like 1234.5",
			moderationGap: "Gap must be between 1 and 5",
			method: "Select the allocation rule",
		});
		const decimals = parseForm(schemeForm, sent({ ...RULES, threshold: "49.999" }));
		expect(decimals.ok ? {} : decimals.errors).toEqual({
			threshold: "Threshold must not have more than 2 decimal places",
		});
	});
});

describe("a criterion's form", () => {
	const kind = CRITERION as unknown as RecordKind;
	const criterionForm = recordSchema(kind);
	const points = Object.fromEntries(
		[0, 1, 2, 3, 4, 5].map((each) => [`descriptors.${each}`, `Point ${each}`]),
	);

	it("gives six descriptors in order, blank ones included", () => {
		const form = parseForm(
			criterionForm,
			sent({
				title: "Need",
				guidance: "Figures",
				weight: "20",
				sections: ["need", "costs", "nothing"],
				...points,
				"descriptors.3": " ",
			}),
		);
		if (!form.ok) throw new Error("accepted");
		expect(criterionText(givenRecord(kind, form.value) as CriterionValues)).toEqual({
			title: "Need",
			guidance: "Figures",
			weight: 20,
			perTheme: false,
			sections: ["need", "costs"],
			descriptors: ["Point 0", "Point 1", "Point 2", "", "Point 4", "Point 5"],
		});
	});

	it("refuses a weight that is no whole number of 1 to 100", () => {
		for (const weight of ["0", "101", "20.5", "twenty", ""]) {
			const form = parseForm(criterionForm, sent({ title: "Need", guidance: "Figures", weight, ...points }));
			expect(form.ok ? "accepted" : Object.keys(form.errors)).toEqual(["weight"]);
		}
	});
});

it("asks for at least one partnership", () => {
	expect(parseForm(whoMayBidForm, sent({}))).toMatchObject({
		ok: false,
		errors: { partnershipIds: "Select at least one partnership" },
	});
	expect(parseForm(whoMayBidForm, sent({ partnershipIds: ["b", "c"] }))).toEqual({
		ok: true,
		value: { partnershipIds: ["b", "c"] },
	});
});
