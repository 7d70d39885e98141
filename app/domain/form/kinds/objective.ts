import type { Fields } from "../field";
import type { RecordKind } from "../record-kind";
import { type Coded, ownCode } from "./theme";

const fields = {
	code: { kind: "line", label: "Code", most: 12, required: "Enter the objective's code" },
	title: { kind: "line", label: "Objective", most: 300, required: "Enter the objective" },
} as const satisfies Fields;

export const OBJECTIVE: RecordKind<Coded, Coded, "code-taken"> = {
	key: "objective",
	section: "objectives",
	words: {
		one: "objective",
		a: "an objective",
		none: "No objective yet.",
		intro: "Bids say which of these objectives they help to meet, and how.",
	},
	fields,
	named: "title",
	listed: ["code"],
	checkBeside: ownCode("objective"),
};
