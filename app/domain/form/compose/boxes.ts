import {
	type Condition,
	type FormDefinition,
	isQuestion,
	isRecords,
	isTable,
	type OwnField,
	type Required,
} from "../definition";
import type { Field, Fields } from "../field";
import { RECORD_KINDS } from "../kinds";
import type { RecordValues } from "../record-kind";
import { settingsOf, settingValues } from "./field-settings";
import { type AtPlace, itemKey, type Place } from "./place";
import { showIfFields, showIfValues } from "./show-if";

const REQUIRED: Field = {
	kind: "choice",
	label: "Must it be given?",
	required: "Choose whether it must be given",
	words: {
		blocks: "Yes, a bid cannot be submitted without it",
		warns: "Bidders are told that it is missing, and can submit",
		no: "No",
	} satisfies Record<Required, string>,
};

const HINT: Field = { kind: "text", label: "Hint", hint: "What helps to answer it", most: 1000, rows: 2 };

const label = (text: string, required: string, most = 200): Field => ({
	kind: "line",
	label: text,
	most,
	required,
});

const count = (text: string): Field => ({ kind: "number", label: text, least: "0", greatest: "200" });

const COUNTED: Fields = {
	minimum: count("At least how many?"),
	maximum: count("At most how many?"),
	required: {
		...REQUIRED,
		label: "What if there are fewer?",
		words: { blocks: "A bid cannot be submitted", warns: "Bidders are told, and can submit", no: "Nothing" },
	},
	missing: {
		kind: "line",
		label: "What bidders are told if there are fewer",
		hint: "A sentence, such as “No risks are given.”",
		most: 200,
	},
};

export const ALSO = {
	notKnownYet: "“Not known yet” and “does not apply” are answers, if a reason is given",
	figure: "It is one of the figures that the signatory certifies",
} as const;

/** What a section asks on the composer's page. */
function sectionFields(form: FormDefinition): Fields {
	return {
		title: label("Title of the section", "Enter the title of the section"),
		hint: { ...HINT, hint: "What bidders read beside it in the task list" },
		part: {
			kind: "choice",
			label: "Part of the form",
			words: Object.fromEntries(form.parts.map(({ key, title }) => [key, title])),
			required: "Choose the part of the form that it stands in",
		},
	};
}

function questionFields(
	form: FormDefinition,
	kind: OwnField["field"]["kind"],
	place: Place,
	showIf?: Condition,
): Fields {
	return {
		label: label("Question", "Enter the question"),
		hint: HINT,
		...settingsOf(kind, form, place),
		...(kind === "computed" ? {} : { required: REQUIRED }),
		also: {
			kind: "choices",
			label: "What else holds for it?",
			blank: "unmarked",
			words: kind === "computed" ? { figure: ALSO.figure } : ALSO,
		},
		...showIfFields(form, place, showIf),
	};
}

function columnFields(form: FormDefinition, kind: OwnField["field"]["kind"]): Fields {
	return {
		label: label("Question or heading", "Enter the question or heading"),
		hint: HINT,
		...settingsOf(kind, form, []),
		required: { ...REQUIRED, label: "Must it be given in each row?" },
	};
}

const TABLE: Fields = {
	one: {
		...label("What is one row?", "Enter what one row is", 100),
		hint: "One word or a few, such as lesson or partner meeting",
	},
	intro: { ...HINT, label: "What bidders read above the table", hint: "" },
};

/** The fields of the composer's page for what stands at a place, with what it holds. */
export function boxesAt(
	form: FormDefinition,
	found: AtPlace,
): { readonly fields: Fields; readonly values: RecordValues } {
	switch (found.at) {
		case "form":
			return {
				fields: {
					title: {
						...label("Title of the form", "Enter the title of the form"),
						hint: "A form with the title of a published one becomes its next version",
					},
					parts: {
						kind: "text",
						label: "Parts",
						hint: "One on each line, in order. The sections of a bid are listed under them",
						most: 4000,
						rows: 6,
						required: "Enter at least one part",
					},
				},
				values: { title: form.title, parts: form.parts.map(({ title }) => title).join("\n") },
			};
		case "section": {
			const { title, hint, part } = found.section;
			return { fields: sectionFields(form), values: { title, hint, part } };
		}
		case "own": {
			const { field, label: said, hint = "", required = "no" } = found.own;
			return {
				fields: columnFields(form, field.kind),
				values: { label: said, hint, ...settingValues(field), required },
			};
		}
		case "declared": {
			const { item, key, field } = found;
			const change = (isRecords(item) && item.fields?.[key]) || {};
			return {
				fields: declaredFields(item.records, key, field),
				values: {
					label: change.label ?? "",
					hint: change.hint ?? "",
					required: change.required ?? "no",
					hidden: change.hidden ? ["yes"] : [],
				},
			};
		}
		case "item":
			return itemBoxes(form, found);
	}
}

/** Whether a kind's field can be hidden or made a condition: what it always needs cannot. */
export function isOptional(kind: string, key: string, field: Field): boolean {
	const named = RECORD_KINDS.find((each) => each.key === kind)?.named;
	return field.required === undefined && !field.figure && key !== named;
}

function declaredFields(kind: string, key: string, field: Field): Fields {
	return {
		label: {
			kind: "line",
			label: "Label in this form",
			hint: `“${field.label}” if you leave it blank`,
			most: 200,
		},
		hint: { ...HINT, hint: field.hint ? `“${field.hint}” if you leave it blank` : "What helps to answer it" },
		...(field.required === undefined
			? { required: { ...REQUIRED, label: "Must it be given in each of them?" } }
			: {}),
		...(isOptional(kind, key, field)
			? {
					hidden: {
						kind: "choices" as const,
						label: "Is it asked?",
						blank: "unmarked" as const,
						words: { yes: "This form does not ask it" },
					},
				}
			: {}),
	};
}

const numberText = (value: number | undefined) => (value === undefined ? null : String(value));

function itemBoxes(form: FormDefinition, { section, item }: AtPlace & { readonly at: "item" }) {
	const place = [section.key, itemKey(item)] as const;
	if (isQuestion(item)) {
		const { label: said, hint = "", field, required = "no", notKnownYet, figure, showIf } = item;
		const fields = questionFields(form, field.kind, place, showIf);
		const also = [...(notKnownYet ? ["notKnownYet"] : []), ...(figure ? ["figure"] : [])];
		const values: RecordValues = {
			...{ label: said, hint, ...settingValues(field), required, also },
			...showIfValues(form, place, showIf),
		};
		return { fields, values: only(fields, values) };
	}
	if (!(isTable(item) || isRecords(item))) return { fields: {}, values: {} };
	const counted = {
		minimum: numberText(item.minimum),
		maximum: numberText(item.maximum),
		required: item.required ?? "warns",
		missing: item.missing ?? "",
	};
	if (isRecords(item)) return { fields: COUNTED, values: counted };
	const fields = { ...TABLE, ...COUNTED, ...showIfFields(form, place, item.showIf) };
	const values = {
		one: item.one,
		intro: item.intro ?? "",
		...counted,
		...showIfValues(form, place, item.showIf),
	};
	return { fields, values: only(fields, values) };
}

const only = (fields: Fields, values: RecordValues): RecordValues =>
	Object.fromEntries(Object.keys(fields).map((key) => [key, values[key] ?? null]));

/** What can be added: a question or a column by the kind of its field, a table, or a section by what it holds. */
export type Addition =
	| { readonly of: "field"; readonly kind: OwnField["field"]["kind"] }
	| { readonly of: "table" }
	| { readonly of: "questions" }
	| { readonly of: "records"; readonly kind: string };

/** The fields of the composer's page that adds something at a place. */
export function boxesToAdd(form: FormDefinition, found: AtPlace, addition: Addition): Fields {
	const first = label("First question", "Enter the first question");
	const column = label("First column", "Enter the first column");
	switch (addition.of) {
		case "field":
			return found.at === "section"
				? questionFields(form, addition.kind, [found.section.key])
				: columnFields(form, addition.kind);
		case "records":
			return sectionFields(form);
		case "questions":
			return {
				...sectionFields(form),
				label: {
					...first,
					hint: "It is answered in text of up to 300 words. You can change that, and add others",
				},
			};
		case "table":
			return {
				...(found.at === "form" ? sectionFields(form) : {}),
				...TABLE,
				label: { ...column, hint: "It is answered in one line. You can change that, and add others" },
			};
	}
}

/** What a new thing begins with on that page. */
export function valuesToAdd(fields: Fields): RecordValues {
	const begun: RecordValues = { required: "no", when: "always", join: "all", words: "300" };
	return only(fields, begun);
}
