import { formatPounds, type Pence } from "../money";
import { type Field, type InterventionAmount, nameOf } from "./field";
import type { Beside, RecordKind, RecordRow, RecordValues } from "./record-kind";

/** A line of a record in words; "" counts as nothing. */
export function row(key: string, value: string | null, absent = "Not given"): RecordRow {
	return { key, value: value === "" ? null : value, absent };
}

/** An amount as a line of a record. */
export function amountRow(key: string, amount: Pence | null, absent = "Not given"): RecordRow {
	return row(key, amount === null ? null : formatPounds(amount), absent);
}

/** A point of a scale with its word: "4: Likely"; null where none was given. */
export function pointInWords(point: number | null, words: readonly string[]): string | null {
	return point === null ? null : `${point}: ${words[point - 1] ?? ""}`;
}

/** A field's value as pages say it; null where there is none. */
export function valueInWords(
	field: Field,
	value: unknown,
	{ interventions }: Pick<Beside, "interventions">,
): string | null {
	if (value === null && field.kind === "yes-or-no") return field.notKnown ?? null;
	if (value === null || value === undefined) return null;
	switch (field.kind) {
		case "money":
			return formatPounds(value as Pence);
		case "choice":
			return field.words[String(value)] ?? String(value);
		case "yes-or-no":
			return value === true ? "Yes" : (field.no ?? "No");
		case "scale":
			return pointInWords(value as number, field.words);
		case "reference":
			return interventions.find(({ id }) => id === value)?.title ?? null;
		default:
			return String(value);
	}
}

/** The lines of an amount for each intervention; one line where only the total is known. */
function amountRows(value: unknown, { interventions }: Pick<Beside, "interventions">): readonly RecordRow[] {
	if (value === null) return [row("By intervention", null, "Only the total is known")];
	return interventions.map(({ id, title }) => {
		const amount = (value as readonly InterventionAmount[]).find(
			(part) => part.interventionId === id,
		)?.amount;
		return amount === 0n ? row(title, "Dropped") : amountRow(title, amount ?? null, "No amount given");
	});
}

/** What a record is called: the field that names it, in words. */
export function titleOf<Given extends object, Values extends object>(
	kind: Pick<RecordKind<Given, Values>, "fields" | "named">,
	values: Values,
): string {
	const field = kind.fields[kind.named];
	const all: RecordValues = Object.fromEntries(Object.entries(values));
	return (field && valueInWords(field, all[kind.named], { interventions: [] })) ?? "";
}

/** A record's lines as lists and the page that removes it show them. */
export function rowsOf(
	kind: RecordKind,
	values: RecordValues,
	beside: Pick<Beside, "interventions">,
): readonly RecordRow[] {
	if (kind.rows) return kind.rows(values, beside);
	const listed = kind.listed ?? Object.keys(kind.fields).filter((key) => key !== kind.named);
	return listed.flatMap((key) => {
		const field = kind.fields[key];
		if (!field) return [];
		if (field.kind === "amounts") return amountRows(values[key], beside);
		const value = valueInWords(field, values[key], beside);
		if (value === null && field.absent === null) return [];
		return row(field.listedAs ?? nameOf(field), value, field.absent ?? "Not given");
	});
}
