import { expect, test } from "vitest";
import type { OtherShownSet, SetsBeside } from "~/domain/allocation/run/scenario";
import { pence } from "~/domain/money";
import { BidSetsBeside, setInWords } from "~/ui/allocation/bid-sets-beside";
import { renderPage } from "../../support/render-page";

const references = ["B2", "B1", "S1", "W2", "C2", "D1"];
const chosen = {
	amounts: {
		B2: pence(9500000),
		B1: pence(0),
		S1: pence(5000000),
		W2: pence(1500000),
		C2: pence(3800000),
		D1: pence(0),
	},
	spent: pence(19800000),
	value: "664.9473",
};
const forced = {
	way: "with" as const,
	at: null,
	status: "found" as const,
	proved: true,
	amounts: { B2: pence(7500000), B1: pence(10000000), W2: pence(1500000) },
	spent: pence(19000000),
	value: "617",
	by: "-47.9473",
};
const sets = (...others: OtherShownSet[]): SetsBeside => ({
	references,
	chosen,
	left: pence(1450000),
	others,
});

function page(reference: string, given: SetsBeside): string {
	return renderPage(
		<BidSetsBeside reference={reference} unit="points" base="/s" sets={given} />,
		"/",
	).replace(/<!-- -->/g, "");
}

test("who makes way for a bid that is forced in is said in one sentence with amounts", () => {
	expect(setInWords("B1", sets(forced), forced, "points")).toBe(
		"To fund B1 at £100,000.00, S1 (£50,000.00) and C2 (£38,000.00) would get nothing and B2 would get £75,000.00 rather than £95,000.00: 47.9473 points fewer in all.",
	);
	const without = {
		...forced,
		way: "without" as const,
		amounts: { S1: pence(5000000), W2: pence(1500000), C2: pence(3800000), D1: pence(100) },
	};
	expect(setInWords("B2", sets(without), without, "points")).toBe(
		"Without B2, D1 would get £1.00 rather than nothing: 47.9473 points fewer in all.",
	);
});

test("what is proved is said of the other set alone, with what it is worth", () => {
	const html = page("B1", sets(forced));
	expect(html).toContain("No set with B1 in it is worth more than 617 points: that is proved.");
	expect(html.match(/<table/g)).toHaveLength(1);
});

test("a larger amount that the money left does not hold is said to need other bids to make way", () => {
	const smaller = { ...chosen, amounts: { ...chosen.amounts, B2: pence(7500000) } };
	const larger = {
		...forced,
		way: "at" as const,
		at: pence(9500000),
		amounts: { ...chosen.amounts, S1: pence(0) },
		value: "7400000",
		by: "-23675000",
	};
	const html = page("B2", { ...sets(larger), chosen: smaller });
	expect(html).toContain("£95,000.00 for B2 is £20,000.00 more than it gets, and £14,500.00 is left");
	expect(html).toContain(
		"With B2 at £95,000.00 rather than £75,000.00, S1 (£50,000.00) would get nothing: 23,675,000 points fewer in all.",
	);
	expect(html).toContain("No set with B2 at £95,000.00 is worth more than 7,400,000 points: that is proved.");
});

test("a search that its time limit ended is said to be no proof", () => {
	expect(page("B1", sets({ ...forced, proved: false }))).toContain(
		"It is the best set with B1 in it that it found.",
	);
	const none = { way: "with" as const, at: null, status: "not-in-time" as const };
	const html = page("B1", sets(none));
	expect(html).toContain("There may still be one.");
	expect(html).toContain("£198,000.00");
});

test("of very many bids the first are shown, those whose amounts differ before all others, and what is spent is of all", () => {
	const many = Array.from({ length: 60 }, (_, index) => `N${index + 1}`);
	const amounts = Object.fromEntries(many.map((reference) => [reference, pence(100)]));
	const html = page("N60", {
		references: many,
		chosen: { amounts, spent: pence(6000), value: "60" },
		left: pence(0),
		others: [{ ...forced, way: "without", amounts: { ...amounts, N60: pence(0) }, spent: pence(5900) }],
	});
	const rows = [...html.matchAll(/<a class="govuk-link" href="\/s\/bids\/(N\d+)">/g)].map(
		([, reference]) => reference,
	);
	expect(rows).toEqual(["N60", ...many.slice(0, 49)]);
	expect(html).toContain("Showing 50 of 60 bids");
	expect(html).toContain("£60.00");
});
