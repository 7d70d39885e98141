import type { Field, Fields, ValuesOf } from "../field";
import type { RecordKind } from "../record-kind";

const MORE = { later: true, group: "Intervention, unit, dates and owner" } as const;
const DAY = [{ key: "day", label: "Day", reads: "day" }] as const;

const fields = {
	kind: {
		kind: "choice",
		label: "What is it?",
		name: "Kind",
		words: { output: "Output", outcome: "Outcome", benefit: "Benefit" },
		hints: {
			output: "What is delivered, such as people trained",
			outcome: "What changes for people, such as fewer repeat victims",
			benefit: "What somebody gains by it",
		},
		required: "Choose output, outcome or benefit",
	},
	description: {
		kind: "text",
		label: "Describe it",
		name: "Description",
		most: 1000,
		rows: 3,
		required: "Enter a description",
	},
	baseline: { kind: "line", label: "Baseline", hint: "How it stands now, with the date", most: 500 },
	target: { kind: "line", label: "Target", hint: "How it should stand, and by when", most: 500 },
	howMeasured: {
		kind: "text",
		label: "How is it measured?",
		name: "How it is measured",
		most: 1000,
		rows: 2,
	},
	interventionId: {
		kind: "link",
		label: "Which intervention is it of?",
		name: "Intervention",
		to: "intervention",
		...MORE,
	},
	objectiveId: {
		kind: "link",
		label: "Which objective does it show?",
		name: "Objective",
		to: "objective",
		...MORE,
	},
	unit: { kind: "line", label: "Unit", hint: "For example, incidents a month", most: 100, ...MORE },
	direction: {
		kind: "choice",
		label: "Which way should it move?",
		name: "Direction",
		drawn: "select",
		words: { up: "Up", down: "Down", same: "Stay the same" },
		unknown: "Choose which way it should move",
		...MORE,
	},
	baselineOn: { kind: "boxes", form: "period", boxes: DAY, label: "Date of the baseline", ...MORE },
	targetOn: { kind: "boxes", form: "period", boxes: DAY, label: "Date of the target", ...MORE },
	howOften: {
		kind: "line",
		label: "How often is it measured?",
		name: "How often it is measured",
		most: 200,
		...MORE,
	},
	owner: {
		kind: "line",
		label: "Who owns it?",
		name: "Owner",
		hint: "A post, such as analyst",
		most: 200,
		personal: true,
		...MORE,
	},
	cashable: { kind: "said", label: "Does it free money?", name: "Frees money", ...MORE },
} as const satisfies Fields;

export type MeasureValues = ValuesOf<typeof fields>;

export const MEASURE_KIND_WORDS = fields.kind.words;

export const MEASURE: RecordKind<MeasureValues, MeasureValues, never> = {
	key: "measure",
	section: "outcomes",
	words: {
		one: "measure",
		counted: { one: "output, outcome or benefit", many: "outputs, outcomes or benefits" },
		a: "an output, outcome or benefit",
		add: { first: "Add an output, outcome or benefit", another: "Add another" },
		none: "No outputs, outcomes or benefits given yet.",
		intro: "What the bid delivers, what changes because of it, and how anybody will know.",
		history: "an outcome",
	},
	fields,
	named: "description",
	listed: [
		...["kind", "baseline", "target", "howMeasured"],
		...Object.entries<Field>(fields).flatMap(([key, { later }]) => (later ? [key] : [])),
	],
};
