import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { type Document, printable, withTexts } from "~/documents/document";
import { pdfMaker } from "~/documents/making/pdf";
import { anyHostile, HOSTILE, saying } from "../../support/any-document";
import { readPdf, tagged } from "../../support/read-pdf";

let make: (document: Document) => Uint8Array;
beforeAll(async () => {
	const maker = await pdfMaker();
	make = (document) => maker(withTexts(document, printable));
});

const COSTS: Document = {
	title: "S1: Engagement",
	about: ["Safer Solihull Partnership"],
	foot: "S1, version 1",
	parts: [
		{
			key: "need",
			title: "Need",
			blocks: [{ is: "text", text: "Distrust\nof police\n\nA survey" }],
			parts: [
				{
					key: "need.1",
					title: "Problem",
					blocks: [{ is: "terms", terms: [{ term: "Asked", said: "£5.00" }] }],
				},
			],
		},
		{
			key: "costs",
			title: "Costs",
			blocks: [
				{
					is: "table",
					caption: "Cost lines",
					columns: [{ text: "Line" }, { text: "Amount", numeric: true }],
					rows: [
						["Interpreter", "£1,500.00"],
						["Lines", "£1,500.00"],
					],
					total: true,
				},
			],
		},
	],
};

describe("a document as a PDF", () => {
	it("is tagged, titled and in English, and says that it is PDF/UA-1", async () => {
		const pdf = await readPdf(make(COSTS));
		expect(pdf.isMarked).toBe(true);
		expect(pdf.title).toBe("S1: Engagement");
		expect(pdf.language).toBe("en-GB");
		expect(pdf.raw).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/);
	});

	it("has its headings in order, its table with a header row, its terms as a list", async () => {
		const { pages, words } = await readPdf(make(COSTS));
		expect(tagged(pages, /^H\d$/)).toEqual([
			{ role: "H1", text: "1 Need" },
			{ role: "H2", text: "1.1 Problem" },
			{ role: "H1", text: "2 Costs" },
		]);
		expect(tagged(pages, /^TH$/).map(({ text }) => text)).toEqual(["Line", "Amount"]);
		expect(tagged(pages, /^TD$/).map(({ text }) => text)).toEqual([
			"Interpreter",
			"£1,500.00",
			"Lines",
			"£1,500.00",
		]);
		expect(tagged(pages, /^Caption$/).map(({ text }) => text)).toEqual(["Cost lines"]);
		expect(tagged(pages, /^LI$/).map(({ text }) => text.replace(/\s+/g, " "))).toEqual(["Asked £5.00"]);
		expect(words).toContain("Page 1 of 1");
	});

	it("says of each header cell that it stands over a column", async () => {
		const { raw } = await readPdf(make(COSTS));
		const cells = [...raw.matchAll(/\/S \/TH\n.*?endobj/gs)].map(([cell]) => cell);
		expect(cells).toHaveLength(2);
		for (const cell of cells) expect(cell).toContain("/Scope /Column");
	});

	it.each(HOSTILE)("prints %j as it is, wherever it stands", async (text) => {
		const { words } = await readPdf(make(saying(text)));
		expect(words).not.toContain("root:");
		if (/^[\x20-\x7e]{1,60}$/.test(text.trim()))
			expect(words.replace(/[\s\u200b]+/g, "")).toContain(text.replace(/\s+/g, ""));
	});

	it("is accepted by the standard whatever is written in it", () => {
		fc.assert(
			fc.property(anyHostile, (text) => {
				expect(make(saying(text)).byteLength).toBeGreaterThan(1000);
			}),
			{ numRuns: 60 },
		);
	});

	it("says where its typeface lacks a character", async () => {
		const { words } = await readPdf(make({ ...COSTS, about: ["日本"] }));
		expect(words).toContain("□□");
		expect(words).toContain("stands for a character that this typeface does not have");
		expect((await readPdf(make(COSTS))).words).not.toContain("□");
	});

	it("is the same file for the same document", () => {
		expect(Buffer.from(make(COSTS)).equals(Buffer.from(make(COSTS)))).toBe(true);
	});
});
