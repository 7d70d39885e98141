import type { Fields, ValuesOf } from "../field";
import type { RecordKind } from "../record-kind";

const fields = {
	what: {
		kind: "line",
		label: "What is paid for today?",
		name: "What is paid for",
		hint: "For example, two community safety officers",
		most: 300,
		required: "Enter what is paid for today",
	},
	payer: { kind: "line", label: "Who pays for it?", name: "Who pays", most: 200 },
	posts: {
		kind: "line",
		label: "How many, and of what grade?",
		name: "Posts and grades",
		hint: "For example, 7.4 full-time posts, grade 9",
		most: 300,
	},
	amount: {
		kind: "money",
		label: "Amount a year",
		required: "Enter what it costs a year",
		figure: true,
	},
	year: {
		kind: "financial-year",
		label: "Which year’s figure is it?",
		name: "Financial year",
		hint: "For example, 2027-28",
	},
} as const satisfies Fields;

export type BaselineCostValues = ValuesOf<typeof fields>;

/** What is spent today on what a bid would change: savings given as a percentage refer to it. */
export const BASELINE_COST: RecordKind<BaselineCostValues, BaselineCostValues, never> = {
	key: "baseline-cost",
	section: "baseline",
	words: {
		one: "baseline cost",
		a: "a baseline cost",
		none: "No baseline costs given yet.",
		intro: "What is spent each year today. A saving can be given as a percentage of it.",
	},
	fields,
	named: "what",
	plain: true,
};
