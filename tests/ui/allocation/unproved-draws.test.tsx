import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { BidFirmness } from "~/ui/allocation/bid-firmness";
import { RobustnessTable } from "~/ui/allocation/robustness-table";

const SAID = "the set funded there is not proved to be the best";

function pages(done: number, proved: boolean): string[] {
	const draws = { seed: 1, draws: 10, done, proved, spread: "5" };
	const firmness = { ...draws, interval: null, funded: 3 };
	return [
		renderToStaticMarkup(<RobustnessTable base="/x" bids={[]} draws={draws} />),
		renderToStaticMarkup(<BidFirmness reference="B1" score="50" base="/x" firmness={firmness} />),
	];
}

describe("draws of which one is not proved", () => {
	it("are said to be so where all were done", () => {
		for (const page of pages(10, false)) expect(page).toContain(SAID);
	});

	it("are not, where each is proved; where fewer were done that is said instead", () => {
		for (const page of pages(10, true)) expect(page).not.toContain(SAID);
		for (const page of pages(4, false)) {
			expect(page).not.toContain(SAID);
			expect(page).toContain("4 of 10 draws done before the search was stopped");
		}
	});
});
