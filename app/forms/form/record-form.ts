import * as z from "zod/mini";
import type { FormSection } from "~/domain/form/definition";
import {
	type BoxesField,
	type BoxesValue,
	type Field,
	givesNothing,
	NOT_KNOWN,
	nameOf,
	type OrElse,
	partAmounts,
	partPoints,
} from "~/domain/form/field";
import { pointInWords } from "~/domain/form/field-words";
import { kindOfFormSection } from "~/domain/form/form-kinds";
import {
	askedFields,
	asOnForm,
	type Near,
	type RecordKind,
	type RecordValues,
} from "~/domain/form/record-kind";
import { partsOf } from "~/domain/form/sheet-columns";
import { whenInWords } from "~/domain/form/when";
import { type Pence, toDecimalPounds, typedPounds } from "~/domain/money";
import { onceFor } from "~/domain/once-for";
import type { ShownField } from "../bid/conflict-fields";
import { dateValues } from "../dates";
import { tick } from "../fields";
import type { FormSchema, FormValues } from "../parse-form";
import { boxesIn } from "../refused-form";
import { fieldSchema } from "./field-schema";

const orElseOf = (field: Field): OrElse | undefined => (field.kind === "money" ? field.orElse : undefined);

function schemaOf(kind: RecordKind) {
	const shape = askedFields(kind).flatMap(([key, field]) => {
		const orElse = orElseOf(field);
		return [[key, fieldSchema(field)] as const, ...(orElse ? [[orElse.key, tick()] as const] : [])];
	});
	return z.object(Object.fromEntries(shape)).check((context) => {
		const problem = (path: string, message: string) =>
			context.issues.push({ code: "custom", path: [path], message, input: context.value });
		const given: RecordValues = context.value;
		for (const [key, field] of askedFields(kind)) {
			const orElse = orElseOf(field);
			if (!orElse || givesNothing(orElse, key, given) === given[orElse.key]) continue;
			problem(key, given[orElse.key] ? orElse.both : orElse.neither);
		}
		const checked = kind.check?.(given);
		if (checked && !checked.ok) problem(checked.path ?? kind.named, checked.message);
	});
}

/** The schema of a record's form, the same in the browser and on the server; made once for each kind. */
export const recordSchema: (kind: RecordKind) => FormSchema = onceFor(schemaOf);

/** The schema of the records of a section of a form; of no field where it holds none. */
export function sectionSchema(section: FormSection): FormSchema {
	const kind = kindOfFormSection(section);
	return kind ? recordSchema(kind) : z.object({});
}

/** What a form's output hands over as the record's values: its ticks that only explain a blank left out. */
export function givenRecord(kind: RecordKind, output: RecordValues): RecordValues {
	return Object.fromEntries(askedFields(kind).map(([key]) => [key, output[key]]));
}

/** What fields hold that a form does not ask for: as they were, or blank. */
export function hiddenValues(kind: RecordKind, before: RecordValues | undefined): RecordValues {
	const blank = (field: Field | undefined) => (field?.kind === "line" || field?.kind === "text" ? "" : null);
	return Object.fromEntries(
		(kind.hidden ?? []).map((key) => [key, before?.[key] ?? blank(kind.fields[key])]),
	);
}

function text(field: Field, value: unknown, kept: boolean): string {
	if (kept && value === null && field.kind === "yes-or-no" && field.notKnown) return NOT_KNOWN;
	if (value === null || value === undefined) return "";
	if (field.kind === "money") return toDecimalPounds(value as Pence);
	if (field.kind === "yes-or-no" || field.kind === "said") return value === true ? "yes" : "no";
	return String(value);
}

function boxTexts(name: string, field: BoxesField, value: BoxesValue): [string, string][] {
	return field.boxes.flatMap(({ key, reads }): [string, string][] => {
		const held = value[key];
		if (typeof held === "bigint") return [[`${name}.${key}`, typedPounds(held)]];
		if (reads === "when") return [[`${name}.${key}`, held ? whenInWords(held) : ""]];
		return reads === "day"
			? Object.entries(dateValues(`${name}.${key}`, held ?? null))
			: [[`${name}.${key}`, held ?? ""]];
	});
}

/** What a field's boxes hold on a form, by their names. */
export function fieldTexts(
	name: string,
	field: Field,
	value: unknown,
	kept: boolean,
): readonly (readonly [string, string | readonly string[]])[] {
	if (field.kind === "amounts")
		return partAmounts(value).map(({ id, amount }) => [`${name}.${id}`, toDecimalPounds(amount)]);
	if (field.kind === "scores")
		return partPoints(value).map(({ id, point }) => [`${name}.${id}`, String(point)]);
	if (field.kind === "boxes") return boxTexts(name, field, (value ?? {}) as BoxesValue);
	if (field.kind === "choices" || field.kind === "files") return [[name, (value ?? []) as readonly string[]]];
	return [[name, text(field, value, kept)]];
}

/** The form of a record, filled; empty for a new one. */
export function recordFormValues(kind: RecordKind, values: RecordValues | null): FormValues {
	const shown = values && asOnForm(kind, values);
	const entries = askedFields(kind).flatMap(([key, field]) => {
		const value = shown?.[key] ?? null;
		const orElse = orElseOf(field);
		return [
			...fieldTexts(key, field, value, values !== null),
			...(orElse ? [[orElse.key, values && givesNothing(orElse, key, values) ? "yes" : ""] as const] : []),
		];
	});
	return Object.fromEntries(entries);
}

/** What the boxes of some fields of a record hold, with the ticks that explain their blanks. */
export function recordBoxes(kind: RecordKind, values: RecordValues, fields: readonly string[]): FormValues {
	const asked = askedFields(kind).filter(([key]) => fields.includes(key));
	const ticks = asked.flatMap(([, field]) => orElseOf(field)?.key ?? []);
	return boxesIn(recordFormValues(kind, values), [...fields, ...ticks]);
}

/** The words by which a comparison shows a field's codes. */
function wordsOf(field: Field, { interventions, links }: Near): ShownField["words"] {
	if (field.kind === "choice" || field.kind === "choices") return field.words;
	if (field.kind === "said") return { yes: "Yes", no: "No" };
	if (field.kind === "link" || field.kind === "files") {
		const linked = links?.[field.kind === "link" ? field.to : "file"] ?? [];
		return Object.fromEntries(linked.map(({ id, title }) => [id, title]));
	}
	if (field.kind === "yes-or-no")
		return { yes: "Yes", no: field.no ?? "No", [NOT_KNOWN]: field.notKnown ?? "" };
	if (field.kind === "reference")
		return Object.fromEntries(interventions.map(({ id, title }) => [id, title]));
	return undefined;
}

function pointWords(words: readonly string[]): Readonly<Record<string, string>> {
	return Object.fromEntries(
		words.map((_, index) => [String(index + 1), pointInWords(index + 1, words) ?? ""]),
	);
}

/** The fields that a conflict compares, with the words of their codes. */
export function comparedFields(kind: RecordKind, beside: Near): readonly ShownField[] {
	return askedFields(kind).flatMap(([key, field]) => comparedField(key, field, beside));
}

/** A field as a conflict compares it: by each of its boxes. */
export function comparedField(key: string, field: Field, beside: Near): readonly ShownField[] {
	if (field.kind === "boxes")
		return field.boxes.map((box) => ({
			name: `${key}.${box.key}`,
			label: field.boxes.length === 1 ? nameOf(field) : `${nameOf(field)}: ${box.label}`,
			...(typeof box.reads === "object" ? { words: box.reads.words } : {}),
		}));
	if (field.kind === "amounts")
		return partsOf(field, beside).map(({ id, title }) => ({
			name: `${key}.${id}`,
			label: field.of === "years" ? `${nameOf(field)} ${title}` : title,
		}));
	if (field.kind === "scores")
		return partsOf(field, beside).map(({ id, title }) => ({
			name: `${key}.${id}`,
			label: title,
			words: pointWords(field.words),
		}));
	const words = wordsOf(field, beside);
	const orElse = orElseOf(field);
	return [
		{ name: key, label: nameOf(field), ...(words ? { words } : {}) },
		...(orElse ? [{ name: orElse.key, label: orElse.name, words: { yes: "Yes", "": "No" } }] : []),
	];
}
