import type { Fields, ValuesOf } from "../field";
import type { RecordKind } from "../record-kind";

const fields = {
	what: {
		kind: "line",
		label: "What is reached?",
		name: "Milestone",
		most: 300,
		required: "Enter what is reached",
	},
	when: {
		kind: "boxes",
		form: "period",
		label: "When?",
		name: "When",
		boxes: [
			{ key: "from", label: "When, or from when", reads: "when" },
			{ key: "to", label: "Until when", reads: "when", optional: true },
		],
	},
	owner: {
		kind: "line",
		label: "Who owns it?",
		name: "Owner",
		hint: "A post, such as project manager",
		most: 200,
		personal: true,
	},
	interventionId: {
		kind: "link",
		label: "Which intervention is it of?",
		name: "Intervention",
		to: "intervention",
	},
} as const satisfies Fields;

export type MilestoneValues = ValuesOf<typeof fields>;

export const MILESTONE: RecordKind<MilestoneValues, MilestoneValues, never> = {
	key: "milestone",
	section: "milestones",
	words: {
		one: "milestone",
		a: "a milestone",
		none: "No milestones given yet.",
		intro: "What is reached by when: days, months, years, or months after the award.",
	},
	fields,
	named: "what",
	plain: true,
};
