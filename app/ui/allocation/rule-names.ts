import type { Method } from "~/domain/allocation/case/case-file";

/** What each rule is called on pages. */
export const RULE_NAMES: Readonly<Record<Method, string>> = {
	"rank-and-stop": "Rank and stop",
	"rank-and-skip": "Rank and skip",
	"score-per-pound": "Score per pound",
	"needs-envelopes": "Needs envelopes",
	optimum: "Exact optimum",
};

/** What each rule does, without a last full stop. */
export const RULE_SENTENCES: Readonly<Record<Method, string>> = {
	"rank-and-stop":
		"Bids are taken in order of score. Each gets the largest of its amounts that fits in the money left. The rule stops at the first bid that does not fit",
	"rank-and-skip":
		"Bids are taken in order of score. Each gets the largest of its amounts that fits in the money left. If a bid does not fit, the rule goes on to the next",
	"score-per-pound":
		"Like rank and skip, but bids are taken in order of points for each pound asked, so small bids with many points come first",
	"needs-envelopes":
		"Each partnership has an envelope: its share of the money by the needs formula. In order of score, each bid is funded from its partnership’s envelope. Unspent money goes to other bids",
	optimum:
		"Of all the sets of amounts that fit in the money and meet any conditions, with at most one amount for each bid, the rule takes the set with the greatest value. If sets are equal, it takes the cheapest. If those are equal too, it takes the one that gives more to the first bid, in order of score, where they differ",
};

/** What a rule does, without a last full stop, with what becomes of unspent envelopes where that matters. */
export function ruleSentence(method: Method, unspent: "rank" | "redistribute"): string {
	if (method !== "needs-envelopes") return RULE_SENTENCES[method];
	const rest =
		unspent === "rank"
			? "Unspent money becomes one pool, spent in order of score"
			: "Unspent money is shared again by need among the partnerships with an unfunded bid. What is left after that becomes one pool, spent in order of score";
	return RULE_SENTENCES[method].replace("Unspent money goes to other bids", rest);
}

/** Every rule, in the order in which forms offer them. */
export const METHODS_OFFERED: readonly Method[] = [
	"rank-and-stop",
	"rank-and-skip",
	"score-per-pound",
	"needs-envelopes",
	"optimum",
];

/** A rule with what it does with unspent envelopes, where that matters. */
export function ruleName(method: Method, unspent: "rank" | "redistribute"): string {
	if (method !== "needs-envelopes") return RULE_NAMES[method];
	return `${RULE_NAMES[method]}, unspent money ${unspent === "rank" ? "by rank" : "shared again by need"}`;
}

/** A rule with its conditions: "Exact optimum; at most 1 bid in each area". */
export function ruleInWords(scenario: {
	readonly method: Method;
	readonly unspent: "rank" | "redistribute";
	readonly conditions: readonly string[];
}): string {
	return [ruleName(scenario.method, scenario.unspent), ...scenario.conditions].join("; ");
}

/** A scenario's rule with its conditions, between two texts; nothing where its title says the same. */
export function ruleUnlessTitle(
	scenario: Parameters<typeof ruleInWords>[0] & { readonly title: string },
	before = "",
	after = "",
): string {
	const words = ruleInWords(scenario);
	return words === scenario.title ? "" : `${before}${words}${after}`;
}

/** What a leapfrog is, where a page lists them. */
export const LEAPFROGS_IN_WORDS =
	"A leapfrog is a bid that is funded when a bid above it is not, although the higher bid would have fitted in the same money.";
