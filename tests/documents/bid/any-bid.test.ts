import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { type BidForDocument, bidDocument } from "~/documents/bid/bid-document";
import { type Document, laidOut, printable, withTexts } from "~/documents/document";
import { pdfMaker } from "~/documents/making/pdf";
import { wordFile } from "~/documents/making/word";
import type { BidContent, ContentTable } from "~/domain/bid/content";
import { allQuestions } from "~/domain/form/definition";
import { FIVE_CASE_FORM } from "~/domain/form/definitions/five-case-form";
import { valueInWords } from "~/domain/form/field-words";
import { kindsOfForm } from "~/domain/form/form-kinds";
import { valueToJson } from "~/domain/form/record-json";
import type { RecordKind } from "~/domain/form/record-kind";
import { titleOf } from "~/domain/form/record-rows";
import { anyHostile } from "../../support/any-document";
import { anyRecord } from "../../support/any-record";
import { bidContent } from "../../support/bid-content";
import { EVERY_FIELD_FORM } from "../../support/every-field-form";
import { readPdf, tagged } from "../../support/read-pdf";

let make: (document: Document) => Uint8Array;
beforeAll(async () => {
	const maker = await pdfMaker();
	make = (document) => maker(withTexts(document, printable));
});

const draft = (content: BidContent): BidForDocument => ({
	content,
	round: { title: "Second tranche" },
	isWithdrawn: false,
	version: null,
	certificate: null,
	draft: { at: "2026-05-04T09:00:00.000Z", blocks: [], warnings: [] },
});

const LINKED = ["option-criterion", "year", "file", "objective", "partnership", "section", "intervention"];
const NEAR = {
	interventions: [{ id: "i1", title: "Engagement events", asked: null, couldBeReducedTo: null }],
	links: Object.fromEntries(LINKED.map((to) => [to, [{ id: "2026-27", title: `One ${to}` }]])),
};
const FORMS = [FIVE_CASE_FORM, EVERY_FIELD_FORM] as const;
const KINDS = FORMS.flatMap(kindsOfForm).filter(({ plain }) => plain);

/** Rows of a kind that is kept by its fields alone, as content holds them. */
function anyTable(kind: RecordKind): fc.Arbitrary<ContentTable> {
	return fc.array(anyRecord(kind, NEAR), { minLength: 1, maxLength: 3 }).map((records) => ({
		key: kind.key,
		section: kind.section,
		fields: Object.entries(kind.fields).map(([key, { label }]) => ({ key, label })),
		rows: records.map((values) => ({
			title: titleOf(kind, values),
			values: Object.fromEntries(Object.entries(values).map(([key, value]) => [key, valueToJson(value)])),
			words: Object.fromEntries(
				Object.entries(kind.fields).map(([key, field]) => [
					key,
					valueInWords(field, values[key], NEAR) ?? "",
				]),
			),
		})),
	}));
}

/** A form as content names it. */
function formOf(definition: (typeof FORMS)[number]): NonNullable<BidContent["form"]> {
	const asked = allQuestions(definition);
	return {
		...{ title: definition.title, number: 1, sha256: "e".repeat(64) },
		sections: definition.sections.map(({ key, title }) => ({
			key,
			title,
			questions: asked
				.filter(({ section }) => section === key)
				.map(({ question, label }) => ({ key: question, label })),
		})),
	};
}

describe("whatever a bid says", () => {
	it("is a PDF of the standard and a Word file, with every row and answer in it", async () => {
		const anyBid = fc.record({
			definition: fc.constantFrom(...FORMS),
			tables: fc.tuple(...KINDS.map(anyTable)),
			text: anyHostile,
			title: anyHostile,
		});
		await fc.assert(
			fc.asyncProperty(anyBid, async ({ definition, tables, text, title }) => {
				const form = formOf(definition);
				const sections = new Set(form.sections.map(({ key }) => key));
				const answers = form.sections.flatMap(({ questions }) =>
					questions.map(({ key, label }) => ({ question: key, state: "answered" as const, text, label })),
				);
				const content = bidContent({
					...{ format: "tranche-bid/2", form, title, answers },
					tables: tables.filter(({ section }) => sections.has(section)),
				});
				const document = bidDocument(draft(content));
				expect(make(document).byteLength).toBeGreaterThan(10_000);
				expect((await wordFile(withTexts(document, printable))).byteLength).toBeGreaterThan(5_000);
				const laid = JSON.stringify(laidOut(document));
				for (const { rows } of content.tables ?? [])
					for (const each of rows) expect(laid).toContain(JSON.stringify(each.title).slice(1, -1));
			}),
			{ numRuns: 12 },
		);
	});

	it("is a document of headings in order at 12,000 words, made in a moment", async () => {
		const form = formOf(FIVE_CASE_FORM);
		const questions = form.sections.flatMap(({ questions: asked }) => asked);
		const words = Math.ceil(12_000 / questions.length);
		const text = Array.from({ length: words }, (_, at) => (at % 90 === 89 ? "end.\n\n" : "community")).join(
			" ",
		);
		const answers = questions.map(({ key, label }) => ({
			question: key,
			state: "answered" as const,
			text,
			label,
		}));
		const document = bidDocument(draft(bidContent({ format: "tranche-bid/2", form, answers })));
		const pdf = await readPdf(make(document));
		expect(pdf.words.split("community").length).toBeGreaterThan(11_000);
		expect(pdf.count).toBeGreaterThan(20);
		const levels = tagged(pdf.pages, /^H\d$/).map(({ role }) => Number(role.slice(1)));
		for (const [at, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[at - 1] ?? 0) + 1);
	});

	it("is a document too where it says nothing yet", async () => {
		const nothing = bidContent({
			title: "",
			...{ answers: [], interventions: [], funding: [], savings: [], measures: [], risks: [] },
		});
		const pdf = await readPdf(make(bidDocument(draft(nothing))));
		expect(pdf.title).toBe("Bid without a title");
		expect(pdf.words).toContain("No interventions are given.");
	});
});
