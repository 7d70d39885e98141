import { instantToLondon } from "../london-time";
import { type Pence, pence, sumPence } from "../money";
import { type Reason, refused } from "../outcome";
import type { AwardCategory } from "./award-category";
import { firstDateOutOfOrder, type RoundDates } from "./dates";
import type { CriterionContent, SchemeContent } from "./scheme";
import { weightSum } from "./weights";

declare module "../outcome" {
	interface DetailsOf {
		"partnership-ended": { readonly partnerships: readonly string[] };
		"weights-not-100": { readonly sum: number; readonly missing: number };
		"descriptors-missing": { readonly criteria: readonly string[] };
		"needs-values-missing": { readonly partnerships: readonly string[] };
		"category-above-round": { readonly categories: readonly string[] };
		"years-not-the-amount": { readonly sum: Pence; readonly amount: Pence };
	}
}

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
	| "category-above-round"
	| "years-not-the-amount"
	| "years-not-offered"
	| "years-not-asked"
	| "fund-overdrawn";

export type OpeningProblem = Reason<OpeningCode>;

/** Everything that is looked at before a round opens. */
export type RoundSetUp = {
	readonly dates: RoundDates;
	readonly amount: Pence;
	/** What remains in the fund for its own financial year, in pence. */
	readonly remaining: Pence;
	/** The fund's own financial year, where the fund has money for others too. */
	readonly ownYear?: string;
	/** Whether the form of its bids asks for cost lines, by which a bid says its years; taken as yes where absent. */
	readonly asksCostLines?: boolean;
	/** What the round pays in each year, with what remains in the fund for it; absent where years are not limited. */
	readonly years?: readonly { readonly year: string; readonly amount: Pence; readonly remaining: Pence }[];
	readonly partnerships: readonly {
		readonly id: string;
		readonly name: string;
		readonly endsOn: string | null;
	}[];
	readonly objectives: number;
	readonly categories?: readonly AwardCategory[];
	readonly criteria: readonly Omit<CriterionContent, "id">[];
	readonly method: SchemeContent["rule"]["method"];
	/** The needs version chosen, with the partnerships that lack a value in one of its indicators. */
	readonly needs: { readonly indicators: number; readonly lacking: readonly string[] } | null;
};

function problemsWithScheme({ criteria, method, needs }: RoundSetUp): (OpeningProblem | null)[] {
	const { sum, missing } = weightSum(criteria);
	const bare = criteria.filter(
		({ descriptors }) => descriptors.length !== 6 || descriptors.some((text) => text.trim() === ""),
	);
	const needed = method === "needs-envelopes" || needs !== null;
	return [
		criteria.length === 0 ? refused("no-criteria", "there is no criterion to score bids by") : null,
		criteria.length > 0 && missing !== 0
			? refused("weights-not-100", `the weights come to ${sum}, not 100`, { details: { sum, missing } })
			: null,
		bare.length > 0
			? refused("descriptors-missing", "a point of the scale is not described", {
					details: { criteria: bare.map(({ title }) => title) },
				})
			: null,
		needed && (needs === null || needs.indicators === 0)
			? refused("needs-version-missing", "the rule needs a version of the needs figures")
			: null,
		needs !== null && needs.indicators > 0 && needs.lacking.length > 0
			? refused("needs-values-missing", "a partnership has no needs figures", {
					details: { partnerships: needs.lacking },
				})
			: null,
	];
}

function problemsWithYears({
	amount,
	years,
	method,
	asksCostLines = true,
}: RoundSetUp): (OpeningProblem | null)[] {
	if (years === undefined) return [];
	const sum = sumPence(years.map((each) => each.amount));
	return [
		sum === amount
			? null
			: refused("years-not-the-amount", "the years do not come to the round's amount", {
					details: { sum, amount },
				}),
		method === "needs-envelopes"
			? refused("years-not-offered", "needs envelopes keep no limits by financial year")
			: null,
		asksCostLines ? null : refused("years-not-asked", "the form has no cost lines to say years by"),
	];
}

function problemWithCategories({ amount, categories = [] }: RoundSetUp): OpeningProblem | null {
	const above = categories.filter(({ least }) => least > amount).map(({ title }) => title);
	if (above.length === 0) return null;
	return refused("category-above-round", "an award category begins above the round's amount", {
		details: { categories: above },
	});
}

function problemWithMoney({ amount, remaining, ownYear, years }: RoundSetUp): OpeningProblem | null {
	const paid = years ?? [{ year: ownYear, amount, remaining }];
	const short = paid.find((each) => each.amount > each.remaining);
	if (short === undefined) return null;
	return refused("fund-overdrawn", "the fund does not hold the amount of the round", {
		details: {
			shortfall: pence(short.amount - short.remaining),
			remaining: short.remaining,
			...(short.year === undefined ? {} : { year: short.year }),
		},
	});
}

/** Whatever keeps a round from opening at an instant, in the order a person would mend it; empty when nothing does. */
export function problemsBeforeOpening(setUp: RoundSetUp, now: string): readonly OpeningProblem[] {
	const { dates, partnerships } = setUp;
	const outOfOrder = firstDateOutOfOrder(dates);
	const today = instantToLondon(now).date;
	const ended = partnerships.filter(({ endsOn }) => endsOn !== null && endsOn < today);
	return [
		dates.closesAt <= now ? refused("already-past-closing", "the closing time has passed") : null,
		outOfOrder ? refused("dates-not-in-order", outOfOrder.why) : null,
		partnerships.length === 0 ? refused("no-partnerships", "no partnership may bid") : null,
		ended.length > 0
			? refused("partnership-ended", "a partnership that may bid has ended", {
					details: { partnerships: ended.map(({ name }) => name) },
				})
			: null,
		setUp.objectives === 0
			? refused("no-objectives", "the plan has no objective that a bid could support")
			: null,
		...problemsWithScheme(setUp),
		problemWithCategories(setUp),
		...problemsWithYears(setUp),
		problemWithMoney(setUp),
	].filter((found) => found !== null);
}
