import { describe, expect, test } from "vitest";
import { indicatorForm } from "~/forms/needs/indicator";
import { parseForm } from "~/forms/parse-form";

function typed(more: Record<string, string>): FormData {
	const data = new FormData();
	const fields = {
		title: "Population 2011",
		source: "Census 2011",
		"sourceDate.day": "27",
		"sourceDate.month": "3",
		"sourceDate.year": "2011",
		weight: "1",
		kind: "count",
		"values.b": "1,073,045",
		"values.c": "",
		...more,
	};
	for (const [name, value] of Object.entries(fields)) data.set(name, value);
	return data;
}

describe("the indicator form", () => {
	test("takes figures as people type them and keeps a blank one apart from zero", () => {
		expect(parseForm(indicatorForm, typed({ "values.d": "0" }))).toMatchObject({
			ok: true,
			value: { sourceDate: "2011-03-27", weight: "1", values: { b: "1073045", c: null, d: "0" } },
		});
	});

	test("puts each error beside its row and keeps what was typed", () => {
		const form = parseForm(indicatorForm, typed({ "values.b": "1e5", "values.c": "-3", "values.d": "１２" }));
		expect(form).toMatchObject({
			ok: false,
			errors: {
				"values.b": "Enter the whole number without E, like 1,073,045 instead of 1.07E+06",
				"values.c": "Must be zero or more",
				"values.d": "Enter a number, like 1,073,045 or 60.1",
			},
			values: { "values.b": "1e5", "values.c": "-3" },
		});
	});

	test("refuses a weight outside 0 to 1", () => {
		for (const weight of ["1.1", "-0.5", "half", "1e-1"])
			expect(parseForm(indicatorForm, typed({ weight }))).toMatchObject({
				ok: false,
				errors: { weight: "Weight must be a number from 0 to 1, like 0.25" },
			});
	});
});
