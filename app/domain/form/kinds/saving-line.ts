import { formatPounds, sumPence } from "../../money";
import { accepted, refused } from "../../outcome";
import { compare, fromDecimal } from "../../ratio";
import type { Fields, ValuesOf } from "../field";
import { QUALIFIER, qualified } from "../qualifier";
import type { RecordKind } from "../record-kind";
import { row } from "../record-rows";

declare module "../record-kind" {
	interface KindCodes extends Record<SavingLineRefusal, true> {}
}

const WORDS = { later: true, group: "Years, ranges, percentages, budgets and evidence" } as const;
const FIGURE = { ...WORDS, figure: true } as const;

const fields = {
	description: {
		kind: "text",
		label: "What is saved?",
		name: "Description",
		most: 1000,
		rows: 3,
		required: "Enter a description",
	},
	kind: {
		kind: "choice",
		label: "What kind of saving is it?",
		name: "Kind",
		words: {
			"one-off": "One-off saving",
			recurring: "Saving every year",
			income: "Income",
			receipt: "Receipt from a sale",
			"avoided-cost": "Cost that is avoided",
		},
		required: "Choose what kind of saving it is",
		figure: true,
	},
	amount: {
		kind: "money",
		label: "Amount",
		hint: "For one year where it comes every year",
		orElse: {
			key: "notQuantified",
			label: "It cannot be quantified yet",
			name: "Cannot be quantified yet",
			unless: ["percent", "years"],
			neither: "Enter an amount, or say that it cannot be quantified yet",
			both: "Enter an amount or say that it cannot be quantified yet, not both",
		},
		absent: "Cannot be quantified yet",
		figure: true,
	},
	qualifier: QUALIFIER,
	fromYear: {
		kind: "financial-year",
		label: "From which financial year?",
		name: "From",
		hint: "For example, 2028-29",
		figure: true,
	},
	cashable: {
		kind: "yes-or-no",
		label: "Is it cashable?",
		name: "Cashable",
		hint: "Cashable: money comes free that can be spent on something else",
		notKnown: "Not known yet",
		required: "Say whether the saving is cashable",
		figure: true,
	},
	beneficiary: {
		kind: "line",
		label: "Whose money is it?",
		name: "Whose money it is",
		hint: "For example, the police, the hospital trust",
		most: 200,
		required: "Enter whose money it is",
	},
	lastYear: {
		kind: "financial-year",
		label: "Until which financial year?",
		name: "Until",
		hint: "The last year of the saving. For example, 2032-33",
		...FIGURE,
	},
	forEver: { kind: "said", label: "Does it go on for ever?", name: "For ever", ...FIGURE },
	amountTo: {
		kind: "money",
		label: "Upper amount",
		hint: "Where you can only say from and to: the amount above is then the lower",
		...FIGURE,
	},
	percent: {
		kind: "number",
		label: "Percentage saved",
		hint: "In place of an amount: a part of what is spent today",
		unit: "%",
		least: "0",
		greatest: "1000",
		places: 4,
		...FIGURE,
	},
	percentTo: {
		kind: "number",
		label: "Upper percentage",
		hint: "Where it is from one percentage to another",
		unit: "%",
		least: "0",
		greatest: "1000",
		places: 4,
		...FIGURE,
	},
	base: {
		kind: "money",
		label: "Of what amount a year?",
		name: "Percentage of",
		hint: "What is spent on it today",
		...FIGURE,
	},
	baseId: {
		kind: "link",
		label: "Of which baseline cost?",
		name: "Baseline cost",
		to: "baseline-cost",
		...FIGURE,
	},
	years: {
		kind: "amounts",
		of: "years",
		label: "Saving by year",
		hint: "Where it is not the same every year",
		...FIGURE,
	},
	budgeted: {
		kind: "said",
		label: "Is it already in somebody’s budget?",
		name: "Already in a budget",
		...FIGURE,
	},
	commitment: {
		kind: "choice",
		label: "How far is it promised?",
		name: "Promised",
		drawn: "select",
		words: { illustrative: "An illustration", committed: "Committed by who benefits" },
		unknown: "Choose how far it is promised",
		...FIGURE,
	},
	costBearer: {
		kind: "line",
		label: "Who bears the cost of making it?",
		name: "Who bears its cost",
		most: 200,
		...WORDS,
	},
	evidence: { kind: "text", label: "What is the evidence?", name: "Evidence", most: 2000, rows: 3, ...WORDS },
	evidenceStrength: {
		kind: "choice",
		label: "How strong is the evidence?",
		name: "Strength of the evidence",
		drawn: "select",
		words: { none: "None", weak: "Weak", fair: "Fair", strong: "Strong" },
		unknown: "Choose how strong the evidence is",
		...WORDS,
	},
	notQuantifiedWhy: {
		kind: "line",
		label: "Why can it not be quantified yet?",
		name: "Why it cannot be quantified",
		most: 500,
		...WORDS,
	},
} as const satisfies Fields;

export type SavingLineValues = ValuesOf<typeof fields>;

export type SavingLineRefusal =
	| ("percent-missing" | "base-missing" | "amount-and-percent" | "amount-and-years" | "upper-not-above")
	| ("first-year-missing" | "last-year-before-first" | "last-year-for-ever");

/** What is wrong with how a saving's amount is given. */
function amountFault({ amount, amountTo, percent, percentTo, base, baseId, years }: SavingLineValues) {
	const isPart = percent != null;
	if (!isPart && (percentTo != null || base != null))
		return refused("percent-missing", "Enter the percentage saved", { path: "percent" });
	if (isPart && base == null && baseId == null)
		return refused("base-missing", "Enter what it is a percentage of", { path: "base" });
	if (isPart && (amount !== null || years != null))
		return refused("amount-and-percent", "Enter an amount or a percentage, not both", { path: "percent" });
	if (years != null && (amount !== null || amountTo != null))
		return refused("amount-and-years", "Enter an amount or amounts by year, not both", { path: "years" });
	if (amountTo != null && (amount === null || amountTo <= amount))
		return refused("upper-not-above", "The upper amount must be above the amount", { path: "amountTo" });
	const [lower, upper] = [fromDecimal(percent ?? ""), fromDecimal(percentTo ?? "")];
	return lower && upper && compare(upper, lower) <= 0
		? refused("upper-not-above", "The upper percentage must be above the percentage", { path: "percentTo" })
		: undefined;
}

/** What is wrong with the years of a saving. */
function yearsFault({ fromYear, lastYear, forEver }: SavingLineValues) {
	if (lastYear == null) return undefined;
	if (forEver)
		return refused("last-year-for-ever", "Enter a last year or say that it goes on for ever, not both", {
			path: "lastYear",
		});
	if (fromYear === null)
		return refused("first-year-missing", "Enter the first financial year too", { path: "fromYear" });
	return lastYear < fromYear
		? refused("last-year-before-first", "The last year must not be before the first", { path: "lastYear" })
		: undefined;
}

/** What a saving comes to, in words: an amount, from one to another, a percentage, or by year. */
export function savingInWords({
	kind,
	amount,
	amountTo,
	qualifier,
	percent,
	percentTo,
	years,
}: Pick<SavingLineValues, "kind" | "amount" | "amountTo" | "percent" | "percentTo" | "years"> & {
	readonly qualifier?: SavingLineValues["qualifier"];
}): string | null {
	const aYear = kind === "recurring" ? " a year" : "";
	if (years != null)
		return `${formatPounds(sumPence(years.map((each) => each.amount)))} over ${countOf(years)}`;
	if (percent != null) return `${[percent, ...(percentTo ? [percentTo] : [])].join("% to ")}%${aYear}`;
	if (amount === null) return null;
	const upper = amountTo == null ? "" : ` to ${formatPounds(amountTo)}`;
	return `${qualified(amount, qualifier)}${upper}${aYear}`;
}

const countOf = (years: readonly unknown[]) => (years.length === 1 ? "1 year" : `${years.length} years`);

/** "2028-29", "2028-29 to 2032-33", "2028-29, for ever"; null where no year is given. */
export function savingYears({
	fromYear,
	lastYear,
	forEver,
}: Pick<SavingLineValues, "fromYear" | "lastYear" | "forEver">): string | null {
	if (fromYear === null) return forEver ? "For ever" : null;
	return `${fromYear}${forEver ? ", for ever" : lastYear && lastYear !== fromYear ? ` to ${lastYear}` : ""}`;
}

export const SAVING_KIND_WORDS = fields.kind.words;

/** Whether a saving is cashable, in words. */
export function cashableWords(cashable: boolean | null): string {
	return cashable === null ? fields.cashable.notKnown : cashable ? "Yes" : "No";
}

export const SAVING_LINE: RecordKind<SavingLineValues, SavingLineValues, SavingLineRefusal> = {
	key: "saving-line",
	section: "savings",
	words: {
		one: "saving",
		a: "a saving",
		none: "No savings given yet.",
		intro:
			"Give each saving by itself: what it is, for whom, from when, and whether it frees money. Each kind has a total of its own.",
	},
	fields,
	named: "description",
	rows: (values) => [
		row("Kind", fields.kind.words[values.kind]),
		row("Amount", savingInWords(values), fields.amount.absent),
		row("From", savingYears(values)),
		row("Cashable", cashableWords(values.cashable)),
		row("Whose money it is", values.beneficiary),
	],
	listed: [
		...["base", "baseId", "years", "budgeted", "commitment", "costBearer"],
		...["evidence", "evidenceStrength", "notQuantifiedWhy"],
	],
	check(values) {
		return amountFault(values) ?? yearsFault(values) ?? accepted(values);
	},
	totals: { by: "kind", of: "amount" },
};
