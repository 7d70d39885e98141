import { formatDate } from "../london-time";
import { formatPounds, type Pence, toDecimalPounds } from "../money";
import { onceFor } from "../once-for";
import {
	type AmountsField,
	type Box,
	type BoxesValue,
	type Field,
	givesNothing,
	nameOf,
	partAmounts,
	partPoints,
	type ScoresField,
	textIn,
} from "./field";
import { pointInWords, valueInWords } from "./field-words";
import { askedFields, type Linked, type Near, type RecordKind, type RecordValues } from "./record-kind";
import { whenInWords } from "./when";

type Kind = Pick<RecordKind, "fields" | "hidden">;

/** A column of the table in which the records of a kind are written out, and from which they are read. */
export type SheetColumn = {
	/** The name of its box on the page that asks for one record. */
	readonly name: string;
	/** The key of its field. */
	readonly key: string;
	readonly heading: string;
	readonly field: Field;
	/** The key of the intervention or financial year whose amount it is, in a column of a field of amounts. */
	readonly part?: string;
	/** Which box it is, of an answer in several. */
	readonly box?: Box;
};

/** Things of a bid as a table names them: by title, numbered where several have the same. */
export const namedApart = onceFor((all: readonly Linked[]): readonly Linked[] => {
	const counts = new Map<string, number>();
	for (const { title } of all) counts.set(title, (counts.get(title) ?? 0) + 1);
	const reached = new Map<string, number>();
	return all.map((each) => {
		const { title } = each;
		if (counts.get(title) === 1) return each;
		let number = (reached.get(title) ?? 0) + 1;
		while (counts.has(`${title} (${number})`)) number++;
		reached.set(title, number);
		return { ...each, title: `${title} (${number})` };
	});
});

/** What a column's cells can name; none where they name nothing. */
export function nameable({ field }: SheetColumn, { interventions, links }: Near): readonly Linked[] {
	if (field.kind === "reference") return interventions;
	if (field.kind === "files") return links?.file ?? [];
	return field.kind === "link" ? (links?.[field.to] ?? []) : [];
}

/** What a field of amounts has an amount for, and one of scores a point. */
export function partsOf(
	{ of }: Pick<AmountsField | ScoresField, "of">,
	{ interventions, links }: Near,
): readonly Linked[] {
	if (of === undefined) return interventions;
	return links?.[of === "years" ? "year" : of] ?? [];
}

function columnsOf(key: string, field: Field, near: Near): readonly SheetColumn[] {
	const name = nameOf(field);
	if (field.kind === "amounts")
		return namedApart(partsOf(field, near)).map(({ id, title }) => ({
			name: `${key}.${id}`,
			key,
			heading: field.of === "years" ? `${name} ${title}` : `Amount for ${title}`,
			field,
			part: id,
		}));
	if (field.kind === "scores")
		return namedApart(partsOf(field, near)).map(({ id, title }) => ({
			name: `${key}.${id}`,
			key,
			heading: `Score for ${title}`,
			field,
			part: id,
		}));
	if (field.kind === "boxes")
		return field.boxes.map((box) => ({
			name: `${key}.${box.key}`,
			key,
			heading: field.boxes.length === 1 ? name : `${name}: ${box.label}`,
			field,
			box,
		}));
	// As on the page: nothing is asked that could refer to nothing.
	const leadsNowhere = field.kind === "link" && field.later && near.links && !(field.to in near.links);
	return field.kind === "computed" || leadsNowhere ? [] : [{ name: key, key, heading: name, field }];
}

/** The columns of a kind, in the order of its fields; a sum is worked out and has none. */
export function sheetColumns(kind: Kind, near: Near): readonly SheetColumn[] {
	return askedFields(kind).flatMap(([key, field]) => columnsOf(key, field, near));
}

const NUMBERS = new Set<unknown>(["money", "amounts", "quantity", "number", "months"]);

/** Whether a column holds numbers, so that a spreadsheet can add them up. */
export function holdsNumbers({ field, box }: SheetColumn): boolean {
	return NUMBERS.has(box ? box.reads : field.kind);
}

/** The amount of a column of amounts; undefined for any other column. */
function amountOf({ key, field, part, box }: SheetColumn, values: RecordValues) {
	if (box?.reads === "money") return ((values[key] as BoxesValue | null)?.[box.key] ?? null) as Pence | null;
	if (field.kind === "money") return (values[key] ?? null) as Pence | null;
	if (field.kind !== "amounts") return undefined;
	return partAmounts(values[key]).find(({ id }) => id === part)?.amount ?? null;
}

function boxText({ key, reads }: Box, value: BoxesValue | null): string {
	const text = textIn(value, key);
	if (typeof reads === "object") return reads.words[text] ?? text;
	if (reads === "when") return whenInWords(text);
	return reads === "day" && text !== "" ? formatDate(text) : text;
}

/** As `namedApart`, for names that stand between semicolons. */
export const listedApart = onceFor((all: readonly Linked[]) =>
	namedApart(all.map(({ id, title }) => ({ id, title: title.replaceAll(";", ",") }))),
);

/** Files by their names, between semicolons. */
function filesNamed(value: unknown, all: readonly Linked[]): string {
	const held = (value ?? []) as readonly string[];
	const named = held.flatMap((id) => listedApart(all).find((file) => file.id === id) ?? []);
	return named.map(({ title }) => title).join("; ");
}

function cellOf(
	column: SheetColumn,
	values: RecordValues,
	near: Near,
	amountText: (amount: Pence) => string,
) {
	const { key, field, box, part } = column;
	const amount = amountOf(column, values);
	if (typeof amount === "bigint") return amountText(amount);
	if (amount === null) {
		const orElse = field.kind === "money" ? field.orElse : undefined;
		return orElse && givesNothing(orElse, key, values) ? orElse.name : "";
	}
	if (field.kind === "scores") {
		const point = partPoints(values[key]).find(({ id }) => id === part)?.point ?? null;
		return pointInWords(point, field.words) ?? "";
	}
	if (box) return boxText(box, (values[key] ?? null) as BoxesValue | null);
	const named = nameable(column, near);
	if (field.kind === "files") return filesNamed(values[key], named);
	if (named.length > 0) return namedApart(named).find(({ id }) => id === values[key])?.title ?? "";
	if (field.kind === "number") return String(values[key] ?? "");
	return valueInWords(field, values[key], near) ?? "";
}

/** What a record's cell says, as people read it; "" where there is nothing. */
export function sheetCell(column: SheetColumn, values: RecordValues, near: Near): string {
	return cellOf(column, values, near, toDecimalPounds);
}

/** As `sheetCell`, to be read on a page. */
export function shownCell(column: SheetColumn, values: RecordValues, near: Near): string {
	return cellOf(column, values, near, formatPounds);
}

/** Records as a table with its headings. */
export function sheetOf(
	kind: Kind,
	records: readonly RecordValues[],
	near: Near,
): { readonly columns: readonly SheetColumn[]; readonly rows: readonly (readonly string[])[] } {
	const columns = sheetColumns(kind, near);
	return {
		columns,
		rows: records.map((values) => columns.map((column) => sheetCell(column, values, near))),
	};
}
