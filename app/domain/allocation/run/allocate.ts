import { type Pence, pence, sumPence } from "../../money";
import { type NeedsResult, sharePot } from "../../needs/share-pot";
import { accepted, type Outcome, refused } from "../../outcome";
import type { Ratio } from "../../ratio";
import { countedWork, MOST_WORK } from "../../solver/counted-work";
import type { Stop } from "../../solver/problem";
import type { Method } from "../case/case-file";
import type { AllocationCase, BidInput, Objective, RuleInput } from "../case/case-input";
import { type Award, type BidOutcome, type RuleResult, resultOf } from "../rules/award";
import type { Advice } from "../rules/choose-optimum";
import { fundsOf } from "../rules/funds";
import { type PublishedOrder, rank } from "../rules/published-order";
import { chooseBy, type RuleResources } from "../rules/rule";
import { type Robustness, robustnessOf } from "../what-if/robustness/robustness";
import { type Leapfrog, leapfrogs } from "./leapfrogs";
import { type YearsSpent, yearsSpent } from "./years-spent";

declare module "../../outcome" {
	interface DetailsOf {
		"minimum-unreachable": { readonly areas: readonly string[] };
	}
}

export type { Award, BidOutcome, RuleResult };

export type RunResult = {
	readonly available: Pence;
	readonly needs: NeedsResult | null;
	/** Null for a formula alone. */
	readonly result: RuleResult | null;
	/** What values measure. */
	readonly objective: Objective;
	readonly spent: Pence;
	readonly unallocated: Pence;
	/** What is spent in each year that the fund limits; null where it limits none. */
	readonly years: YearsSpent | null;
	/** Null where bids may not exceed the available money. */
	readonly overProgramming: OverProgramming | null;
	/** References of unfunded fundable bids in published order. */
	readonly reserve: readonly string[];
	readonly comparisons: readonly RuleResult[];
	readonly leapfrogs: readonly Leapfrog[];
	/** Null where the rule does not ask for it. */
	readonly robustness: Robustness | null;
};

/** How far bids may exceed the available money and how far they do. */
export type OverProgramming = { readonly share: Ratio; readonly allowed: Pence; readonly used: Pence };

/** What a run may need from outside: the time, and what is known of an optimum already. */
export type Help = {
	/** Begins a time limit of so many seconds. */
	readonly limit: (seconds: number) => Stop;
	readonly advice?: Advice | null;
};

const NO_LIMIT: Help = { limit: () => () => false };

/**
 * Runs a checked case: the needs formula where there is one, then the rule. The order of rows changes nothing.
 * Refuses side conditions that no choice meets (`minimum-unreachable`), naming the areas.
 */
export function allocate(
	input: AllocationCase,
	help: Help = NO_LIMIT,
): Outcome<RunResult, "minimum-unreachable"> {
	const { available } = input.fund;
	if (input.bids === null || input.rule === null) return accepted(formulaAlone(available, sharedBy(input)));
	const { rule, bids } = input;
	const ranking = rank(bids, rule.threshold);
	const resources = resourcesOf(input, rule, help);
	const { needs } = resources;
	const chosen = chooseBy(rule, ranking.fundable, resources, true);
	if (chosen.unreachable.length > 0) return unreachable(chosen.unreachable);
	const objective = rule.method === "optimum" ? rule.objective : "score";
	const result = resultOf(rule.method, rule.threshold, ranking, chosen, available, objective);
	const spent = result.spent;
	const allowed = pence(resources.money - available);
	return accepted({
		available,
		needs,
		result,
		objective,
		spent,
		unallocated: result.unallocated,
		years: yearsSpent(input.fund.years, resources.years, result.awards),
		overProgramming:
			rule.overProgramming === null
				? null
				: { share: rule.overProgramming, allowed, used: pence(spent > available ? spent - available : 0n) },
		reserve: ranking.fundable
			.map(({ ref }) => ref)
			.filter((ref) => chosen.choices.get(ref)?.status !== "funded"),
		comparisons: compared(rule, ranking, resources, available, objective),
		leapfrogs: leapfrogs(ranking.fundable, chosen.choices),
		robustness:
			rule.robustness === null
				? null
				: robustnessOf(bids, rule, resources, rule.robustness, chosen.proof?.status !== "best-found"),
	});
}

/** What the rule of a case works with beside its bids. */
export function resourcesOf(input: AllocationCase, rule: RuleInput, help: Help = NO_LIMIT): RuleResources {
	return {
		...fundsOf(input.fund, rule),
		needs: sharedBy(input),
		limit: () => help.limit(rule.timeLimitSeconds),
		advice: help.advice ?? null,
	};
}

/** What rank-and-skip and the optimum would do beside the chosen rule, valued as it is. */
function compared(
	rule: RuleInput,
	ranking: PublishedOrder<BidInput>,
	resources: RuleResources,
	available: Pence,
	objective: Objective,
): RuleResult[] {
	const methods: readonly Method[] = ["rank-and-skip", "optimum"];
	return methods
		.filter((method) => method !== rule.method)
		.map((method) => {
			const other = { ...rule, method, objective, conditions: null };
			const limit = () => countedWork(MOST_WORK.comparison);
			const chosen = chooseBy(other, ranking.fundable, { ...resources, limit, advice: null }, false);
			return resultOf(method, rule.threshold, ranking, chosen, available, objective);
		});
}

function unreachable(areas: readonly string[]) {
	return refused(
		"minimum-unreachable" as const,
		`no choice of bids gives the least for: ${areas.join(", ")}`,
		{
			path: "/rule/perArea",
			details: { areas },
		},
	);
}

/** The formula's result; its refusals were made when the case was read. */
function sharedBy({ needs, fund, unit }: AllocationCase): NeedsResult | null {
	if (needs === null) return null;
	const outcome = sharePot(needs, fund.available, unit);
	if (!outcome.ok) throw new Error(`a formula that is refused was let through: ${outcome.code}`);
	return outcome.value;
}

function formulaAlone(available: Pence, needs: NeedsResult | null): RunResult {
	const spent = sumPence([...(needs?.amounts.values() ?? [])]);
	return {
		available,
		needs,
		result: null,
		objective: "score",
		spent,
		unallocated: pence(available - spent),
		years: null,
		overProgramming: null,
		reserve: [],
		comparisons: [],
		leapfrogs: [],
		robustness: null,
	};
}
