import { type AskedField, type FormDefinition, isQuestion, isRecords, isTable } from "../definition";
import { RECORD_KINDS } from "../kinds";
import { takesQuestions } from "../read-definition";
import type { Addition } from "./boxes";
import { sectionOfKind } from "./edit";
import { FIELD_KINDS } from "./field-settings";
import type { AtPlace } from "./place";

/** Something that can be added at a place, in words. */
export type Offered = { readonly addition: Addition; readonly words: string };

const KINDS = Object.entries(FIELD_KINDS) as [AskedField["kind"], string][];

const QUESTIONS: readonly Offered[] = KINDS.map(([kind, words]) => ({
	addition: { of: "field", kind },
	words,
}));
/** A sum stands among questions alone. */
const COLUMNS = QUESTIONS.filter(({ addition }) => addition.of === "field" && addition.kind !== "computed");

const TABLE: Offered = { addition: { of: "table" }, words: "A table of your own" };
const SECTIONS: readonly Offered[] = [
	{ addition: { of: "questions" }, words: "Questions of your own" },
	TABLE,
	...RECORD_KINDS.map(
		({ key }): Offered => ({
			addition: { of: "records", kind: key },
			words: sectionOfKind(key)?.title ?? key,
		}),
	),
];

/** What such a place takes, also what this one holds already. */
function additionsTo(found: AtPlace): readonly Offered[] {
	if (found.at === "form") return SECTIONS;
	if (found.at === "section") return takesQuestions(found.section) ? [...QUESTIONS, TABLE] : [];
	return found.at === "item" && (isTable(found.item) || isRecords(found.item)) ? COLUMNS : [];
}

/** What can be added at a place: sections to a form, questions and a table to a section, columns to a list. */
export function additionsAt(form: FormDefinition, found: AtPlace): readonly Offered[] {
	const kinds = form.sections.flatMap(({ items }) => items.filter(isRecords).map(({ records }) => records));
	const hasList = found.at === "section" && !found.section.items.every(isQuestion);
	return additionsTo(found).filter(({ addition }) => {
		if (addition.of === "records") return !kinds.includes(addition.kind);
		return addition.of !== "table" || !hasList;
	});
}

/** An addition as an address names it. */
export function additionText(addition: Addition): string {
	return "kind" in addition ? `${addition.of}.${addition.kind}` : addition.of;
}

/** The addition that an address names, also one that was added since: a page that is sent twice finds it there. */
export function readAddition(text: string, found: AtPlace): Offered | undefined {
	return additionsTo(found).find(({ addition }) => additionText(addition) === text);
}
