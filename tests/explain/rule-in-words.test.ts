import { expect, it } from "vitest";
import { pence } from "~/domain/money";
import { conditionsInWords, isMethodAlone } from "~/explain/rule-in-words";

it("says every condition of a rule in a phrase", () => {
	const rule = {
		method: "optimum" as const,
		objective: "score-times-amount" as const,
		overProgramming: "0.1",
		perArea: { B: { max: pence(15_000_000), min: pence(5_000_000) } },
		maximumBidsPerArea: 1,
		exclusive: [["B1", "J1"]],
	};
	expect(conditionsInWords(rule, () => "Birmingham")).toEqual([
		"points are counted times the pounds they are for",
		"bids may take 10% more than there is",
		"at most £150,000.00 for Birmingham",
		"at least £50,000.00 for Birmingham",
		"at most 1 bid in each area",
		"at most one of B1, J1",
	]);
	expect(isMethodAlone(rule)).toBe(false);
});

it("takes a method with its defaults written out for a method alone", () => {
	expect(
		isMethodAlone({
			method: "rank-and-skip",
			threshold: "50",
			unspent: "rank",
			objective: "score",
			timeLimitSeconds: 10,
		}),
	).toBe(true);
});
