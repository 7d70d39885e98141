import { type Pence, pence, sumPence } from "../money";
import { type NeedsResult, sharePot } from "../needs/share-pot";
import type { Ratio } from "../ratio";
import type { Method } from "./case-file";
import type { AllocationCase, BidInput, RuleInput } from "./case-input";
import { type Candidate, type Choice, type Choices, optionAt } from "./choice";
import { type Leapfrog, leapfrogs } from "./leapfrogs";
import { needsEnvelopes } from "./needs-envelopes";
import { optionValue } from "./option-value";
import { type Ranking, rank, type Scored } from "./published-order";
import { rankAndSkip } from "./rank-and-skip";
import { rankAndStop } from "./rank-and-stop";

/** What a rule did with a bid, or why it could not be funded at all. */
export type BidOutcome =
	| Choice
	| { readonly status: "below-threshold"; readonly score: Ratio; readonly threshold: Ratio }
	| { readonly status: "not-scored" };

export type Award = {
	readonly bid: BidInput;
	/** Index of the funded option; null where unfunded. */
	readonly option: number | null;
	readonly amount: Pence;
	readonly outcome: BidOutcome;
};

/** The awards of one rule: every bid in published order, below the threshold and not scored after it. */
export type RuleResult = {
	readonly method: Method;
	readonly awards: readonly Award[];
	readonly spent: Pence;
	readonly unallocated: Pence;
	/** Ten-thousandths of a point. */
	readonly value: bigint;
};

export type RunResult = {
	readonly available: Pence;
	readonly needs: NeedsResult | null;
	/** Null for a formula alone. */
	readonly result: RuleResult | null;
	readonly spent: Pence;
	readonly unallocated: Pence;
	/** References of unfunded fundable bids in published order. */
	readonly reserve: readonly string[];
	readonly comparisons: readonly RuleResult[];
	readonly leapfrogs: readonly Leapfrog[];
};

/** Runs a checked case: the needs formula where there is one, then the rule over the bids. The order of rows changes nothing. */
export function allocate(input: AllocationCase): RunResult {
	const { available } = input.fund;
	const needs = input.needs === null ? null : sharePot(input.needs, available, input.unit);
	if (input.bids === null || input.rule === null) return formulaAlone(available, needs);
	const { rule } = input;
	const ranking = rank(input.bids, rule.threshold);
	const choices = choose(rule, rule.method, ranking.fundable, available, needs);
	const result = resultOf(rule.method, rule.threshold, ranking, choices, available);
	const compared: readonly Method[] = rule.method === "rank-and-skip" ? [] : ["rank-and-skip"];
	return {
		available,
		needs,
		result,
		spent: result.spent,
		unallocated: result.unallocated,
		reserve: ranking.fundable.map(({ ref }) => ref).filter((ref) => choices.get(ref)?.status !== "funded"),
		comparisons: compared.map((method) => {
			const others = choose(rule, method, ranking.fundable, available, needs);
			return resultOf(method, rule.threshold, ranking, others, available);
		}),
		leapfrogs: leapfrogs(ranking.fundable, choices),
	};
}

function formulaAlone(available: Pence, needs: NeedsResult | null): RunResult {
	const spent = sumPence([...(needs?.amounts.values() ?? [])]);
	const unallocated = pence(available - spent);
	return { available, needs, result: null, spent, unallocated, reserve: [], comparisons: [], leapfrogs: [] };
}

function choose(
	rule: RuleInput,
	method: Method,
	candidates: readonly Candidate[],
	available: Pence,
	needs: NeedsResult | null,
): Choices {
	switch (method) {
		case "rank-and-stop":
			return rankAndStop(candidates, available);
		case "rank-and-skip":
			return rankAndSkip(candidates, available);
		case "needs-envelopes":
			if (needs === null) throw new Error("needs-envelopes was let through without needs");
			return needsEnvelopes(candidates, available, needs, rule.unspent);
	}
}

function resultOf(
	method: Method,
	threshold: Ratio,
	ranking: Ranking<BidInput>,
	choices: Choices,
	available: Pence,
): RuleResult {
	const awards = [
		...ranking.fundable.map((bid) => awardOf(bid, choices)),
		...ranking.belowThreshold.map((bid) =>
			unfunded(bid, { status: "below-threshold", score: bid.score, threshold }),
		),
		...ranking.notScored.map((bid) => unfunded(bid, { status: "not-scored" })),
	];
	const spent = sumPence(awards.map(({ amount }) => amount));
	const value = ranking.fundable.reduce((sum, bid) => sum + chosenValue(bid, choices), 0n);
	return { method, awards, spent, unallocated: pence(available - spent), value };
}

function awardOf(bid: Scored<BidInput>, choices: Choices): Award {
	const choice = choices.get(bid.ref);
	if (choice === undefined) throw new Error(`the rule left out bid ${bid.ref}`);
	if (choice.status !== "funded") return unfunded(bid, choice);
	return { bid, option: choice.option, amount: optionAt(bid, choice.option).amount, outcome: choice };
}

function unfunded(bid: BidInput, outcome: BidOutcome): Award {
	return { bid, option: null, amount: pence(0), outcome };
}

function chosenValue(bid: Scored<BidInput>, choices: Choices): bigint {
	const choice = choices.get(bid.ref);
	return choice?.status === "funded" ? optionValue(bid, choice.option) : 0n;
}
