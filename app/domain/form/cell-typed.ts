import { onceFor } from "../once-for";
import { plainName } from "../table/names";
import { type Box, NOT_KNOWN, type YesOrNoField } from "./field";
import { pointInWords } from "./field-words";
import type { Linked, Near } from "./record-kind";
import { listedApart, nameable, namedApart, type SheetColumn } from "./sheet-columns";

/** Why a cell says nothing that a field can be given. */
export type CellFault = "reference-unknown" | "reference-ambiguous" | "cell-formula" | "cell-error";

/** What the boxes of a form hold, by their names; lists where several are ticked. */
export type TypedBoxes = Readonly<Record<string, string | readonly string[]>>;

/** A longer text is compared as it stands alone: its plain name is nobody's, and slow to make. */
const LONGEST_PLAIN = 250;

/** What a text names, by its letters or else by its plain name: one, none, or several that go by the same. */
export type Finder<Found> = (text: string) => readonly Found[];

/** Finds what texts name among names. */
export function finderOf<Found>(named: readonly (readonly [name: string, what: Found])[]): Finder<Found> {
	const exact = new Map<string, Found[]>();
	const plain = new Map<string, Found[]>();
	const put = (into: Map<string, Found[]>, name: string, what: Found) => {
		const there = into.get(name);
		if (there) there.push(what);
		else into.set(name, [what]);
	};
	for (const [name, what] of named) {
		put(exact, name, what);
		if (plainName(name) !== "") put(plain, plainName(name), what);
	}
	const byPlain = (text: string) => (text.length > LONGEST_PLAIN ? undefined : plain.get(plainName(text)));
	return (text) => exact.get(text) ?? byPlain(text) ?? [];
}

type Names = readonly (readonly [name: string, value: string])[];

const finders = new WeakMap<object, readonly Finder<string>[]>();

/** What a text says of a list by the first of its sets of names that knows it; the names of a list are made once. */
function saidOf(text: string, list: object, sets: () => readonly Names[]): readonly string[] {
	const made = finders.get(list) ?? sets().map((names) => finderOf(names));
	finders.set(list, made);
	for (const find of made) {
		const found = find(text);
		if (found.length > 0) return found;
	}
	return [];
}

const isSaid = (text: string, words: string): boolean => finderOf([[words, true]])(text).length > 0;

/** What the boxes of a cell’s field would hold, or why that cannot be said. */
export type Typed = { readonly typed: TypedBoxes } | { readonly fault: CellFault; readonly of?: string };

/** The one value that a text says, by its words before its key; undefined where it says none or several. */
function choiceSaid(text: string, words: Readonly<Record<string, string>>): string | undefined {
	const [said, other] = saidOf(text, words, () => [
		Object.entries(words).map(([key, word]) => [word, key] as const),
		Object.keys(words).map((key) => [key, key] as const),
	]);
	return other === undefined ? said : undefined;
}

const choiceTyped = (text: string, words: Readonly<Record<string, string>>): string =>
	choiceSaid(text, words) ?? text;

/** Several answers, between semicolons; one that the list has not is named. */
function choicesTyped(name: string, text: string, words: Readonly<Record<string, string>>): Typed {
	const parts = new Set(text.split(";").map((each) => each.trim()));
	parts.delete("");
	const values = new Set<string>();
	for (const part of parts) {
		const value = choiceSaid(part, words);
		if (value === undefined) return { fault: "reference-unknown", of: part };
		values.add(value);
	}
	return { typed: { [name]: [...values] } };
}

function yesOrNoTyped(text: string, { no, notKnown }: Pick<YesOrNoField, "no" | "notKnown">): string {
	if (notKnown !== undefined && isSaid(text, notKnown)) return NOT_KNOWN;
	if (/^(yes|y|true)$/i.test(text)) return "yes";
	return /^(no|n|false)$/i.test(text) || (no !== undefined && isSaid(text, no)) ? "no" : text;
}

function pointTyped(text: string, words: readonly string[]): string {
	const names = (nameOf: (word: string, point: number) => string) =>
		words.map((word, at) => [nameOf(word, at + 1), String(at + 1)] as const);
	const [said, other] = saidOf(text, words, () => [
		names((_, point) => pointInWords(point, words) ?? ""),
		names((word) => word),
	]);
	return said === undefined || other !== undefined ? text : said;
}

function nameTyped(column: SheetColumn, text: string, near: Near): Typed {
	const all = nameable(column, near);
	const names = (each: readonly Linked[]) => each.map(({ id, title }) => [title, id] as const);
	const [found, other] = saidOf(text, all, () => [names(namedApart(all)), names(all)]);
	if (found === undefined) return { fault: "reference-unknown" };
	return other === undefined ? { typed: { [column.name]: found } } : { fault: "reference-ambiguous" };
}

/** The names of a list by key, made once, so that what is found by them is remembered. */
const namesOf = onceFor(
	(all: readonly Linked[]): Readonly<Record<string, string>> =>
		Object.fromEntries(listedApart(all).map(({ id, title }) => [id, title])),
);

function boxTyped(name: string, { reads }: Box, text: string): string | { readonly [box: string]: string } {
	if (typeof reads === "object") return choiceTyped(text, reads.words);
	// A day's first box takes the whole of it.
	return reads === "day" ? { [`${name}.day`]: text } : text;
}

/** What a cell's text would be on the page; a text that no choice has stays as it is, for the field to refuse. */
export function cellTyped(column: SheetColumn, text: string, near: Near): Typed {
	const { name, field, box } = column;
	const typed = (value: string | readonly string[]): Typed => ({ typed: { [name]: value } });
	if (text === "") return { typed: {} };
	if (box) {
		const read = boxTyped(name, box, text);
		return typeof read === "string" ? typed(read) : { typed: read };
	}
	switch (field.kind) {
		case "choice":
			return typed(choiceTyped(text, field.words));
		case "choices":
			return choicesTyped(name, text, field.words);
		case "yes-or-no":
			return typed(yesOrNoTyped(text, field));
		case "said":
			return typed(yesOrNoTyped(text, {}));
		case "scale":
		case "scores":
			return typed(pointTyped(text, field.words));
		case "files":
			return choicesTyped(name, text, namesOf(nameable(column, near)));
		case "reference":
		case "link":
			return nameTyped(column, text, near);
		case "money":
			return field.orElse && isSaid(text, field.orElse.name)
				? { typed: { [field.orElse.key]: "yes" } }
				: typed(text);
		default:
			return typed(text);
	}
}
