import { canonicalText } from "../../canonical";
import { accepted, type Outcome, refused } from "../../outcome";
import { TAKEN_KEYS } from "../check-fields";
import {
	type FieldChange,
	type FormDefinition,
	type FormItem,
	type FormSection,
	isQuestion,
	isRecords,
	isTable,
	type OwnField,
	type Required,
} from "../definition";
import { FIVE_CASE_FORM } from "../definitions/five-case-form";
import { SHORT_FORM } from "../definitions/short-form";
import { RECORD_KINDS } from "../kinds";
import { readDefinition } from "../read-definition";
import { manyOf, type RecordValues } from "../record-kind";
import type { Addition } from "./boxes";
import { fieldFrom } from "./field-settings";
import { keyedLines, linesIn, newKey, takenKeys, takenSections } from "./keys";
import { atPlace, itemKey, type Place } from "./place";
import { showIfFrom } from "./show-if";

/** One change of a form that is being composed. */
export type Edit =
	| { readonly act: "add"; readonly at: Place; readonly what: Addition; readonly values: RecordValues }
	| { readonly act: "change"; readonly at: Place; readonly values: RecordValues }
	| { readonly act: "move"; readonly at: Place; readonly to: "up" | "down" }
	| { readonly act: "remove"; readonly at: Place };

/** Why a change of a form is refused beside what is wrong with the form that it would make. */
export type EditCode =
	| "form-invalid"
	| "place-unknown"
	| "condition-missing"
	| "not-addable"
	| "not-removable";

type Edited = Outcome<FormDefinition, EditCode>;

const text = (value: unknown): string => String(value ?? "").trim();
const said = (key: string, value: unknown) => (text(value) === "" ? {} : { [key]: text(value) });
const number = (key: string, value: unknown) => (text(value) === "" ? {} : { [key]: Number(value) });
const required = (value: unknown) => ({ required: (value ?? "no") as Required });
const UNKNOWN = refused("place-unknown", "there is no such place in the form");

/** The form with a section of it otherwise, or without it. */
function withSection(
	form: FormDefinition,
	key: string,
	change: (section: FormSection) => FormSection | null,
): FormDefinition {
	return {
		...form,
		sections: form.sections.flatMap((each) => (each.key === key ? (change(each) ?? []) : each)),
	};
}

function withItem(
	form: FormDefinition,
	[section, item]: readonly [string, string, ...string[]],
	change: (item: FormItem) => FormItem | null,
): FormDefinition {
	return withSection(form, section, (each) => ({
		...each,
		items: each.items.flatMap((asked) => (itemKey(asked) === item ? (change(asked) ?? []) : asked)),
	}));
}

/** An item with its own fields otherwise; a kind's records lose the list where none is left. */
function withOwn(item: FormItem, change: (own: readonly OwnField[]) => readonly OwnField[]): FormItem {
	if (isTable(item)) return { ...item, fields: change(item.fields) };
	if (!isRecords(item)) return item;
	const { own = [], ...rest } = item;
	const changed = change(own);
	return changed.length === 0 ? rest : { ...rest, own: changed };
}

function moved<T>(list: readonly T[], at: number, to: number): readonly T[] {
	const [one] = list.slice(at, at + 1);
	if (one === undefined || to < 0 || to >= list.length) return list;
	const without = list.filter((_, index) => index !== at);
	return [...without.slice(0, to), one, ...without.slice(to)];
}

const step = (to: "up" | "down") => (to === "up" ? -1 : 1);

/** A section goes past the next one of its part, for that is how people see them listed. */
function sectionMoved(form: FormDefinition, key: string, to: "up" | "down"): FormDefinition {
	const at = form.sections.findIndex((each) => each.key === key);
	const places = form.sections.flatMap(({ part }, index) =>
		part === form.sections[at]?.part ? [index] : [],
	);
	const target = places[places.indexOf(at) + step(to)];
	return target === undefined ? form : { ...form, sections: moved(form.sections, at, target) };
}

function move(form: FormDefinition, place: Place, to: "up" | "down"): Edited {
	const [section, item, field] = place;
	const found = atPlace(form, place);
	if (section === undefined || !found) return UNKNOWN;
	if (item === undefined) return accepted(sectionMoved(form, section, to));
	if (field === undefined)
		return accepted(
			withSection(form, section, (each) => {
				const at = each.items.findIndex((asked) => itemKey(asked) === item);
				return { ...each, items: moved(each.items, at, at + step(to)) };
			}),
		);
	return accepted(
		withItem(form, [section, item], (asked) =>
			withOwn(asked, (own) => {
				const at = own.findIndex(({ key }) => key === field);
				return moved(own, at, at + step(to));
			}),
		),
	);
}

function remove(form: FormDefinition, place: Place): Edited {
	const [section, item, field] = place;
	const found = atPlace(form, place);
	if (section === undefined || !found) return UNKNOWN;
	if (found.at === "declared")
		return refused("not-removable", "a field that a kind declares can only be hidden");
	if (item === undefined) return accepted(withSection(form, section, () => null));
	if (field === undefined) return accepted(withItem(form, [section, item], () => null));
	return accepted(
		withItem(form, [section, item], (asked) =>
			withOwn(asked, (own) => own.filter(({ key }) => key !== field)),
		),
	);
}

/** A question as the composer's page has it; `key` and the field before are those of one that is changed. */
function questionFrom(
	kind: OwnField["field"]["kind"],
	values: RecordValues,
	before: { readonly question: string } & Partial<Extract<FormItem, { question: string }>>,
): Outcome<FormItem, "condition-missing"> {
	const condition = showIfFrom(values, before.showIf);
	if (condition === "none-chosen")
		return refused("condition-missing", "nothing says when it is asked", { path: "when" });
	const also = (values.also ?? []) as readonly string[];
	return accepted({
		question: before.question,
		field: fieldFrom(kind, values, before.field ?? null),
		label: text(values.label),
		...said("hint", values.hint),
		...(kind === "computed" ? {} : required(values.required)),
		...(also.includes("notKnownYet") ? { notKnownYet: true } : {}),
		...(also.includes("figure") ? { figure: true } : {}),
		...condition,
	});
}

function ownFrom(
	kind: OwnField["field"]["kind"],
	values: RecordValues,
	key: string,
	before: OwnField | null,
): OwnField {
	return {
		key,
		field: fieldFrom(kind, values, before?.field ?? null),
		label: text(values.label),
		...said("hint", values.hint),
		...required(values.required),
	};
}

const counted = (values: RecordValues) => ({
	...number("minimum", values.minimum),
	...number("maximum", values.maximum),
	...said("missing", values.missing),
	required: (values.required ?? "warns") as Required,
});

/** A name with the article that goes before it. */
function withArticle(one: string): string {
	return `${/^[aeiou]/i.test(one) ? "an" : "a"} ${one}`;
}

function tableFrom(
	values: RecordValues,
	before: Partial<Extract<FormItem, { table: string }>> & {
		readonly table: string;
		readonly fields: readonly OwnField[];
	},
): Outcome<FormItem, "condition-missing"> {
	const condition = showIfFrom(values, before.showIf);
	if (condition === "none-chosen")
		return refused("condition-missing", "nothing says when it is asked", { path: "when" });
	const one = text(values.one);
	return accepted({
		table: before.table,
		one,
		a: before.one === one && before.a ? before.a : withArticle(one),
		...said("intro", values.intro),
		fields: before.fields,
		...counted(values),
		...condition,
	});
}

function changeItem(
	form: FormDefinition,
	place: readonly [string, string],
	item: FormItem,
	values: RecordValues,
): Edited {
	const put = (made: Outcome<FormItem, "condition-missing">): Edited =>
		made.ok ? accepted(withItem(form, place, () => made.value)) : made;
	if (isQuestion(item)) return put(questionFrom(item.field.kind, values, item));
	if (isTable(item)) return put(tableFrom(values, item));
	if (!isRecords(item)) return UNKNOWN;
	const { records, fields, own } = item;
	return put(
		accepted({ records, ...counted(values), ...(fields ? { fields } : {}), ...(own ? { own } : {}) }),
	);
}

function changeDeclared(item: FormItem, key: string, values: RecordValues): FormItem {
	if (!isRecords(item)) return item;
	const { [key]: _before, ...others } = item.fields ?? {};
	const isHidden = Array.isArray(values.hidden) && values.hidden.length > 0;
	const wanted = (values.required ?? "no") as Required;
	const change: FieldChange = {
		...(wanted === "no" ? {} : { required: wanted }),
		...(isHidden ? { hidden: true } : {}),
		...said("label", values.label),
		...said("hint", values.hint),
	};
	const { fields: _fields, ...rest } = item;
	const fields = Object.keys(change).length === 0 ? others : { ...others, [key]: change };
	return Object.keys(fields).length === 0 ? rest : { ...rest, fields };
}

function change(form: FormDefinition, place: Place, values: RecordValues): Edited {
	const found = atPlace(form, place);
	const [section, item] = place;
	if (!found) return UNKNOWN;
	if (found.at === "form") {
		const before = form.parts.map(({ key, title }) => ({ key, text: title }));
		const parts = keyedLines(before, linesIn(values.parts)).map(({ key, text: title }) => ({ key, title }));
		return accepted({ ...form, title: text(values.title), parts });
	}
	if (section === undefined) return UNKNOWN;
	if (found.at === "section") {
		const { title, hint, part } = values;
		return accepted(
			withSection(form, section, (each) => ({
				...each,
				...{ title: text(title), hint: text(hint), part: text(part) },
			})),
		);
	}
	if (item === undefined) return UNKNOWN;
	if (found.at === "item") return changeItem(form, [section, item], found.item, values);
	if (found.at === "declared")
		return accepted(withItem(form, [section, item], (asked) => changeDeclared(asked, found.key, values)));
	const own = ownFrom(found.own.field.kind, values, found.own.key, found.own);
	return accepted(
		withItem(form, [section, item], (asked) =>
			withOwn(asked, (all) => all.map((each) => (each.key === own.key ? own : each))),
		),
	);
}

/** A new section goes behind the last one of its part. */
function sectionAdded(form: FormDefinition, section: FormSection): FormDefinition {
	const last = form.sections.map(({ part }) => part).lastIndexOf(section.part);
	const at = last < 0 ? form.sections.length : last + 1;
	return { ...form, sections: [...form.sections.slice(0, at), section, ...form.sections.slice(at)] };
}

function itemAdded(form: FormDefinition, section: string, item: FormItem): FormDefinition {
	return withSection(form, section, (each) => ({ ...each, items: [...each.items, item] }));
}

/** How a kind's records are asked for unless told: as the ready-made forms do. */
export function sectionOfKind(kind: string): FormSection | undefined {
	const declared = RECORD_KINDS.find(({ key }) => key === kind);
	const known = [SHORT_FORM, FIVE_CASE_FORM]
		.flatMap(({ sections }) => sections)
		.find(({ items }) => items.some((item) => isRecords(item) && item.records === kind));
	if (known) return { ...known, items: known.items.filter(isRecords) };
	if (!declared) return undefined;
	const title = manyOf(declared.words);
	return {
		key: declared.section,
		title: `${title.charAt(0).toUpperCase()}${title.slice(1)}`,
		part: "",
		hint: "",
		items: [{ records: kind, required: "no" }],
	};
}

const FIRST_QUESTION = { kind: "text", words: 300 } as const;

function firstTable(form: FormDefinition, values: RecordValues) {
	const field: OwnField = {
		key: newKey(text(values.label), TAKEN_KEYS),
		field: { kind: "line" },
		label: text(values.label),
	};
	return tableFrom(values, { table: newKey(text(values.one), takenKeys(form)), fields: [field] });
}

function addSection(form: FormDefinition, what: Addition, values: RecordValues): Edited {
	const head = { title: text(values.title), hint: text(values.hint), part: text(values.part) };
	if (what.of === "records") {
		const asked = sectionOfKind(what.kind);
		if (!asked) return UNKNOWN;
		const there = form.sections.find(({ key }) => key === asked.key);
		const [item] = asked.items;
		if (there && item) return accepted(itemAdded(form, there.key, item));
		return accepted(sectionAdded(form, { ...asked, ...head }));
	}
	const key = newKey(head.title, takenSections(form));
	if (what.of === "questions") {
		const label = text(values.label);
		const question = newKey(label, takenKeys(form));
		const items: FormItem[] = [{ question, field: FIRST_QUESTION, label, required: "no", notKnownYet: true }];
		return accepted(sectionAdded(form, { key, ...head, items }));
	}
	if (what.of !== "table") return refused("not-addable", "a question stands in a section");
	const table = firstTable(form, values);
	return table.ok ? accepted(sectionAdded(form, { key, ...head, items: [table.value] })) : table;
}

function add(form: FormDefinition, place: Place, what: Addition, values: RecordValues): Edited {
	const [section, item] = place;
	const found = atPlace(form, place);
	if (!found) return UNKNOWN;
	if (section === undefined) return addSection(form, what, values);
	if (found.at === "section") {
		if (what.of === "field") {
			const question = newKey(text(values.label), takenKeys(form));
			const made = questionFrom(what.kind, values, { question });
			return made.ok ? accepted(itemAdded(form, section, made.value)) : made;
		}
		if (what.of !== "table") return refused("not-addable", "this stands in no section");
		const table = firstTable(form, values);
		return table.ok ? accepted(itemAdded(form, section, table.value)) : table;
	}
	if (found.at !== "item" || item === undefined || what.of !== "field")
		return refused("not-addable", "this cannot stand here");
	if (!(isTable(found.item) || isRecords(found.item)))
		return refused("not-addable", "a question has no fields");
	const declared = isRecords(found.item) ? RECORD_KINDS.find(({ key }) => key === itemKey(found.item)) : null;
	const taken = [
		...TAKEN_KEYS,
		...Object.keys(declared?.fields ?? {}),
		...(isTable(found.item) ? found.item.fields : (found.item.own ?? [])).map(({ key }) => key),
	];
	const own = ownFrom(what.kind, values, newKey(text(values.label), taken), null);
	return accepted(withItem(form, [section, item], (asked) => withOwn(asked, (all) => [...all, own])));
}

function made(form: FormDefinition, edit: Edit): Edited {
	switch (edit.act) {
		case "add":
			return add(form, edit.at, edit.what, edit.values);
		case "change":
			return change(form, edit.at, edit.values);
		case "move":
			return move(form, edit.at, edit.to);
		case "remove":
			return remove(form, edit.at);
	}
}

/**
 * A form with one change made. What comes of it is in order, as a published one is: refuses `form-invalid` (details:
 * every problem) what would not be, `place-unknown` where nothing stands at the place, `condition-missing` where
 * nothing says when it is asked, and `not-addable` and `not-removable` what cannot stand or go there.
 */
export function edited(form: FormDefinition, edit: Edit): Edited {
	const changed = made(form, edit);
	return changed.ok ? readDefinition(canonicalText(changed.value)) : changed;
}
