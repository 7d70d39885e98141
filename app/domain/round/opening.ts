import type { Overdrawn } from "../fund/ledger";
import type { Pence } from "../money";
import { firstDateOutOfOrder, type RoundDates } from "./dates";
import type { CriterionContent, SchemeContent } from "./scheme";
import { weightSum } from "./weights";

export type OpeningCode =
	| "dates-not-in-order"
	| "already-past-closing"
	| "no-partnerships"
	| "partnership-ended"
	| "no-objectives"
	| "no-criteria"
	| "weights-not-100"
	| "descriptors-missing"
	| "needs-version-missing"
	| "needs-values-missing"
	| "fund-overdrawn";

export type OpeningProblem = {
	readonly code: OpeningCode;
	readonly message: string;
	readonly details?: unknown;
};

/** Everything that is looked at before a round opens. */
export type RoundSetUp = {
	readonly dates: RoundDates;
	readonly amount: Pence;
	/** What remains in the fund, in pence. */
	readonly remaining: Pence;
	readonly partnerships: readonly {
		readonly id: string;
		readonly name: string;
		readonly endsOn: string | null;
	}[];
	readonly objectives: number;
	readonly criteria: readonly Omit<CriterionContent, "id">[];
	readonly method: SchemeContent["rule"]["method"];
	/** The needs version chosen, with the partnerships that lack a value in one of its indicators. */
	readonly needs: { readonly indicators: number; readonly lacking: readonly string[] } | null;
};

function problem(code: OpeningCode, message: string, details?: unknown): OpeningProblem {
	return { code, message, ...(details === undefined ? {} : { details }) };
}

function problemsWithScheme({ criteria, method, needs }: RoundSetUp): (OpeningProblem | null)[] {
	const { sum, missing } = weightSum(criteria);
	const bare = criteria.filter(
		({ descriptors }) => descriptors.length !== 6 || descriptors.some((text) => text.trim() === ""),
	);
	const needed = method === "needs-envelopes" || needs !== null;
	return [
		criteria.length === 0 ? problem("no-criteria", "there is no criterion to score bids by") : null,
		criteria.length > 0 && missing !== 0
			? problem("weights-not-100", `the weights come to ${sum}, not 100`, { sum, missing })
			: null,
		bare.length > 0
			? problem("descriptors-missing", "a point of the scale is not described", {
					criteria: bare.map(({ title }) => title),
				})
			: null,
		needed && (needs === null || needs.indicators === 0)
			? problem("needs-version-missing", "the rule needs a version of the needs figures")
			: null,
		needs !== null && needs.indicators > 0 && needs.lacking.length > 0
			? problem("needs-values-missing", "a partnership has no needs figures", { partnerships: needs.lacking })
			: null,
	];
}

function problemWithMoney({ amount, remaining }: RoundSetUp): OpeningProblem | null {
	if (amount <= remaining) return null;
	const details: Overdrawn = { shortfall: String(amount - remaining), remaining: String(remaining) };
	return problem("fund-overdrawn", "the fund does not hold the amount of the round", details);
}

/** Whatever keeps a round from opening at an instant, in the order a person would mend it; empty when nothing does. */
export function problemsBeforeOpening(setUp: RoundSetUp, now: string): readonly OpeningProblem[] {
	const { dates, partnerships } = setUp;
	const outOfOrder = firstDateOutOfOrder(dates);
	const ended = partnerships.filter(({ endsOn }) => endsOn !== null && endsOn < now.slice(0, 10));
	return [
		dates.closesAt <= now ? problem("already-past-closing", "the closing time has passed") : null,
		outOfOrder ? problem("dates-not-in-order", outOfOrder.why, { date: outOfOrder.date }) : null,
		partnerships.length === 0 ? problem("no-partnerships", "no partnership may bid") : null,
		ended.length > 0
			? problem("partnership-ended", "a partnership that may bid has ended", {
					partnerships: ended.map(({ name }) => name),
				})
			: null,
		setUp.objectives === 0
			? problem("no-objectives", "the plan has no objective that a bid could support")
			: null,
		...problemsWithScheme(setUp),
		problemWithMoney(setUp),
	].filter((found) => found !== null);
}
