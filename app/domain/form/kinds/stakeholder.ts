import type { Fields, ValuesOf } from "../field";
import type { RecordKind } from "../record-kind";

const fields = {
	name: { kind: "line", label: "Who is it?", name: "Stakeholder", most: 200, required: "Enter who it is" },
	interest: { kind: "text", label: "What is it to them?", name: "Interest", most: 1000, rows: 2 },
	support: {
		kind: "choice",
		label: "Do they support it?",
		name: "Support",
		drawn: "select",
		words: {
			support: "They support it",
			neutral: "Neither",
			oppose: "They oppose it",
			unknown: "Not known yet",
		},
		unknown: "Choose whether they support it",
	},
	engagement: {
		kind: "text",
		label: "How are they involved?",
		name: "How they are involved",
		most: 1000,
		rows: 2,
	},
	owner: { kind: "line", label: "Who keeps in touch with them?", name: "Owner", most: 200, personal: true },
} as const satisfies Fields;

export type StakeholderValues = ValuesOf<typeof fields>;

export const STAKEHOLDER: RecordKind<StakeholderValues, StakeholderValues, never> = {
	key: "stakeholder",
	section: "stakeholders",
	words: {
		one: "stakeholder",
		a: "a stakeholder",
		none: "No stakeholders given yet.",
		intro: "Who is touched by the bid, and how they are involved.",
	},
	fields,
	named: "name",
	plain: true,
};
