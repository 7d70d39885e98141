import { expect, it } from "vitest";
import type { ScenarioColumn } from "~/domain/allocation/run/scenario";
import { reserveOfLines } from "~/domain/decision/reserve-of-lines";
import { PrintedScenarios } from "~/ui/decision/printed-scenarios";
import { ReserveList } from "~/ui/decision/reserve-list";
import { renderPage } from "../../support/render-page";
import { pounds } from "../../support/written";

const plain = (html: string) => html.replace(/<!-- -->/g, "");

it("names the bids in the order of the lines, and apart from them those that no money of the round reaches", () => {
	const lines = [
		{ reference: "C2", outcome: "reserve" as const },
		{ reference: "B1", outcome: "awarded" as const },
		{ reference: "C1", outcome: "reserve" as const },
		{ reference: "D1", outcome: "declined" as const },
	];
	const outOfReach = [{ reference: "D1", smallest: pounds("400000.00") }];
	const html = plain(renderPage(<ReserveList reserve={reserveOfLines(lines)} outOfReach={outOfReach} />));
	expect(html).toContain("in this order: C2, C1.");
	expect(html).toContain("more than the whole round has: D1 (£400,000.00).");
	expect(plain(renderPage(<ReserveList reserve={[]} outOfReach={[]} />))).toContain("no bids.");
});

it("stands under each printed scenario", () => {
	const scenario = {
		...{ id: "s", title: "Rule", method: "rank-and-skip", unspent: "rank", conditions: [] },
		...{ published: true, stale: false, spent: pounds("0.00"), overProgramming: null, awards: [] },
		...{ reserve: ["C2", "C1"], outOfReach: [] },
	} as unknown as ScenarioColumn;
	expect(plain(renderPage(<PrintedScenarios scenarios={[scenario]} />))).toContain("in this order: C2, C1.");
});
