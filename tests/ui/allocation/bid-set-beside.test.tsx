import { expect, test } from "vitest";
import { BidSetBeside, setBesideInWords } from "~/ui/allocation/bid-set-beside";
import { renderPage } from "../../support/render-page";

const row = (reference: string, before: string, after: string) => ({ reference, before, after });
const found = {
	way: "with" as const,
	seconds: 5,
	status: "found" as const,
	proved: true,
	rows: [
		row("B1", "0", "10000000"),
		row("S1", "5000000", "0"),
		row("C2", "3800000", "0"),
		row("B2", "9500000", "7500000"),
		row("W2", "1500000", "1500000"),
	],
	spent: { before: "19800000", after: "19000000" },
	value: { before: "664.9473", after: "617", by: "-47.9473" },
};

test("who makes way for a bid that is forced in is said in one sentence with amounts", () => {
	expect(setBesideInWords("B1", found, "points")).toBe(
		"To fund B1 at £100,000.00, S1 (£50,000.00) and C2 (£38,000.00) would get nothing and B2 would get £75,000.00 rather than £95,000.00: 47.9473 points fewer in all.",
	);
	const without = {
		...found,
		way: "without" as const,
		rows: [row("B2", "9500000", "0"), row("D1", "0", "100")],
	};
	expect(setBesideInWords("B2", without, "points")).toBe(
		"Without B2, D1 would get £1.00 rather than nothing: 47.9473 points fewer in all.",
	);
});

test("a search that its time limit ended is said to be no proof", () => {
	const unproved = renderPage(
		<BidSetBeside reference="B1" unit="points" beside={{ ...found, proved: false }} />,
		"/",
	);
	expect(unproved).toContain("not proved: it is the best found in the 5 seconds");
	const none = { way: "with" as const, seconds: 5, status: "not-in-time" as const };
	expect(renderPage(<BidSetBeside reference="B1" unit="points" beside={none} />, "/")).toContain(
		"one may still be there",
	);
});
