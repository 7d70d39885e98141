import type { BidContent, SavingKind } from "../bid/content";
import { calendarYearOf } from "../fund/financial-year";
import { type Pence, pence } from "../money";
import { multiply, ratio, roundHalfUp } from "../ratio";
import { asShare } from "./discount-rates";
import { dividedEvenly, type Entry, entriesOf, everyYear } from "./entries";

type Saving = BidContent["savings"][number];

/** A saving by year, at the low and the high end of what it is put at; both alike where it is one figure. */
export type CountedSaving = {
	readonly title: string;
	/** Whose money it is; "" where nobody said. */
	readonly saver: string;
	/** Null: not known yet. */
	readonly cashable: boolean | null;
	readonly low: readonly Entry[];
	readonly high: readonly Entry[];
};

/** Why a saving with an amount is shown apart and not counted. */
export type Apart = "already-budgeted" | "illustrative";

export type SavingsOfContent = {
	readonly counted: readonly CountedSaving[];
	readonly apart: readonly (CountedSaving & { readonly why: Apart })[];
	/** Savings that cannot be put in figures yet: never counted as nothing, but listed. */
	readonly notQuantified: readonly { readonly title: string; readonly why: string | null }[];
	/** Titles of savings that were brought into years by a rule where the bid does not say it itself. */
	readonly notes: {
		readonly undated: readonly string[];
		readonly toHorizon: readonly string[];
		readonly once: readonly string[];
		readonly dividedEvenly: readonly string[];
		readonly cashableNotKnown: readonly string[];
	};
};

/** The kinds of saving that come once, whatever their years. */
const ONCE: readonly SavingKind[] = ["one-off", "receipt"];

/** Whether a saving comes once because it says neither a last year nor that it goes on for ever. */
function isOnceUntold({ kind, lastYear, forEver }: Saving): boolean {
	return kind !== "recurring" && !ONCE.includes(kind) && !lastYear && !forEver;
}

/** Whether a saving comes every year and says no end. */
function isOpenEnded(saving: Saving): boolean {
	return !saving.years?.length && !ONCE.includes(saving.kind) && !saving.lastYear && !isOnceUntold(saving);
}

/** Whether a saving is put in figures: an amount, a percentage of one, or amounts by year. */
export function isQuantified({ amount, percent, base, years }: Saving): boolean {
	return amount !== null || (percent !== undefined && base !== undefined) || (years?.length ?? 0) > 0;
}

/** Whether a saving counts: put in figures, in no budget already, and more than an illustration. */
export function isCounted(saving: Saving): boolean {
	return isQuantified(saving) && apartFor(saving) === null;
}

/** What a saving is put at, from and to: its amounts, or its percentages of their base, half up to the penny. */
function endsOf({ amount, amountTo, percent, percentTo, base }: Saving): { low: Pence; high: Pence } {
	const partOf = (percentage: string) =>
		pence(roundHalfUp(multiply(asShare(percentage), ratio(base?.amount ?? 0n))));
	const low = amount ?? partOf(percent ?? "0");
	return { low, high: amountTo ?? (percentTo === undefined ? low : partOf(percentTo)) };
}

/** Which years a saving falls in. */
export type SavingYears = {
	/** For one that says no first year. */
	readonly undatedFrom: number;
	/** For one that says no end. */
	readonly horizon: number;
};

function entries(saving: Saving, amount: Pence, { undatedFrom, horizon }: SavingYears): readonly Entry[] {
	if (saving.years?.length) return entriesOf(saving.years);
	const from = saving.fromYear === null ? undatedFrom : calendarYearOf(saving.fromYear);
	const to = saving.lastYear ? calendarYearOf(saving.lastYear) : null;
	return ONCE.includes(saving.kind) || isOnceUntold(saving)
		? dividedEvenly(amount, from, to ?? from)
		: everyYear(amount, from, to ?? horizon);
}

function apartFor({ budgeted, commitment }: Saving): Apart | null {
	if (budgeted) return "already-budgeted";
	return commitment === "illustrative" ? "illustrative" : null;
}

/**
 * The savings of a bid by year. One-off ones and receipts come once, or divided evenly over their years; income and
 * avoided costs come once where they say neither a last year nor for ever; others come every year to their last one,
 * or to the horizon. What is in a budget already, or only illustrative, stands apart.
 */
export function savingsOfContent(content: BidContent, years: SavingYears): SavingsOfContent {
	const quantified = content.savings.filter(isQuantified);
	const titles = (items: readonly Saving[]) => items.map(({ description }) => description);
	const kept = content.savings.filter(isCounted);
	const spread = kept.filter((saving) => !saving.years?.length);
	const counted = (saving: Saving): CountedSaving => {
		const { low, high } = endsOf(saving);
		return {
			title: saving.description,
			saver: saving.beneficiary,
			cashable: saving.cashable,
			low: entries(saving, low, years),
			high: entries(saving, high, years),
		};
	};
	return {
		counted: kept.map(counted),
		apart: quantified.flatMap((saving) => {
			const why = apartFor(saving);
			return why === null ? [] : [{ ...counted(saving), why }];
		}),
		notQuantified: content.savings
			.filter((saving) => !isQuantified(saving))
			.map(({ description, notQuantifiedWhy }) => ({ title: description, why: notQuantifiedWhy ?? null })),
		notes: {
			undated: titles(spread.filter(({ fromYear }) => fromYear === null)),
			toHorizon: titles(kept.filter(isOpenEnded)),
			once: titles(spread.filter(isOnceUntold)),
			dividedEvenly: titles(
				spread.filter(
					({ kind, fromYear, lastYear }) => ONCE.includes(kind) && !!lastYear && lastYear !== fromYear,
				),
			),
			cashableNotKnown: titles(kept.filter(({ cashable }) => cashable === null)),
		},
	};
}
