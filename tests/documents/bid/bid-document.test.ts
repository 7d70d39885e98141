import { describe, expect, it } from "vitest";
import { bidDocument } from "~/documents/bid/bid-document";
import { type Block, type Document, laidOut } from "~/documents/document";
import { doubtsOf } from "~/domain/bid/checks";
import type { BidContent } from "~/domain/bid/content";
import { sheetsOfContent } from "~/domain/bid/records-of-content";
import { SECTIONS } from "~/domain/bid/sections";
import { bidContent, costLine, interventionContent } from "../../support/bid-content";
import { pounds } from "../../support/written";

/** A bid in which every field of every kind that rules reckon with says something of its own. */
const FULL: BidContent = bidContent({
	reference: "SS1",
	partnerships: [
		{ id: "p1", name: "Sandwell marker", areaGss: null, payee: true, amount: pounds("900.00") },
		{ id: "p2", name: "Walsall marker", areaGss: null, payee: false, amount: pounds("600.00") },
	],
	interventions: [
		interventionContent({
			title: "Events marker",
			proposal: "Proposal marker",
			timescale: "Timescale marker",
			succession: "Succession marker",
			couldBeReducedTo: pounds("1000.00"),
			objectives: [{ code: "5.1", title: "Objective marker", theme: "5", how: "How marker" }],
			costLines: [
				{
					...costLine("Interpreter marker", "1400.00"),
					quantity: "7",
					unitCost: pounds("100.00"),
					times: "2",
					financialYear: "2026-27",
					lastYear: "2027-28",
					nature: "revenue",
					qualifier: "about",
					need: pounds("1600.00"),
					match: pounds("150.00"),
					payer: "Payer marker",
					when: "When marker",
					years: [
						{ year: "2026-27", amount: pounds("700.00") },
						{ year: "2027-28", amount: pounds("700.00") },
					],
					optimismBias: "12.5",
				},
			],
		}),
	],
	reducedVersions: [
		{
			amount: pounds("1000.00"),
			dropped: "Dropped marker",
			interventions: [{ key: "i1", amount: pounds("1000.00") }],
		},
	],
	funding: [
		{
			source: "Source marker",
			kind: "cash",
			amount: pounds("100.00"),
			confirmed: false,
			conditionalOn: "Condition marker",
			financialYear: "2026-27",
			lastYear: "2027-28",
		},
	],
	savings: [
		{
			description: "Saving marker",
			kind: "recurring",
			amount: null,
			fromYear: "2026-27",
			cashable: true,
			beneficiary: "Beneficiary marker",
			lastYear: "2028-29",
			percent: "12",
			percentTo: "13",
			base: { title: "Base marker", amount: pounds("40000.00") },
			budgeted: false,
			commitment: "committed",
			costBearer: "Bearer marker",
			evidence: "Evidence marker",
			evidenceStrength: "fair",
		},
	],
	measures: [
		{
			kind: "output",
			description: "Measure marker",
			baseline: "Baseline marker",
			target: "Target marker",
			howMeasured: "Measured marker",
			intervention: "i1",
			objective: "5.1",
			unit: "Unit marker",
			direction: "up",
			baselineOn: "2026-03-31",
			targetOn: "2027-03-31",
			howOften: "Often marker",
			owner: "Owner marker",
			cashable: true,
		},
	],
	risks: [
		{
			description: "Risk marker",
			likelihood: 2,
			impact: 3,
			mitigation: "Mitigation marker",
			owner: "Lead marker",
			cause: "Cause marker",
			effect: "Effect marker",
			likelihoodAfter: 1,
			impactAfter: 2,
		},
	],
	files: [{ id: "f1", name: "Letter.pdf", type: "pdf", bytes: 100, sha256: "a".repeat(64) }],
	tables: [
		{
			key: "document",
			section: "documents",
			fields: [
				{ key: "what", label: "What is it?" },
				{ key: "files", label: "Files" },
			],
			rows: [
				{
					title: "Document marker",
					values: { what: "Document marker", files: ["f1"] },
					words: { what: "Document marker", files: "Letter.pdf (PDF, 100 bytes)" },
				},
			],
		},
	],
});

const VERSION = {
	number: 2,
	sha256: "c".repeat(64),
	receivedAt: "2026-05-12T09:00:00.000Z",
	sentAt: "2026-05-12T09:00:00.000Z",
};
const CERTIFICATE = { by: "Elaine Mossgrave", at: "2026-05-11T09:00:00.000Z", statement: "I certify that" };

function submitted(content: BidContent = FULL): Document {
	return bidDocument({
		content,
		round: { title: "Second tranche" },
		isWithdrawn: false,
		version: VERSION,
		certificate: CERTIFICATE,
		draft: null,
	});
}

function draft(content: BidContent): Document {
	return bidDocument({
		content,
		round: { title: "Second tranche" },
		isWithdrawn: false,
		version: null,
		certificate: null,
		draft: { at: "2026-05-04T09:00:00.000Z", blocks: ["Enter the title of the bid."], warnings: [] },
	});
}

it("has the sections of a form of several parts below them, and lists both", () => {
	const section = (key: string, title: string, part: string) => ({ key, title, part, questions: [] });
	const document = submitted({
		...bidContent(),
		form: {
			...{ title: "Five cases", number: 1, sha256: "f".repeat(64) },
			sections: [
				section("need", "Need", "Strategic case"),
				section("risks", "Risks", "Strategic case"),
				section("costs", "Costs", "Financial case"),
			],
		},
	});
	const headings = laidOut(document).flatMap((each) => (each.is === "heading" ? [each.text] : []));
	expect(headings.slice(0, 4)).toEqual(["1 Strategic case", "1.1 Need", "1.2 Risks", "2 Financial case"]);
	expect(document.listed).toBe(2);
	expect(submitted().listed).toBeUndefined();
});

it("says when a version was sent, and when the bid was first received", () => {
	expect(submitted().about.join()).toContain("Version 2, received 12 May 2026");
	const later = bidDocument({
		...{
			content: FULL,
			round: { title: "Second tranche" },
			isWithdrawn: false,
			certificate: null,
			draft: null,
		},
		version: { ...VERSION, sentAt: "2026-06-02T09:00:00.000Z" },
	});
	expect(later.about.join()).toMatch(/Version 2, sent 2 June 2026[^,]*, first received 12 May 2026/);
});

const textOf = (of: unknown) => JSON.stringify(of);
const chapters = ({ parts }: Document) => parts.map(({ title }) => title);

function tableNamed(document: Document, caption: string) {
	const found = laidOut(document).find(
		(block): block is Block & { is: "table" } => block.is === "table" && block.caption === caption,
	);
	if (!found) throw new Error(`no table ${caption}`);
	return found;
}

describe("a bid as a document", () => {
	it("says everything that the bid says, whatever field it stands in", () => {
		const said = textOf(submitted());
		const markers = [
			...JSON.stringify(FULL, (_, value) => (typeof value === "bigint" ? String(value) : value)).matchAll(
				/"((?:\w+ )+marker)"/g,
			),
		];
		expect(markers.length).toBeGreaterThan(30);
		for (const [, marker] of markers) expect(said).toContain(marker);
		for (const figure of [
			"£1,600.00",
			"£150.00",
			"12.5 %",
			"£40,000.00",
			"12% to 13%",
			"31 March 2027",
			"2026-27 to 2027-28",
		])
			expect(said).toContain(figure);
		for (const answer of FULL.answers) expect(said).toContain(answer.text);
	});

	it("carries the amounts of a table as decimals, and its other words as they are", () => {
		const fields = ["year", "amount"].map((key) => ({ key, label: key }));
		const row = (year: string, amount: string, words: string) => ({
			...{ title: year, values: { year, amount }, words: { year, amount: words } },
		});
		const rows = [row("2027-28", "290000.00", "£290,000.00"), row("290.00", "5.00", "£5.00")];
		const sheet = sheetsOfContent(
			bidContent({ tables: [{ key: "spend-line", section: "spend", fields, rows }] }),
		).at(-1);
		expect(sheet?.rows).toEqual([
			["2027-28", "290000.00"],
			["290.00", "5.00"],
		]);
		expect(sheet?.columns.map(({ isNumber }) => isNumber)).toEqual([false, true]);
	});

	it("carries every table of the bid as rows under its section’s title, amounts as decimals", () => {
		const sheets = sheetsOfContent(FULL);
		expect(sheets.map(({ title }) => title)).toEqual([
			...[
				"Interventions",
				"Cost lines",
				"Reduced versions",
				"Savings",
				"Funding from others",
				"Outcomes",
				"Risks",
			],
			"Supporting documents",
		]);
		const costs = sheets[1];
		const cell = (heading: string) =>
			costs?.rows[0]?.[costs.columns.findIndex((column) => column.heading === heading)];
		expect(["Intervention", "Amount", "Cost in all", "Amount asked by year 2027-28"].map(cell)).toEqual([
			...["Events marker", "1400.00", "1600.00", "700.00"],
		]);
		for (const { columns, rows } of sheets) for (const row of rows) expect(row).toHaveLength(columns.length);
	});

	it("goes through the sections of its form, then what is worked out", () => {
		expect(chapters(submitted())).toEqual([
			...[
				"About the bid",
				"Need",
				"Interventions",
				"Objectives",
				"Cost lines",
				"Reduced versions",
				"Savings",
			],
			...["Funding from others", "Outcomes", "Risks", "Delivery and succession", "Supporting documents"],
			"Amounts at which the bid can be funded",
			"Appraisal: costs and savings",
			"What does not add up",
			"The signatory’s certificate",
		]);
	});

	it("adds up the cost lines of each intervention and says by how much they differ", () => {
		const document = submitted();
		const table = tableNamed(document, "Cost lines of Events marker");
		expect(table.total).toBe(true);
		const amount = table.columns.findIndex(({ text }) => text === "Amount");
		expect(table.columns[amount]?.numeric).toBe(true);
		expect(table.rows.at(-1)?.[amount]).toBe("£1,400.00");
		expect(textOf(document)).toContain("£100.00 of the £1,500.00 asked is unexplained");
	});

	it("shows the appraisal with its years, worst cases and formulas", () => {
		const document = submitted();
		expect(tableNamed(document, "Costs and savings by year").rows).toHaveLength(4);
		expect(tableNamed(document, "If things go worse than planned").rows.map(([first]) => first)).toEqual([
			...["As the bid says", "Costs 20% higher", "Savings 20% lower", "Savings a year late"],
		]);
		expect(textOf(document)).toContain("Present value of savings − present value of costs");
	});

	it("names its version and digest at the foot and who certified it", () => {
		const document = submitted();
		expect(document.foot).toBe(`SS1, version 2, SHA-256 ${VERSION.sha256}`);
		expect(document.mark).toBeUndefined();
		expect(textOf(document)).toContain("Elaine Mossgrave certified these figures on 11 May 2026");
	});

	it("marks a draft, asks every section of it and says what is missing", () => {
		const document = draft(bidContent({ title: " " }));
		expect(document.mark).toBe("DRAFT");
		expect(document.title).toBe("Bid without a title");
		expect(chapters(document)).toEqual([
			...SECTIONS.map(({ title }) => title),
			"What is missing or does not add up",
		]);
		expect(textOf(document)).toContain("Enter the title of the bid.");
		expect(textOf(document)).not.toContain("certified");
	});

	it("gives each record a heading of its own where it says too much for a table", () => {
		const long = "word ".repeat(100).trim();
		const document = submitted(bidContent({ risks: FULL.risks.map((risk) => ({ ...risk, cause: long })) }));
		const risks = document.parts.find(({ key }) => key === "risks");
		expect(risks?.blocks).toEqual([]);
		expect(risks?.parts?.map(({ title }) => title)).toEqual(["Risk marker"]);
	});

	it("has as many cells in each row as columns, and every place once", () => {
		for (const document of [submitted(), draft(FULL), submitted(bidContent({ interventions: [] }))]) {
			const laid = laidOut(document);
			for (const block of laid)
				if (block.is === "table")
					for (const row of block.rows) expect(row).toHaveLength(block.columns.length);
			const keys = laid.flatMap((block) => (block.is === "heading" ? [block.key] : []));
			expect(new Set(keys).size).toBe(keys.length);
		}
	});

	it("tells what the checks find", () => {
		const found = doubtsOf(FULL).map(({ words }) => words);
		expect(found.length).toBeGreaterThan(0);
		for (const words of found) expect(textOf(submitted())).toContain(JSON.stringify(words).slice(1, -1));
	});
});
