import { readCase } from "~/domain/allocation/case/case";
import { optionAt } from "~/domain/allocation/rules/choice";
import { rank } from "~/domain/allocation/rules/published-order";
import { chooseBy } from "~/domain/allocation/rules/rule";
import { resourcesOf } from "~/domain/allocation/run/allocate";
import { type Pence, pence } from "~/domain/money";

/** What a rule gives, without what a run says beside its awards. */
export type RuleAlone = {
	/** By reference: zero where it funds nothing. */
	readonly amounts: ReadonlyMap<string, Pence>;
	/** What the needs formula gives each area; null for a case without needs. */
	readonly envelopes: { readonly [area: string]: Pence } | null;
};

/** An optimum that nobody saved keeps whoever asks waiting so long, once for a case. */
const LIMIT_SECONDS = 1;

/** What the rule of a case gives each bid; null where the case is refused. Blocks its thread. */
export function answerRuleAlone(text: string): RuleAlone | null {
	const input = readCase(text);
	if (!input.ok || input.value.rule === null || input.value.bids === null) return null;
	const { rule, bids } = input.value;
	const end = performance.now() + LIMIT_SECONDS * 1000;
	const resources = resourcesOf(input.value, rule, { limit: () => () => performance.now() > end });
	const { choices } = chooseBy(rule, rank(bids, rule.threshold).fundable, resources, false);
	const amountOf = (bid: (typeof bids)[number]): Pence => {
		const choice = choices.get(bid.ref);
		return choice?.status === "funded" ? optionAt(bid, choice.option).amount : pence(0);
	};
	return {
		amounts: new Map(bids.map((bid) => [bid.ref, amountOf(bid)])),
		envelopes: resources.needs ? Object.fromEntries(resources.needs.amounts) : null,
	};
}
