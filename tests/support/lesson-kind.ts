import { fieldOf } from "~/domain/form/asked-field";
import type { AskedField } from "~/domain/form/definition";
import type { Field } from "~/domain/form/field";
import type { RecordKind } from "~/domain/form/record-kind";

const asked = (label: string, field: AskedField, required?: "blocks"): Field =>
	fieldOf(field, { label, ...(required ? { required } : {}) });

/** A kind that no page, table or list of the program knows, with a field of every kind that there is. */
export const LESSON: RecordKind = {
	key: "lesson",
	section: "lessons",
	plain: true,
	words: {
		one: "lesson learned",
		counted: { one: "lesson learned", many: "lessons learned" },
		a: "a lesson learned",
		none: "No lessons learned yet.",
		intro: "What was learned from work like this before.",
	},
	named: "what",
	fields: {
		what: asked("What was learned?", { kind: "line" }, "blocks"),
		story: asked("What happened?", { kind: "text", words: 100 }),
		people: asked("How many people?", { kind: "number", unit: "people", greatest: "5000" }),
		cost: asked("What did it cost?", { kind: "money" }),
		range: asked("What could it cost?", { kind: "money", as: "from-to" }),
		share: asked("What share is saved?", { kind: "money", as: "percentage", base: "What it costs today" }),
		sessions: asked("What do sessions cost?", { kind: "quantity-cost", unit: "sessions" }),
		day: asked("Which day?", { kind: "period", as: "day" }),
		month: asked("Which month?", { kind: "period", as: "month" }),
		quarter: asked("Which quarter?", { kind: "period", as: "quarter" }),
		year: asked("Which year?", { kind: "period", as: "financial-year" }),
		runs: asked("From when to when?", { kind: "period", as: "from-to" }),
		months: asked("Which months after the award?", { kind: "period", as: "after-award" }),
		place: asked("Where?", {
			kind: "choice",
			of: [
				{ value: "town", text: "A town" },
				{ value: "village", text: "A village" },
			],
		}),
		groups: asked("For whom?", {
			kind: "choice",
			many: true,
			of: [
				{ value: "young", text: "Young people" },
				{ value: "old", text: "Older people" },
			],
		}),
		shared: asked("Was it shared?", { kind: "yes-no" }),
		sure: asked("How sure?", { kind: "scale", words: ["Not", "Nearly", "Quite"] }),
		risk: asked("Which risk is it about?", { kind: "reference", to: "risk" }),
		report: asked("Where is it written down?", { kind: "files", most: 3 }),
		teller: asked("Who tells of it?", { kind: "contact" }),
		intervention: { kind: "reference", label: "Intervention", required: "Choose an intervention" },
	},
};
