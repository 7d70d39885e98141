import { amountsValue, type BoxesField, type Field, partAmounts, partPoints } from "../form/field";
import type { RecordKind, RecordValues } from "../form/record-kind";

/** Where what a value of an earlier bid refers to stands in the new one; null where it has none. */
export type Carried = (to: string, id: string) => string | null;

/** Months after the award hold for any bid; days, quarters and years were the earlier one's. */
function isDate({ form, boxes }: BoxesField): boolean {
	return form === "period" && boxes.some(({ reads }) => reads !== "months");
}

/** A field's value as a copy of its bid begins with it: dates are left out, links and files are the copy's own. */
export function copiedValue(field: Field, value: unknown, carried: Carried): unknown {
	if (value === null || value === undefined) return value;
	switch (field.kind) {
		case "files":
			return (value as readonly string[]).flatMap((id) => carried("file", id) ?? []);
		case "reference":
			return carried("intervention", String(value));
		case "link":
			return carried(field.to, String(value));
		case "boxes":
			return isDate(field) ? null : value;
		case "amounts": {
			if (field.of === "years") return value;
			const parts = partAmounts(value).flatMap(({ id, amount }) => {
				const own = carried("intervention", id);
				return own === null ? [] : [{ id: own, amount }];
			});
			return amountsValue(field, parts);
		}
		case "scores":
			return partPoints(value).flatMap(({ id, point }) => {
				const own = carried(field.of, id);
				return own === null ? [] : [{ id: own, point }];
			});
		default:
			return value;
	}
}

/** A record as a copy of its bid begins with it. */
export function copiedRecord(
	{ fields }: Pick<RecordKind, "fields">,
	values: RecordValues,
	carried: Carried,
): RecordValues {
	return Object.fromEntries(
		Object.entries(values).map(([key, value]) => {
			const field = fields[key];
			return [key, field ? copiedValue(field, value, carried) : value];
		}),
	);
}

/** Whether a record is nothing without files and has none, and so is not copied. */
export function lacksFiles({ fields }: Pick<RecordKind, "fields">, values: RecordValues): boolean {
	return Object.entries(fields).some(
		([key, { kind, required }]) =>
			kind === "files" && required !== undefined && ((values[key] ?? []) as readonly string[]).length === 0,
	);
}
