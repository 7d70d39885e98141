import { type ShownField, shownText } from "./bid/conflict-fields";
import type { FormValues } from "./parse-form";

/** One thing that a person typed or chose, under the label it had in its form. */
export type TypedWords = { readonly label: string; readonly text: string };

/** What forms send for themselves and nobody types. */
const NOT_TYPED = /^(revision|key|next|version|figures|contentSha256|interventionId|_.*)$|(^|\.)password/i;
const DATE_PART = /\.(day|month|year|time)$/;

/** `howMeasured` as "How measured", `answers.need` as "Answers need": for fields that no page has a label for. */
function labelFor(name: string): string {
	const words = name
		.replace(/([a-z])([A-Z])/g, "$1 $2")
		.replaceAll(/[.\-_]+/g, " ")
		.toLowerCase();
	return words.charAt(0).toUpperCase() + words.slice(1);
}

function valuesOf(sent: FormData): FormValues {
	const text = (entry: FormDataEntryValue) =>
		typeof entry === "string" ? entry.replace(/\r\n?/g, "\n") : entry.name;
	const names = [...new Set(sent.keys())];
	return Object.fromEntries(
		names.map((name) => {
			const all = sent.getAll(name).map(text);
			return [name, all.length === 1 ? (all[0] ?? "") : all];
		}),
	);
}

/**
 * What a person typed in a form that was refused, to read and to copy: first the fields the page has labels for, in
 * their order, then whatever else was sent. Empty boxes, passwords and what the form keeps for itself are left out.
 */
export function typedWords(sent: FormData, fields: readonly ShownField[] = []): TypedWords[] {
	const values = valuesOf(sent);
	const named = new Set(fields.map(({ name }) => name));
	const rest = Object.keys(values)
		.map((name) => name.replace(DATE_PART, ""))
		.filter((name) => !named.has(name) && !NOT_TYPED.test(name));
	const others = [...new Set(rest)].map((name) => ({ name, label: labelFor(name) }));
	// A time stays as it was typed: to be typed again.
	const textOf = (field: ShownField) => {
		const box = `${field.name}.time`;
		return `${shownText({ ...values, [box]: "" }, field)} ${values[box] ?? ""}`.trim();
	};
	return [...fields, ...others]
		.map((field) => ({ label: field.label, text: textOf(field) }))
		.filter(({ text }) => text.trim() !== "");
}
