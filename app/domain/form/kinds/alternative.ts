import type { Fields, ValuesOf } from "../field";
import type { RecordKind } from "../record-kind";

const fields = {
	title: {
		kind: "line",
		label: "Name of the alternative",
		name: "Alternative",
		hint: "Among them, do nothing and do the minimum",
		most: 200,
		required: "Enter the name of the alternative",
	},
	description: { kind: "text", label: "Describe it", name: "Description", most: 3000, rows: 4 },
	advantages: { kind: "text", label: "Advantages", most: 2000, rows: 3 },
	disadvantages: { kind: "text", label: "Disadvantages", most: 2000, rows: 3 },
	scores: {
		kind: "scores",
		of: "option-criterion",
		label: "Scores by the criteria",
		name: "Scores",
		hint: "Red is worst and green is best",
		words: ["Red", "Amber", "Green"],
	},
	preferred: { kind: "said", label: "Is it the one you prefer?", name: "Preferred" },
	whyNot: {
		kind: "text",
		label: "Why not this one?",
		name: "Why not",
		hint: "For the one you prefer, say why you prefer it",
		most: 2000,
		rows: 3,
	},
} as const satisfies Fields;

export type AlternativeValues = ValuesOf<typeof fields>;

/** A choice of an options appraisal. */
export const ALTERNATIVE: RecordKind<AlternativeValues, AlternativeValues, never> = {
	key: "alternative",
	section: "alternatives",
	words: {
		one: "alternative",
		a: "an alternative",
		none: "No alternatives given yet.",
		intro: "What else could be done, doing nothing and doing the minimum among it, and which you prefer.",
	},
	fields,
	named: "title",
	plain: true,
};
