import * as z from "zod/mini";
import { type Field, type InterventionAmount, NOT_KNOWN, nameOf, type OrElse } from "~/domain/form/field";
import { kindOfSection } from "~/domain/form/kinds";
import { type Beside, fieldsOf, type RecordKind, type RecordValues } from "~/domain/form/record-kind";
import { type Pence, toDecimalPounds } from "~/domain/money";
import type { ShownField } from "../bid/conflict-fields";
import { tick } from "../fields";
import type { FormSchema, FormValues } from "../parse-form";
import { fieldSchema } from "./field-schema";

const orElseOf = (field: Field): OrElse | undefined => (field.kind === "money" ? field.orElse : undefined);

function schemaOf(kind: RecordKind) {
	const shape = fieldsOf(kind).flatMap(([key, field]) => {
		const orElse = orElseOf(field);
		return [[key, fieldSchema(field)] as const, ...(orElse ? [[orElse.key, tick()] as const] : [])];
	});
	return z.object(Object.fromEntries(shape)).check((context) => {
		const problem = (path: string, message: string) =>
			context.issues.push({ code: "custom", path: [path], message, input: context.value });
		const given: RecordValues = context.value;
		for (const [key, field] of fieldsOf(kind)) {
			const orElse = orElseOf(field);
			if (!orElse || (given[key] === null) === given[orElse.key]) continue;
			problem(key, given[orElse.key] ? orElse.both : orElse.neither);
		}
		const checked = kind.check?.(given);
		if (checked && !checked.ok) problem(checked.path ?? kind.named, checked.message);
	});
}

const schemas = new WeakMap<RecordKind, FormSchema>();

/** The schema of a record's form, the same in the browser and on the server; made once for each kind. */
export function recordSchema(kind: RecordKind): FormSchema {
	const made = schemas.get(kind) ?? schemaOf(kind);
	schemas.set(kind, made);
	return made;
}

/** The schema of the records of a section; of no field where it holds none. */
export function sectionSchema(section: string): FormSchema {
	const kind = kindOfSection(section);
	return kind ? recordSchema(kind) : z.object({});
}

/** What a form's output hands over as the record's values: its ticks that only explain a blank left out. */
export function givenRecord(kind: RecordKind, output: RecordValues): RecordValues {
	return Object.fromEntries(fieldsOf(kind).map(([key]) => [key, output[key]]));
}

function text(field: Field, value: unknown, kept: boolean): string {
	if (kept && value === null && field.kind === "yes-or-no" && field.notKnown) return NOT_KNOWN;
	if (value === null || value === undefined) return "";
	if (field.kind === "money") return toDecimalPounds(value as Pence);
	if (field.kind === "yes-or-no") return value === true ? "yes" : "no";
	return String(value);
}

/** An amount that follows from quantity and unit cost is left blank: it would stand in the way of changing them. */
function isWorkedOut(field: Field, values: RecordValues): boolean {
	return (
		field.kind === "money" && field.blank === "unmarked" && values.quantity != null && values.unitCost != null
	);
}

/** The form of a record, filled; empty for a new one. */
export function recordFormValues(kind: RecordKind, values: RecordValues | null): FormValues {
	const entries = fieldsOf(kind).flatMap(([key, field]): (readonly [string, string])[] => {
		const value = values?.[key] ?? null;
		if (field.kind === "amounts")
			return ((value ?? []) as readonly InterventionAmount[]).map((part) => [
				`${key}.${part.interventionId}`,
				toDecimalPounds(part.amount),
			]);
		const orElse = orElseOf(field);
		return [
			[key, values && isWorkedOut(field, values) ? "" : text(field, value, values !== null)],
			...(orElse ? [[orElse.key, values !== null && value === null ? "yes" : ""] as const] : []),
		];
	});
	return Object.fromEntries(entries);
}

/** The words by which a comparison shows a field's codes. */
function wordsOf(field: Field, { interventions }: Pick<Beside, "interventions">): ShownField["words"] {
	if (field.kind === "choice") return field.words;
	if (field.kind === "yes-or-no")
		return { yes: "Yes", no: field.no ?? "No", [NOT_KNOWN]: field.notKnown ?? "" };
	if (field.kind === "reference")
		return Object.fromEntries(interventions.map(({ id, title }) => [id, title]));
	return undefined;
}

/** The fields that a conflict compares, with the words of their codes. */
export function comparedFields(
	kind: RecordKind,
	beside: Pick<Beside, "interventions">,
): readonly ShownField[] {
	return fieldsOf(kind).flatMap(([key, field]): ShownField[] => {
		if (field.kind === "amounts")
			return beside.interventions.map(({ id, title }) => ({ name: `${key}.${id}`, label: title }));
		const words = wordsOf(field, beside);
		const orElse = orElseOf(field);
		return [
			{ name: key, label: nameOf(field), ...(words ? { words } : {}) },
			...(orElse ? [{ name: orElse.key, label: orElse.name, words: { yes: "Yes", "": "No" } }] : []),
		];
	});
}
