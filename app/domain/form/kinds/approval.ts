import type { Fields, ValuesOf } from "../field";
import type { RecordKind } from "../record-kind";

const fields = {
	body: {
		kind: "line",
		label: "Which body?",
		name: "Body",
		hint: "For example, the cabinet of the council",
		most: 200,
		required: "Enter the body",
	},
	act: {
		kind: "line",
		label: "What does it approve?",
		name: "What it approves",
		hint: "For example, the bid, or the match funding",
		most: 300,
	},
	person: { kind: "line", label: "Who signed for it?", name: "Signed by", most: 200, personal: true },
	on: {
		kind: "boxes",
		form: "period",
		label: "When?",
		name: "Date",
		hint: "The day it was approved or will be decided",
		boxes: [{ key: "day", label: "Day", reads: "day" }],
	},
	state: {
		kind: "choice",
		label: "How does it stand?",
		name: "State",
		drawn: "inline",
		words: { done: "Done", outline: "In outline", pending: "Pending" },
		required: "Choose how it stands",
	},
	evidence: {
		kind: "line",
		label: "What shows it?",
		name: "Evidence",
		hint: "For example, minute 14 of the meeting",
		most: 300,
	},
} as const satisfies Fields;

export type ApprovalValues = ValuesOf<typeof fields>;

export const APPROVAL: RecordKind<ApprovalValues, ApprovalValues, never> = {
	key: "approval",
	section: "approvals",
	words: {
		one: "approval",
		a: "an approval",
		none: "No approvals given yet.",
		intro: "Who has approved the bid or its money, and who still has to.",
	},
	fields,
	named: "body",
	plain: true,
};
