import type { Method } from "~/domain/allocation/case-file";

/** What each rule is called on pages. */
export const RULE_NAMES: Readonly<Record<Method, string>> = {
	"rank-and-stop": "Rank and stop",
	"rank-and-skip": "Rank and skip",
	"score-per-pound": "Score per pound",
	"needs-envelopes": "Needs envelopes",
	optimum: "Exact optimum",
};

/** What each rule does, in a sentence. */
export const RULE_SENTENCES: Readonly<Record<Method, string>> = {
	"rank-and-stop":
		"Down the order of scores, each bid gets the largest of its amounts that fits in what is left; the first bid with none that fits stops the rule",
	"rank-and-skip":
		"Down the order of scores, each bid gets the largest of its amounts that fits in what is left; a bid with none that fits is passed over and the rule goes on",
	"score-per-pound":
		"As rank and skip, but in order of points for each pound asked, so that small bids with many points come first",
	"needs-envelopes":
		"Each partnership's part of the money by the needs formula is an envelope; down the order of scores a bid is funded from its partnership's envelope, and what is left unspent goes to other bids",
	optimum:
		"Of all the sets of amounts that fit in the money and keep the conditions, if there are any, at most one amount for each bid, the one with the greatest value; of equal ones the cheapest, then the one that gives more to the first bid in order of score where two differ",
};

/** What a rule does, in a sentence, with what becomes of unspent envelopes where that matters. */
export function ruleSentence(method: Method, unspent: "rank" | "redistribute"): string {
	if (method !== "needs-envelopes") return RULE_SENTENCES[method];
	const rest =
		unspent === "rank"
			? "what is left unspent is one pool, spent down the order of scores"
			: "what is left unspent is shared again by need among the partnerships with an unfunded bid, and what that leaves is one pool, spent down the order of scores";
	return RULE_SENTENCES[method].replace("what is left unspent goes to other bids", rest);
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
	"A leapfrog is a bid that is funded although a bid above it, which would have fitted in what it got, is not.";
