import { formatDate, formatInstant, isRealDate, londonToInstant } from "~/domain/london-time";
import type { FormSchema, FormValues } from "../parse-form";

/** A field as a conflict shows it: its label, and the words of its values where they are codes. */
export type ShownField = {
	readonly name: string;
	readonly label: string;
	readonly words?: Readonly<Record<string, string>>;
};

/** What the boxes of a date, or of a date and a time, say together; as typed where that is no date. */
function dateOf(values: FormValues, name: string): string {
	const box = (part: string) => String(values[`${name}.${part}`] ?? "").trim();
	const [year, month, day, time] = [box("year"), box("month"), box("day"), box("time")];
	const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
	if (!isRealDate(date)) return [day, month, year, time].filter((typed) => typed !== "").join(" ");
	const instant = time === "" ? null : londonToInstant({ date, time });
	return instant?.ok ? formatInstant(instant.value) : `${formatDate(date)} ${time}`.trim();
}

function wordFor(words: ShownField["words"], text: string): string {
	const word = words && Object.hasOwn(words, text) ? words[text] : undefined;
	return word ?? (isRealDate(text) ? formatDate(text) : text);
}

/** What a form holds in a field, as people read it: dates whole, choices in their words. */
export function shownText(values: FormValues, { name, words }: ShownField): string {
	if (`${name}.day` in values) return dateOf(values, name);
	const value = values[name] ?? "";
	const texts = typeof value === "string" ? [value] : value;
	return texts.map((text) => wordFor(words, text)).join(", ");
}

/** Both people's texts, field by field, for a save that somebody else came before. */
export function conflictFields(
	fields: readonly ShownField[],
	theirs: FormValues,
	yours: FormValues,
): { readonly label: string; readonly theirs: string; readonly yours: string }[] {
	return fields.map((field) => ({
		label: field.label,
		theirs: shownText(theirs, field),
		yours: shownText(yours, field),
	}));
}

/** Fields by their labels alone, in order. */
export function labelled(labels: Readonly<Record<string, string>>): readonly ShownField[] {
	return Object.entries(labels).map(([name, label]) => ({ name, label }));
}

/** The same, of the fields that a form has. */
export function labelledIn(
	labels: Readonly<Record<string, string>>,
	schema: FormSchema,
): readonly ShownField[] {
	return labelled(labels).filter(({ name }) => name in schema._zod.def.shape);
}
