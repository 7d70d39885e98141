import type { Fields, ValuesOf } from "../field";
import type { RecordKind } from "../record-kind";

const fields = {
	fund: {
		kind: "line",
		label: "To whom, or which bid?",
		name: "Application",
		hint: "A fund that was asked for the same thing, or a bid that this one hangs together with",
		most: 300,
		required: "Enter to whom, or which bid",
	},
	relation: {
		kind: "choice",
		label: "How does it belong to this bid?",
		name: "How it belongs",
		drawn: "inline",
		words: { same: "For the same thing", linked: "Linked to it" },
		required: "Choose how it belongs to this bid",
	},
	amount: { kind: "money", label: "How much was asked?", name: "Asked" },
	outcome: {
		kind: "choice",
		label: "What came of it?",
		name: "Outcome",
		drawn: "select",
		words: { waiting: "Not decided yet", granted: "Granted", part: "Granted in part", refused: "Refused" },
		unknown: "Choose what came of it",
	},
	note: { kind: "text", label: "Anything else", name: "Note", most: 1000, rows: 2 },
} as const satisfies Fields;

export type OtherApplicationValues = ValuesOf<typeof fields>;

/** Another application for the same thing, or a bid that hangs together with this one. */
export const OTHER_APPLICATION: RecordKind<OtherApplicationValues, OtherApplicationValues, never> = {
	key: "other-application",
	section: "other-applications",
	words: {
		one: "other application",
		a: "another application",
		add: { first: "Add an application", another: "Add another application" },
		none: "No other applications given.",
		intro: "Other applications for the same thing, and bids that this one hangs together with.",
	},
	fields,
	named: "fund",
	plain: true,
};
