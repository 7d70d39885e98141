import { isInherited, TAKEN_KEYS } from "../check-fields";
import { allQuestions, allTables, type FormDefinition } from "../definition";
import { RECORD_KINDS } from "../kinds";
import { ABOUT_KEYS, TAKEN_SECTIONS } from "../read-definition";

const MOST = 40;

/** A text as a key: its letters and digits without marks, in lower case, words parted by hyphens. */
function keyIn(text: string): string {
	const plain = text
		.normalize("NFKD")
		.replace(/\p{M}/gu, "")
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, "-")
		.replace(/^[^a-z]+/, "")
		.slice(0, MOST - 4)
		.replace(/-+$/, "");
	return plain === "" ? "asked" : plain;
}

/** A key made of a text that none of those taken is. */
export function newKey(text: string, taken: readonly string[]): string {
	const key = keyIn(text);
	const isFree = (each: string) => !taken.includes(each) && !isInherited(each);
	for (let count = 1; ; count++) {
		const each = count === 1 ? key : `${key}-${count}`;
		if (isFree(each)) return each;
	}
}

const ALWAYS = [...TAKEN_KEYS, ...ABOUT_KEYS, "bid", "partnership", ...RECORD_KINDS.map(({ key }) => key)];

/** Keys that a new question or table of a form cannot have. */
export function takenKeys(form: FormDefinition): readonly string[] {
	return [
		...ALWAYS,
		...allQuestions(form).map(({ question }) => question),
		...allTables(form).map(({ table }) => table),
	];
}

/** Keys that a new section of a form's own cannot have: those of others, of pages, and of kinds that may come later. */
export function takenSections(form: FormDefinition): readonly string[] {
	return [
		...TAKEN_SECTIONS,
		...form.sections.map(({ key }) => key),
		...RECORD_KINDS.map(({ section }) => section),
		"about",
		"objectives",
	];
}

/** Something with a key that never changes and a text that may. */
export type Keyed = { readonly key: string; readonly text: string };

/**
 * Texts with the keys they had: the same text keeps its key, and where there are as many as before, so does the one at
 * the same place, which then was only reworded. Any other gets a key of its own.
 */
export function keyedLines(before: readonly Keyed[], lines: readonly string[]): readonly Keyed[] {
	const same = lines.map((text) => before.find((each) => each.text === text)?.key);
	const used = new Set(same.filter((key) => key !== undefined));
	const reworded = (index: number) => {
		const key = before.length === lines.length ? before[index]?.key : undefined;
		return key !== undefined && !used.has(key) ? key : undefined;
	};
	const keys: string[] = [];
	for (const [index, text] of lines.entries()) {
		const taken = [...keys, ...used, ...before.map(({ key }) => key)];
		const own = same[index];
		const kept = own !== undefined && !keys.includes(own) ? own : reworded(index);
		keys.push(kept !== undefined && !keys.includes(kept) ? kept : newKey(text, taken));
	}
	return lines.map((text, index) => ({ key: keys[index] ?? "", text }));
}

/** The lines of a text, blanks around them and empty ones left out. */
export function linesIn(text: unknown): readonly string[] {
	return String(text ?? "")
		.split("\n")
		.map((line) => line.trim())
		.filter((line) => line !== "");
}
