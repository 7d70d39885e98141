import { formatPounds, type Pence } from "../money";
import { nameOf, partAmounts, partPoints } from "./field";
import { filesIn, pointInWords, valueInWords } from "./field-words";
import { besideKeys, type Near, type RecordKind, type RecordRow, type RecordValues } from "./record-kind";

export { pointInWords, valueInWords } from "./field-words";

/** A line of a record in words; "" counts as nothing. */
export function row(key: string, value: string | null, absent = "Not given"): RecordRow {
	return { key, value: value === "" ? null : value, absent };
}

/** An amount as a line of a record. */
export function amountRow(key: string, amount: Pence | null, absent = "Not given"): RecordRow {
	return row(key, amount === null ? null : formatPounds(amount), absent);
}

/** The lines of an amount for each intervention; one line where only the total is known. */
function amountRows(value: unknown, { interventions }: Near): readonly RecordRow[] {
	if (value === null) return [row("By intervention", null, "Only the total is known")];
	return interventions.map(({ id, title }) => {
		const amount = partAmounts(value).find((part) => part.id === id)?.amount;
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
export function rowsOf(kind: RecordKind, values: RecordValues, near: Near): readonly RecordRow[] {
	const beside = besideKeys(kind);
	const said = kind.rows?.(values, near);
	const others = Object.keys(kind.fields).filter((key) => key !== kind.named && !beside.includes(key));
	const listed = [...(kind.listed ?? (said ? [] : others)), ...beside];
	return [...(said ?? []), ...rowsOfFields(kind, listed, values, near)];
}

function rowsOfFields(
	kind: RecordKind,
	listed: readonly string[],
	values: RecordValues,
	beside: Near,
): readonly RecordRow[] {
	return listed.flatMap((key) => {
		const field = kind.fields[key];
		if (!field || kind.hidden?.includes(key)) return [];
		if (field.kind === "amounts" && field.of !== "years") return amountRows(values[key], beside);
		if (field.kind === "scores")
			return (beside.links?.[field.of] ?? []).map(({ id, title }) => {
				const point = partPoints(values[key]).find((part) => part.id === id)?.point ?? null;
				return row(title, pointInWords(point, field.words), "Not scored");
			});
		const value = valueInWords(field, values[key], beside);
		if (value === null && (field.absent === null || field.later)) return [];
		const said = row(field.listedAs ?? nameOf(field), value, field.absent ?? "Not given");
		return field.kind === "files" ? { ...said, files: filesIn(values[key], beside.links) } : said;
	});
}
