import { describe, expect, it } from "vitest";
import { canonicalText } from "~/domain/canonical";
import type { FormDefinition, FormItem } from "~/domain/form/definition";
import { SHORT_FORM } from "~/domain/form/definitions/short-form";
import { readDefinition, readPublished } from "~/domain/form/read-definition";
import { detailsOf } from "~/domain/outcome";
import { EVERY_FIELD_FORM } from "../../support/every-field-form";

const read = (form: unknown) => readDefinition(JSON.stringify(form));

function problemsOf(form: unknown): readonly (readonly [string, string])[] {
	const found = read(form);
	return found.ok ? [] : (detailsOf(found, "form-invalid") ?? []).map(({ code, path }) => [code, path]);
}

/** The form with these items as its section of people. */
const asking = (items: readonly unknown[]): unknown => ({
	...EVERY_FIELD_FORM,
	sections: EVERY_FIELD_FORM.sections
		.map((section) => (section.key === "people" ? { ...section, items } : section))
		.filter(({ key }) => key !== "lessons"),
});

const line = (question: string, more: Partial<FormItem> = {}) => ({
	question,
	field: { kind: "line" },
	label: "Asked",
	...more,
});
const answers = (...texts: readonly string[]) => texts.map((text, place) => ({ value: `v${place}`, text }));
const table = (...labels: readonly string[]) => ({
	table: "stories",
	one: "story",
	a: "a story",
	fields: labels.map((label, place) => ({ key: `f${place}`, field: { kind: "line" }, label })),
});
const at = (index: number, rest: string) => `/sections/3/items/${index}${rest}`;

describe("a form read from a file", () => {
	it.each([
		["the short form", SHORT_FORM],
		["a form of every field kind", EVERY_FIELD_FORM],
	])("gives %s back as it was written", (_, form: FormDefinition) => {
		expect(read(form)).toEqual({ ok: true, value: form });
		expect(readDefinition(canonicalText(form as never))).toEqual({ ok: true, value: form });
	});

	it.each([
		[
			"a field kind that there is not",
			[{ ...line("a"), field: { kind: "colour" } }],
			"field-kind-unknown",
			at(0, "/field/kind"),
		],
		[
			"more files than a bid may have",
			[{ ...line("a"), field: { kind: "files", most: 21 } }],
			"not-whole",
			at(0, "/field/most"),
		],
		["a key given twice", [line("a"), line("a")], "key-twice", at(1, "/question")],
		["a name of the portal's own", [line("aims")], "key-taken", at(0, "/question")],
		["a name that every object has", [line("constructor")], "key-taken", at(0, "/question")],
		[
			"a condition on a later question",
			[line("a", { showIf: { question: "b", equals: "x" } }), line("b")],
			"question-not-before",
			at(0, "/showIf/question"),
		],
		[
			"a condition on itself",
			[line("a", { showIf: { question: "a", equals: "x" } })],
			"question-not-before",
			at(0, "/showIf/question"),
		],
		[
			"an answer that cannot be given",
			[
				{ ...line("a"), field: { kind: "yes-no" } },
				line("b", { showIf: { question: "a", equals: "maybe" } }),
			],
			"answer-unknown",
			at(1, "/showIf"),
		],
		[
			"a limit below zero",
			[{ ...line("a"), field: { kind: "text", words: -1 } }],
			"limit-below-least",
			at(0, "/field/words"),
		],
		[
			"limits that cross",
			[{ ...line("a"), field: { kind: "number", least: "9", greatest: "1" } }],
			"limits-crossed",
			at(0, "/field/greatest"),
		],
		[
			"a reference that leads nowhere",
			[{ ...line("a"), field: { kind: "reference", to: "moon" } }],
			"reference-unknown",
			at(0, "/field/to"),
		],
		[
			"a sum of words",
			[line("a"), { ...line("b"), field: { kind: "computed", sum: ["a"] } }],
			"sum-of-unknown",
			at(1, "/field/sum"),
		],
		[
			"answers that a table could not tell apart",
			[{ ...line("a"), field: { kind: "choice", of: answers("< 5", "> 5") } }],
			"answers-alike",
			at(0, "/field/of/1/text"),
		],
		[
			"an answer with what parts several answers",
			[{ ...line("a"), field: { kind: "choice", many: true, of: answers("Yes; partly", "No") } }],
			"answer-with-semicolon",
			at(0, "/field/of/0/text"),
		],
		[
			"a table with two columns of one name",
			[table("Where", "What", "what?")],
			"headings-alike",
			at(0, "/fields/2"),
		],
		[
			"a percentage of what is called a percentage",
			[
				{
					...table("Where"),
					fields: [
						{ key: "share", field: { kind: "money", as: "percentage", base: "Percentage" }, label: "Share" },
					],
				},
			],
			"headings-alike",
			at(0, "/fields/0"),
		],
		["a key that is not known", [line("a", { colour: "red" } as never)], "unknown-key", at(0, "/colour")],
		["a label that is missing", [{ question: "a", field: { kind: "line" } }], "missing", at(0, "/label")],
	])("refuses %s, with its place", (_, items, code, path) => {
		expect(problemsOf(asking(items))).toEqual([[code, path]]);
	});

	const withRisks = (item: unknown) => ({
		...EVERY_FIELD_FORM,
		sections: EVERY_FIELD_FORM.sections.map((section) =>
			section.key === "risks" ? { ...section, items: [item] } : section,
		),
	});

	it.each([
		["a kind that there is not", { records: "dragon" }, "kind-unknown", "/records"],
		["a kind of another section", { records: "measure" }, "kind-elsewhere", "/records"],
		[
			"a field that the kind has not",
			{ records: "risk", fields: { colour: {} } },
			"field-unknown",
			"/fields/colour",
		],
		[
			"a hidden field that the kind requires",
			{ records: "risk", fields: { description: { hidden: true } } },
			"field-needed",
			"/fields/description",
		],
		[
			"a field of its own by a name that the kind has",
			{ records: "risk", own: [{ key: "owner", field: { kind: "line" }, label: "O" }] },
			"key-taken",
			"/own/0",
		],
		[
			"a field of its own under the name of another",
			{ records: "risk", own: [{ key: "keeper", field: { kind: "line" }, label: "OWNER" }] },
			"headings-alike",
			"/own/0",
		],
		[
			"a field under the name of another",
			{ records: "risk", fields: { owner: { label: "Likelihood" } } },
			"headings-alike",
			"/fields/owner",
		],
		[
			"fewer at most than at least",
			{ records: "risk", minimum: 3, maximum: 2 },
			"limits-crossed",
			"/maximum",
		],
	])("refuses %s", (_, item, code, path) => {
		const found = problemsOf(withRisks(item)).filter(([, where]) => !where.endsWith("/field/to"));
		expect(found).toEqual([[code, `/sections/5/items/0${path}`]]);
	});

	it("refuses a bid's form without what the rules reckon with, a section twice and a part that there is not", () => {
		const { sections } = EVERY_FIELD_FORM;
		const without = {
			...SHORT_FORM,
			sections: SHORT_FORM.sections.filter(({ key }) => key !== "interventions"),
		};
		expect(problemsOf(without)).toEqual([["needed-missing", "/sections"]]);
		const twice = { ...EVERY_FIELD_FORM, sections: [...sections, { ...sections[3], items: [line("z")] }] };
		expect(problemsOf(twice)).toEqual([["key-twice", "/sections/6"]]);
		for (const items of [
			[line("z")],
			[...(SHORT_FORM.sections.find(({ key }) => key === "costs")?.items ?? []), line("z")],
		]) {
			const costs = SHORT_FORM.sections.map((section) =>
				section.key === "costs" ? { ...section, items } : section,
			);
			expect(problemsOf({ ...SHORT_FORM, sections: costs }).map(([code]) => code)).toContain("listed-alone");
		}
		const nowhere = {
			...EVERY_FIELD_FORM,
			sections: [...sections, { ...sections[3], key: "x", part: "none", items: [line("z")] }],
		};
		expect(problemsOf(nowhere)).toEqual([["part-unknown", "/sections/6/part"]]);
	});

	it("reads what was published as it was, whatever name the program has taken since", () => {
		const text = JSON.stringify({
			...EVERY_FIELD_FORM,
			sections: EVERY_FIELD_FORM.sections.map((section) =>
				section.key === "people" ? { ...section, items: [line("aims")] } : section,
			),
		});
		expect(readDefinition(text)).toMatchObject({ code: "form-invalid" });
		expect(readPublished(text)).toEqual({ ok: true, value: JSON.parse(text) });
		expect(readPublished('{"format":"tranche-form/9"}')).toMatchObject({ code: "form-invalid" });
	});

	it("takes a single answer with a semicolon", () => {
		const field = { kind: "choice", of: answers("Yes; partly", "No") };
		expect(problemsOf(asking([{ ...line("a"), field }]))).toEqual([]);
	});

	it("refuses a key written twice, which would hide what stands first, and what is no JSON", () => {
		expect(readDefinition('{"title":"a","title":"b"}')).toMatchObject({ ok: false, code: "form-invalid" });
		expect(readDefinition("{")).toMatchObject({ ok: false, code: "form-invalid" });
	});
});
