import { expect, it } from "vitest";
import type { Action } from "~/domain/permissions";
import { roundPages } from "~/domain/round/pages";

const may =
	(...actions: Action[]) =>
	(action: Action) =>
		actions.includes(action);

it("opens the pages of a round as it moves on, to those who may", () => {
	const auditor = may(
		"read-submitted-bid",
		"read-assessments",
		"read-ranking",
		"read-scenarios",
		"print-round",
	);
	expect(roundPages("open", auditor)).toEqual([]);
	expect(roundPages("closed", auditor)).toEqual([
		"bids",
		"eligibility",
		"assessors",
		"coverage",
		"practice",
		"tables",
	]);
	expect(roundPages("assessing", auditor)).toEqual([
		"bids",
		"eligibility",
		"assessors",
		"coverage",
		"practice",
		"moderation",
		"ranking",
		"allocation",
		"print",
		"tables",
	]);
});

it("opens bids, ranking and scenarios to the board once the round is with it", () => {
	const member = may("read-pack", "read-bid-in-pack", "read-ranking-in-pack", "read-scenarios-in-pack");
	expect(roundPages("allocating", member)).toEqual([]);
	expect(roundPages("with-board", member)).toEqual(["bids", "ranking", "allocation", "board", "tables"]);
});

it("opens the archives of a round to those who may take them, once bidding is over", () => {
	expect(roundPages("open", may("read-archives"))).toEqual([]);
	expect(roundPages("closed", may("read-archives"))).toEqual(["archive"]);
	expect(roundPages("cancelled", may("read-archives"))).toEqual(["archive"]);
});
