import type { Fields, ValuesOf } from "../field";
import { QUALIFIER, qualified } from "../qualifier";
import type { RecordKind } from "../record-kind";
import { row } from "../record-rows";

const MORE = { later: true, group: "Years and conditions" } as const;

const fields = {
	source: {
		kind: "line",
		label: "Who gives it?",
		name: "Who gives it",
		most: 300,
		required: "Enter who gives it",
	},
	kind: {
		kind: "choice",
		label: "Cash or in kind?",
		name: "Cash or in kind",
		hint: "In kind: people’s time, rooms or goods instead of money",
		drawn: "inline",
		words: { cash: "Cash", "in-kind": "In kind" },
		required: "Choose cash or in kind",
		figure: true,
	},
	amount: {
		kind: "money",
		label: "Amount",
		hint: "What it is worth, where it is in kind",
		orElse: {
			key: "notValued",
			label: "It is not valued",
			name: "Not valued",
			neither: "Enter an amount, or say that it is not valued",
			both: "Enter an amount or say that it is not valued, not both",
		},
		absent: "Not valued",
		figure: true,
	},
	qualifier: QUALIFIER,
	confirmed: {
		kind: "yes-or-no",
		label: "Is it confirmed?",
		name: "Confirmed",
		no: "Not yet",
		notKnown: "Not said",
		required: "Say whether the funding is confirmed",
		figure: true,
	},
	conditionalOn: {
		kind: "line",
		label: "What does it depend on?",
		name: "Depends on",
		most: 500,
		...MORE,
	},
	financialYear: { kind: "financial-year", label: "Financial year", ...MORE },
	lastYear: { kind: "financial-year", label: "Last financial year", ...MORE },
	notValuedWhy: {
		kind: "line",
		label: "Why is it not valued?",
		name: "Why it is not valued",
		most: 500,
		...MORE,
	},
} as const satisfies Fields;

export type FundingLineValues = ValuesOf<typeof fields>;

export const FUNDING_KIND_WORDS = fields.kind.words;

/** Whether funding is confirmed, in words. */
export function confirmedWords(confirmed: boolean | null): string {
	return confirmed === null ? fields.confirmed.notKnown : confirmed ? "Yes" : fields.confirmed.no;
}

export const FUNDING_LINE: RecordKind<FundingLineValues, FundingLineValues, never> = {
	key: "funding-line",
	section: "funding",
	words: {
		one: "funding",
		counted: { one: "source of funding", many: "sources of funding" },
		a: "funding from others",
		add: { first: "Add funding", another: "Add more funding" },
		none: "No funding from others given yet.",
		intro: "Money, time, rooms or goods that others put in beside what this bid asks for.",
	},
	fields,
	named: "source",
	rows: ({ kind, amount, qualifier, confirmed }) => [
		row(fields.kind.name, fields.kind.words[kind]),
		row(fields.amount.label, amount === null ? null : qualified(amount, qualifier), fields.amount.absent),
		row(fields.confirmed.name, confirmedWords(confirmed)),
	],
	listed: ["conditionalOn", "financialYear", "lastYear", "notValuedWhy"],
	totals: { by: "kind", of: "amount" },
};
