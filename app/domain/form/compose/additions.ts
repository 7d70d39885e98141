import { type AskedField, type FormDefinition, isQuestion, isRecords, isTable } from "../definition";
import { RECORD_KINDS } from "../kinds";
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

/** What can be added at a place: sections to a form, questions and a table to a section, columns to a list. */
export function additionsAt(form: FormDefinition, found: AtPlace): readonly Offered[] {
	if (found.at === "form") {
		const asked = form.sections.flatMap(({ items }) => items.filter(isRecords).map(({ records }) => records));
		const kinds = RECORD_KINDS.filter(({ key }) => !asked.includes(key)).map(
			({ key }): Offered => ({
				addition: { of: "records", kind: key },
				words: sectionOfKind(key)?.title ?? key,
			}),
		);
		return [
			{ addition: { of: "questions" }, words: "Questions of your own" },
			{ addition: { of: "table" }, words: "A table of your own" },
			...kinds,
		];
	}
	if (found.at === "section") {
		const lists = found.section.items.filter((item) => !isQuestion(item));
		return [
			...QUESTIONS,
			...(lists.length === 0 ? [{ addition: { of: "table" as const }, words: "A table of your own" }] : []),
		];
	}
	return found.at === "item" && (isTable(found.item) || isRecords(found.item)) ? COLUMNS : [];
}

/** An addition as an address names it. */
export function additionText(addition: Addition): string {
	return "kind" in addition ? `${addition.of}.${addition.kind}` : addition.of;
}

/** The addition that an address names, where it is offered. */
export function readAddition(text: string, offered: readonly Offered[]): Addition | undefined {
	return offered.find(({ addition }) => additionText(addition) === text)?.addition;
}
