import type { Fields, ValuesOf } from "../field";
import type { RecordKind } from "../record-kind";

const fields = {
	title: {
		kind: "line",
		label: "Criterion",
		hint: "Something that the alternatives are judged by, such as cost or risk to victims",
		most: 200,
		required: "Enter the criterion",
	},
	weight: {
		kind: "number",
		label: "Weight",
		hint: "Leave it blank where all criteria count alike",
		least: "0",
		greatest: "100",
		places: 2,
	},
	description: { kind: "text", label: "What is judged?", name: "What is judged", most: 1000, rows: 2 },
} as const satisfies Fields;

export type OptionCriterionValues = ValuesOf<typeof fields>;

/** What the alternatives of an options appraisal are judged by. */
export const OPTION_CRITERION: RecordKind<OptionCriterionValues, OptionCriterionValues, never> = {
	key: "option-criterion",
	section: "option-criteria",
	words: {
		one: "criterion",
		counted: { one: "criterion", many: "criteria" },
		a: "a criterion",
		none: "No criteria given yet.",
		intro: "Give the criteria first. Each alternative is then scored by each of them.",
	},
	fields,
	named: "title",
	plain: true,
};
