import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { londonDate } from "~/forms/dates";
import { choices, money, optionalMoney, requiredText } from "~/forms/fields";
import { parseForm, revisionOf, typedValues } from "~/forms/parse-form";

function sent(...entries: readonly (readonly [string, string])[]): FormData {
	const data = new FormData();
	for (const [name, value] of entries) data.append(name, value);
	return data;
}

const schema = z.object({
	title: requiredText(20, { missing: "Enter a title", tooLong: "Title must be 20 characters or less" }),
	objective: choices(["tackle-crime", "protect", "reduce-harm"], { missing: "Choose an objective" }),
	values: z.record(z.string(), optionalMoney({ what: "Amount" })),
	costs: z.object({ asked: money({ what: "Amount asked" }) }),
	opens: londonDate({ what: "Opening date", missing: "Enter the opening date" }),
});

const GOOD = [
	["title", "  Safer nights  "],
	["objective", "protect"],
	["objective", "reduce-harm"],
	["values.B", "£1,098.50"],
	["values.WV", ""],
	["costs.asked", "1098.5"],
	["opens.day", "16"],
	["opens.month", "9"],
	["opens.year", "2013"],
	["intruder", "x"],
] as const;

describe("a sent form", () => {
	it("becomes what the schema says, dotted names nested and repeated ones a list", () => {
		expect(parseForm(schema, sent(...GOOD))).toEqual({
			ok: true,
			value: {
				title: "Safer nights",
				objective: ["protect", "reduce-harm"],
				values: { B: 109850n, WV: null },
				costs: { asked: 109850n },
				opens: "2013-09-16",
			},
		});
	});

	it("gives the first error of each field under the field's own name, in the page's order", () => {
		const result = parseForm(
			schema,
			sent(["values.B", "ten"], ["opens.day", "31"], ["opens.month", "2"], ["opens.year", "2014"]),
		);
		expect(result.ok).toBe(false);
		expect(!result.ok && Object.entries(result.errors)).toEqual([
			["title", "Enter a title"],
			["objective", "Choose an objective"],
			["values.B", "Enter an amount in pounds, like 1,098.50"],
			["costs.asked", "Enter amount asked"],
			["opens", "Opening date must be a real date, like 1 September 2026, 1/9/2026 or 2026-09-01"],
		]);
	});

	it("comes back exactly as it was typed when it is refused", () => {
		const result = parseForm(
			schema,
			sent(
				["title", "  A title far too long for twenty  "],
				["objective", "protect"],
				["values.B", "1e5"],
				["opens.day", "x"],
			),
		);
		expect(!result.ok && result.values).toEqual({
			title: "  A title far too long for twenty  ",
			objective: ["protect"],
			"values.B": "1e5",
			"costs.asked": "",
			"opens.day": "x",
			"opens.month": "",
			"opens.year": "",
		});
	});

	it("counts and keeps a browser's line ends as one character", () => {
		const text = "12345678\r\n9012345678\r\n";
		const result = parseForm(schema, sent(...GOOD.filter(([name]) => name !== "title"), ["title", text]));
		expect(result.ok && result.value.title).toBe("12345678\n9012345678");
	});

	it("can be given back as typed after the use case refuses it", () => {
		expect(typedValues(schema, sent(...GOOD))).toMatchObject({
			title: "  Safer nights  ",
			objective: ["protect", "reduce-harm"],
			"values.B": "£1,098.50",
		});
	});

	it("is not confused by names that an object has of itself", () => {
		const result = parseForm(schema, sent(...GOOD, ["values.__proto__", "1"], ["__proto__.polluted", "yes"]));
		expect(result.ok).toBe(true);
		expect(({} as Record<string, unknown>).polluted).toBeUndefined();
	});
});

describe("the revision a form was opened with", () => {
	it.each([
		["7", 7],
		["0", 0],
		["-1", null],
		["7.5", null],
		["", null],
	])("'%s' is read as %s", (text, revision) => expect(revisionOf(sent(["revision", text]))).toBe(revision));

	it("is none when the form had none", () => expect(revisionOf(sent())).toBeNull());
});
