import { formatPounds, type Pence, toDecimalPounds } from "../money";
import { type Field, type InterventionAmount, nameOf } from "./field";
import { askedFields, type Beside, type Near, type RecordKind, type RecordValues } from "./record-kind";
import { valueInWords } from "./record-rows";

/** A column of the table in which the records of a kind are written out, and from which they are read. */
export type SheetColumn = {
	/** The name of its box on the page that asks for one record. */
	readonly name: string;
	/** The key of its field. */
	readonly key: string;
	readonly heading: string;
	readonly field: Field;
	/** Whose amount it is, in a column of an amount for each intervention. */
	readonly interventionId?: string;
};

type Known = Near;

/** The bid's interventions as a table names them: by title, and with a number where several have the same. */
export function namedInterventions({ interventions }: Known): Beside["interventions"] {
	const sameAs = (title: string) => interventions.filter((each) => each.title === title);
	return interventions.map((each) => {
		const same = sameAs(each.title);
		return same.length === 1 ? each : { ...each, title: `${each.title} (${same.indexOf(each) + 1})` };
	});
}

/** The columns of a kind, in the order of its fields. */
export function sheetColumns(
	kind: Pick<RecordKind, "fields" | "hidden">,
	beside: Known,
): readonly SheetColumn[] {
	return askedFields(kind).flatMap(([key, field]): SheetColumn[] => {
		if (field.kind !== "amounts") return [{ name: key, key, heading: nameOf(field), field }];
		return namedInterventions(beside).map(({ id, title }) => ({
			name: `${key}.${id}`,
			key,
			heading: `Amount for ${title}`,
			field,
			interventionId: id,
		}));
	});
}

/** Whether a cell can be read back: an answer in several boxes, of several choices or by a key is typed on its page. */
export function isReadFromCell({ field }: SheetColumn): boolean {
	return !["boxes", "choices", "link", "computed"].includes(field.kind);
}

/** Whether a column holds numbers, so that a spreadsheet can add them up. */
export function holdsNumbers({ field }: SheetColumn): boolean {
	return field.kind === "money" || field.kind === "amounts" || field.kind === "quantity";
}

function amountOf({ key, field, interventionId }: SheetColumn, values: RecordValues): Pence | null {
	if (field.kind !== "amounts") return (values[key] ?? null) as Pence | null;
	const parts = (values[key] ?? []) as readonly InterventionAmount[];
	return parts.find((part) => part.interventionId === interventionId)?.amount ?? null;
}

/** What a record's cell says: amounts in pounds, choices by their words, an intervention by its title; "" where there is nothing. */
export function sheetCell(column: SheetColumn, values: RecordValues, beside: Known): string {
	const { key, field } = column;
	if (field.kind === "money" || field.kind === "amounts") {
		const amount = amountOf(column, values);
		if (amount !== null) return toDecimalPounds(amount);
		return field.kind === "money" ? (field.orElse?.name ?? "") : "";
	}
	return valueInWords(field, values[key], { ...beside, interventions: namedInterventions(beside) }) ?? "";
}

/** As `sheetCell`, to be read on a page. */
export function shownCell(column: SheetColumn, values: RecordValues, beside: Known): string {
	const isAmount = column.field.kind === "money" || column.field.kind === "amounts";
	const amount = isAmount ? amountOf(column, values) : null;
	return amount === null ? sheetCell(column, values, beside) : formatPounds(amount);
}

/** Records as a table with its headings. */
export function sheetOf(
	kind: Pick<RecordKind, "fields">,
	records: readonly RecordValues[],
	beside: Known,
): { readonly columns: readonly SheetColumn[]; readonly rows: readonly (readonly string[])[] } {
	const columns = sheetColumns(kind, beside);
	return {
		columns,
		rows: records.map((values) => columns.map((column) => sheetCell(column, values, beside))),
	};
}
