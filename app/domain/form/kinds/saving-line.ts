import type { Fields, ValuesOf } from "../field";
import { QUALIFIER, qualified } from "../qualifier";
import type { RecordKind } from "../record-kind";
import { row } from "../record-rows";

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
		hint: "For one year where it is a saving every year",
		orElse: {
			key: "notQuantified",
			label: "It cannot be quantified yet",
			name: "Cannot be quantified yet",
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
} as const satisfies Fields;

export type SavingLineValues = ValuesOf<typeof fields>;

export const SAVING_KIND_WORDS = fields.kind.words;

/** Whether a saving is cashable, in words. */
export function cashableWords(cashable: boolean | null): string {
	return cashable === null ? fields.cashable.notKnown : cashable ? "Yes" : "No";
}

export const SAVING_LINE: RecordKind<SavingLineValues, SavingLineValues, never> = {
	key: "saving-line",
	section: "savings",
	words: {
		one: "saving",
		a: "a saving",
		none: "No savings given yet.",
		intro:
			"Give each saving by itself: what it is, for whom, from when, and whether it frees money. Kinds of saving are never added to each other.",
	},
	fields,
	named: "description",
	rows: ({ kind, amount, qualifier, fromYear, cashable, beneficiary }) => [
		row("Kind", fields.kind.words[kind]),
		row(
			"Amount",
			amount === null ? null : `${qualified(amount, qualifier)}${kind === "recurring" ? " a year" : ""}`,
			fields.amount.absent,
		),
		row("From", fromYear),
		row("Cashable", cashableWords(cashable)),
		row("Whose money it is", beneficiary),
	],
	totals: { by: "kind", of: "amount" },
};
