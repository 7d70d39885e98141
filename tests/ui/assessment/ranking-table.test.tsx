import { describe, expect, it } from "vitest";
import { pence } from "~/domain/money";
import { type RankedRow, RankingTable } from "~/ui/assessment/ranking-table";
import { renderPage } from "../../support/render-page";

const row = (reference: string, more: Partial<RankedRow>): RankedRow => ({
	bidId: reference.toLowerCase(),
	reference,
	title: `Bid ${reference}`,
	partnerships: ["Safer Solihull Partnership"],
	asked: pence(5000000),
	totalHundredths: 6800,
	spreadHundredths: 400,
	moderated: false,
	place: 1,
	splitFromAbove: null,
	tied: false,
	above: null,
	begins: false,
	runningTotal: pence(5000000),
	line: "within-money",
	...more,
});

const drawn = (rows: readonly RankedRow[]) =>
	renderPage(<RankingTable rows={rows} thresholdHundredths={5000} money={pence(32000000)} />);
const textOf = (html: string) =>
	html
		.replace(/<[^>]+>/g, " ")
		.replace(/\s+/g, " ")
		.replaceAll("&#x27;", "'");

describe("the ranking table", () => {
	it("draws no line above a bid that a search shows by itself, below where it falls", () => {
		const late = row("C2", { place: 30, line: "beyond-money", runningTotal: pence(99900000) });
		expect(textOf(drawn([late]))).not.toContain("The money");
		expect(textOf(drawn([{ ...late, begins: true }]))).toContain("The money, £320,000.00, runs out here");
	});

	it("draws the line of the money and the line of the threshold where they fall", () => {
		const text = textOf(
			drawn([
				row("B2", {}),
				row("S1", { place: 2, begins: true, line: "beyond-money", runningTotal: pence(33950000) }),
				row("SS1", {
					place: 3,
					begins: true,
					line: "below-threshold",
					runningTotal: null,
					totalHundredths: 4700,
				}),
			]),
		);
		const places = ["Bid B2", "The money, £320,000.00", "Bid S1", "Below the threshold, 50.00", "Bid SS1"];
		const found = places.map((part) => text.indexOf(part));
		expect(found).toEqual([...found].sort((a, b) => a - b));
		expect(Math.min(...found)).toBeGreaterThanOrEqual(0);
		expect(text).toContain("£339,500.00");
		expect(text).toContain("Not fundable");
	});

	it("says which rule split a tie, and marks moderation", () => {
		const text = textOf(
			drawn([
				row("C1", { tied: true }),
				row("D1", { tied: true, place: 2, splitFromAbove: "amount", above: "C1", moderated: true }),
			]),
		);
		expect(text).toContain("Below C1 with the same total, because it asks for more");
		expect(text).toContain("Moderated");
		expect(text.match(/Tie/g)).toHaveLength(2);
	});

	it("links each bid to its text and its scores", () => {
		const html = drawn([row("B2", {})]);
		expect(html).toContain('href="/bids/b2"');
		expect(html).toContain('href="/bids/b2/scores"');
	});
});
