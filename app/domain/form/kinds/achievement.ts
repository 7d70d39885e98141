import type { Fields, ValuesOf } from "../field";
import type { RecordKind } from "../record-kind";

const fields = {
	what: {
		kind: "text",
		label: "What was achieved?",
		name: "Achieved",
		most: 1000,
		rows: 3,
		required: "Enter what was achieved",
	},
	when: { kind: "line", label: "When?", name: "When", most: 100 },
	saved: {
		kind: "money",
		label: "What was saved by it?",
		name: "Saved",
		hint: "Savings already made are never added to those of this bid",
	},
	evidence: { kind: "text", label: "What is the evidence?", name: "Evidence", most: 1000, rows: 2 },
} as const satisfies Fields;

export type AchievementValues = ValuesOf<typeof fields>;

/** What partners achieved before: a track record, never added to what a bid promises. */
export const ACHIEVEMENT: RecordKind<AchievementValues, AchievementValues, never> = {
	key: "achievement",
	section: "track-record",
	words: {
		one: "achievement",
		a: "an achievement",
		none: "No achievements given yet.",
		intro: "What the partners achieved before, with its evidence.",
	},
	fields,
	named: "what",
	plain: true,
};
