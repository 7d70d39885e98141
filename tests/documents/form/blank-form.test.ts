import { describe, expect, it } from "vitest";
import { type Document, printable, withTexts } from "~/documents/document";
import { blankForm } from "~/documents/form/blank-form";
import { pdfMaker } from "~/documents/making/pdf";
import { allQuestions, type FormDefinition } from "~/domain/form/definition";
import { FIVE_CASE_FORM } from "~/domain/form/definitions/five-case-form";
import { SHORT_FORM } from "~/domain/form/definitions/short-form";
import { EVERY_FIELD_FORM } from "../../support/every-field-form";
import { readPdf, tagged } from "../../support/read-pdf";

const round = { title: "Second tranche" };
const asked = (definition: FormDefinition, number: number | null = null) =>
	blankForm({
		...{ definition, round, checks: ["saving-twice"], ofEveryBid: ["Choose the award category of the bid."] },
		form: { title: definition.title, number, sha256: number === null ? null : "d".repeat(64) },
	});
const textOf = (document: Document) => JSON.stringify(document);

describe("a blank form as a document", () => {
	it.each([SHORT_FORM, FIVE_CASE_FORM, EVERY_FIELD_FORM])("asks every question of $title", (definition) => {
		const document = asked(definition);
		expect(document.parts.map(({ title }) => title)).toEqual([
			"What this round asks of every bid",
			"Figures that must be right",
			...definition.sections.map(({ title }) => title),
		]);
		for (const { label } of allQuestions(definition))
			expect(textOf(document)).toContain(JSON.stringify(label));
		expect(textOf(document)).toContain("Choose the award category of the bid.");
	});

	it("says how each is answered, what must be given, and leaves room to write", () => {
		const document = asked(SHORT_FORM);
		const problem = document.parts.find(({ key }) => key === "need")?.parts?.[0];
		expect(problem?.blocks).toEqual([
			expect.objectContaining({ text: expect.stringContaining("Say what happens") }),
			expect.objectContaining({ text: expect.stringContaining("Text, up to 500 words.") }),
			{ is: "room", lines: 8 },
		]);
		const risks = document.parts.find(({ key }) => key === "risks");
		expect(textOf({ ...document, parts: risks ? [risks] : [] })).toContain("Must be given");
	});

	it.each([SHORT_FORM, FIVE_CASE_FORM, EVERY_FIELD_FORM])(
		"is a PDF of the standard for $title",
		async (definition) => {
			const make = await pdfMaker();
			const pdf = await readPdf(make(withTexts(asked(definition, 3), printable)));
			expect(pdf.raw).toContain("<pdfuaid:part>1</pdfuaid:part>");
			expect(tagged(pdf.pages, /^H1$/).length).toBeGreaterThanOrEqual(definition.sections.length);
			expect(pdf.words).toContain("version 3");
		},
	);
});
