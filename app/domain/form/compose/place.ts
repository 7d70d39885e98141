import {
	type FormDefinition,
	type FormItem,
	type FormSection,
	isQuestion,
	isRecords,
	isTable,
	type OwnField,
} from "../definition";
import type { Field } from "../field";
import { RECORD_KINDS } from "../kinds";

/** A place in a form by its keys: the form itself, a section, one thing it asks, or a field of that. */
export type Place =
	| readonly []
	| readonly [string]
	| readonly [string, string]
	| readonly [string, string, string];

/** A place as an address names it: "lessons/lesson/cost"; "" is the form itself. */
export function placeText(place: Place): string {
	return place.join("/");
}

/** Reads it; null where it names no place that a form could have. */
export function readPlace(text: string): Place | null {
	const parts = text === "" ? [] : text.split("/");
	return parts.length > 3 || parts.includes("") ? null : (parts as unknown as Place);
}

/** The key of what a section asks. */
export function itemKey(item: FormItem): string {
	if (isQuestion(item)) return item.question;
	if (isTable(item)) return item.table;
	return isRecords(item) ? item.records : item.page;
}

/** What stands at a place of a form. */
export type AtPlace =
	| { readonly at: "form" }
	| { readonly at: "section"; readonly section: FormSection }
	| { readonly at: "item"; readonly section: FormSection; readonly item: FormItem }
	/** A field of the form's own: of a table, or beside a kind's. */
	| { readonly at: "own"; readonly section: FormSection; readonly item: FormItem; readonly own: OwnField }
	/** A field that a kind declares. */
	| {
			readonly at: "declared";
			readonly section: FormSection;
			readonly item: FormItem & { readonly records: string };
			readonly key: string;
			readonly field: Field;
	  };

/** The form's own fields of a table or of records. */
export function ownOf(item: FormItem): readonly OwnField[] {
	if (isTable(item)) return item.fields;
	return isRecords(item) ? (item.own ?? []) : [];
}

/** Finds what stands at a place; undefined where nothing does. */
export function atPlace(form: FormDefinition, [section, item, field]: Place): AtPlace | undefined {
	if (section === undefined) return { at: "form" };
	const found = form.sections.find(({ key }) => key === section);
	if (!found || item === undefined) return found && { at: "section", section: found };
	const asked = found.items.find((each) => itemKey(each) === item);
	if (!asked || field === undefined) return asked && { at: "item", section: found, item: asked };
	const own = ownOf(asked).find(({ key }) => key === field);
	if (own) return { at: "own", section: found, item: asked, own };
	const kind = isRecords(asked) ? RECORD_KINDS.find(({ key }) => key === asked.records) : undefined;
	const declared = kind && Object.hasOwn(kind.fields, field) ? kind.fields[field] : undefined;
	if (!declared || !isRecords(asked)) return undefined;
	return { at: "declared", section: found, item: asked, key: field, field: declared };
}
