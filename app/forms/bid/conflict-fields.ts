import type { FormValues } from "../parse-form";

/** A field as a conflict shows it: its label, and the words of its values where they are codes. */
export type ShownField = {
	readonly name: string;
	readonly label: string;
	readonly words?: Readonly<Record<string, string>>;
};

function textOf(values: FormValues, { name, words }: ShownField): string {
	const value = values[name] ?? "";
	return (typeof value === "string" ? [value] : value).map((text) => words?.[text] ?? text).join(", ");
}

/** Both people's texts, field by field, for a save that somebody else came before. */
export function conflictFields(
	fields: readonly ShownField[],
	theirs: FormValues,
	yours: FormValues,
): { readonly label: string; readonly theirs: string; readonly yours: string }[] {
	return fields.map((field) => ({
		label: field.label,
		theirs: textOf(theirs, field),
		yours: textOf(yours, field),
	}));
}
