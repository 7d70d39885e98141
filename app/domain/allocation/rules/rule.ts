import type { NeedsResult } from "../../needs/share-pot";
import type { Stop } from "../../solver/problem";
import type { RuleInput } from "../case/case-input";
import type { Candidate, Choices, Pass, Ruled } from "./choice";
import { type Advice, chooseOptimum, type Proof } from "./choose-optimum";
import type { Funds } from "./funds";
import { needsEnvelopes } from "./needs-envelopes";
import { rankAndSkip } from "./rank-and-skip";
import { rankAndStop } from "./rank-and-stop";
import { scorePerPound } from "./score-per-pound";

/** What a rule works with beside its bids. */
export type RuleResources = Funds & {
	readonly needs: NeedsResult | null;
	/** Begins the rule's time limit. */
	readonly limit: () => Stop;
	readonly advice: Advice | null;
};

export type Chosen = {
	readonly choices: Choices;
	readonly passes: readonly Pass[];
	/** Null for every rule that is no optimum. */
	readonly proof: Proof | null;
	/** Areas whose least no choice reaches. */
	readonly unreachable: readonly string[];
};

/** Applies a rule to the fundable bids in published order. `reasons` asks what forcing each bid in would lose. */
export function chooseBy(
	rule: Pick<RuleInput, "method" | "unspent" | "objective" | "conditions">,
	candidates: readonly Candidate[],
	resources: RuleResources,
	reasons: boolean,
): Chosen {
	const { money, years, needs, limit, advice } = resources;
	switch (rule.method) {
		case "rank-and-stop":
			return plain(rankAndStop(candidates, resources));
		case "rank-and-skip":
			return plain(rankAndSkip(candidates, resources));
		case "score-per-pound":
			return plain(scorePerPound(candidates, resources));
		case "needs-envelopes":
			if (needs === null) throw new Error("needs-envelopes was let through without needs");
			return plain(needsEnvelopes(candidates, money, needs, rule.unspent));
		case "optimum":
			return {
				passes: [],
				...chooseOptimum({
					candidates,
					money,
					years,
					objective: rule.objective,
					conditions: rule.conditions,
					shares: needs?.shares ?? null,
					limit,
					advice,
					reasons,
				}),
			};
	}
}

function plain(ruled: Ruled): Chosen {
	return { ...ruled, proof: null, unreachable: [] };
}
