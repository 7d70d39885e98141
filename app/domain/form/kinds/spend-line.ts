import type { Fields, ValuesOf } from "../field";
import type { RecordKind } from "../record-kind";

const fields = {
	year: {
		kind: "financial-year",
		label: "Financial year",
		hint: "For example, 2027-28",
		required: "Enter a financial year, like 2027-28",
		figure: true,
	},
	payee: {
		kind: "line",
		label: "Who spends it?",
		name: "Who spends it",
		hint: "Leave it blank where the bid has one payee",
		most: 200,
	},
	nature: {
		kind: "choice",
		label: "Capital or revenue?",
		name: "Capital or revenue",
		drawn: "select",
		words: { capital: "Capital", revenue: "Revenue" },
		unknown: "Choose capital or revenue",
		figure: true,
	},
	amount: { kind: "money", label: "Amount", required: "Enter an amount", figure: true },
} as const satisfies Fields;

export type SpendLineValues = ValuesOf<typeof fields>;

/** A line of a spend profile: checked against the cost lines and never added to them. */
export const SPEND_LINE: RecordKind<SpendLineValues, SpendLineValues, never> = {
	key: "spend-line",
	section: "spend",
	words: {
		one: "line of the spend profile",
		counted: { one: "line of the spend profile", many: "lines of the spend profile" },
		a: "a line of the spend profile",
		add: { first: "Add a line", another: "Add another line" },
		none: "No spend profile given. The years of the cost lines stand for it.",
		intro:
			"When the money asked is spent, by year. It is compared with the cost lines and never added to them, so leave it out where they say it already.",
	},
	fields,
	named: "year",
	plain: true,
};
