import { isRealDate } from "../london-time";
import { fromDecimalPounds, type Pence, toDecimalPounds } from "../money";
import { accepted, type Outcome, refused } from "../outcome";
import { fromDecimal } from "../ratio";
import { isPlain } from "../stored-text";
import {
	type AmountsField,
	amountsValue,
	type Box,
	type BoxesField,
	type BoxesValue,
	type Field,
	type Fields,
	type PartAmount,
	type ScoresField,
} from "./field";
import { besideKeys, fieldsOf, type RecordKind, type RecordValues } from "./record-kind";
import { isWhen } from "./when";

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A value of any field as JSON: an amount as decimal pounds, also within a value of several parts. */
export function valueToJson(value: unknown): Json {
	if (typeof value === "bigint") return toDecimalPounds(value);
	if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
	if (Array.isArray(value)) return value.map(valueToJson);
	if (!isPlain(value)) return null;
	const parts = Object.entries(value).filter(([, part]) => part !== undefined);
	return Object.fromEntries(parts.map(([key, part]) => [key, valueToJson(part)]));
}

/** A field's value from JSON, by its own rule; undefined where it is none. */
export function valueFromJson(field: Field, json: unknown): unknown {
	const read = json === null && mayBeNull(field) ? null : fromJson(field, json);
	return read === NONE ? undefined : read;
}

/** A record's values as JSON: amounts as decimal pounds, blanks as null, every field of the kind and no other. */
export function recordToJson<Given extends object, Values extends object>(
	kind: RecordKind<Given, Values>,
	values: Values,
): { readonly [key: string]: Json } {
	const all: RecordValues = Object.fromEntries(Object.entries(values));
	return Object.fromEntries(fieldsOf(kind).map(([key]) => [key, valueToJson(all[key])]));
}

const NONE = Symbol("no value of the field");

function amountFrom(value: unknown): Pence | typeof NONE {
	return typeof value === "string" ? (fromDecimalPounds(value) ?? NONE) : NONE;
}

function partsFrom(field: AmountsField, value: unknown): unknown {
	if (!Array.isArray(value)) return NONE;
	const parts = value.map((part): PartAmount | typeof NONE => {
		const { interventionId, year, amount } = isPlain(part) ? part : {};
		const id = field.of === "years" ? year : interventionId;
		const read = amountFrom(amount);
		return typeof id === "string" && read !== NONE ? { id, amount: read } : NONE;
	});
	return parts.every((part) => part !== NONE) ? amountsValue(field, parts) : NONE;
}

function isPoint(value: unknown, words: readonly string[]): boolean {
	return Number.isInteger(value) && Number(value) >= 1 && Number(value) <= words.length;
}

function pointsFrom({ words }: ScoresField, value: unknown): unknown {
	if (!Array.isArray(value)) return NONE;
	const isPart = (part: unknown) =>
		isPlain(part) && typeof part.id === "string" && isPoint(part.point, words);
	return value.every(isPart) ? value : NONE;
}

function isBoxValue({ reads }: Box, text: unknown): boolean {
	if (typeof text !== "string" || text === "") return false;
	if (typeof reads === "object") return Object.hasOwn(reads.words, text);
	if (reads === "money") return fromDecimalPounds(text) !== null;
	if (reads === "number" || reads === "months" || reads === "year") return fromDecimal(text) !== null;
	if (reads === "when") return isWhen(text);
	return reads === "day" ? isRealDate(text) : true;
}

/** Boxes: each that must be filled is, and there is no other. */
function boxesFrom({ boxes }: BoxesField, given: unknown): BoxesValue | typeof NONE {
	if (!isPlain(given)) return NONE;
	const known = Object.keys(given).every((key) => boxes.some((box) => box.key === key));
	const filled = boxes.every((box) =>
		given[box.key] === undefined ? box.optional === true : isBoxValue(box, given[box.key]),
	);
	if (!known || !filled) return NONE;
	const isMoney = (key: string) => boxes.some((box) => box.key === key && box.reads === "money");
	const held = (key: string, text: string) => (isMoney(key) ? (fromDecimalPounds(text) ?? text) : text);
	return Object.fromEntries(
		Object.entries(given).flatMap(([key, text]) =>
			typeof text === "string" ? [[key, held(key, text)]] : [],
		),
	);
}

/** The value of a field that is not blank, or that it is none. */
function fromJson(field: Field, value: unknown): unknown {
	switch (field.kind) {
		case "money":
			return amountFrom(value);
		case "amounts":
			return partsFrom(field, value);
		case "scores":
			return pointsFrom(field, value);
		case "choice":
			return typeof value === "string" && Object.hasOwn(field.words, value) ? value : NONE;
		case "yes-or-no":
		case "said":
			return typeof value === "boolean" ? value : NONE;
		case "number":
			return typeof value === "string" && fromDecimal(value) !== null ? value : NONE;
		case "boxes":
			return boxesFrom(field, value);
		case "choices":
			return Array.isArray(value) && value.every((each) => Object.hasOwn(field.words, String(each)))
				? value
				: NONE;
		case "files":
			return Array.isArray(value) && value.every((each) => typeof each === "string") ? value : NONE;
		case "computed":
			return NONE;
		case "scale":
			return isPoint(value, field.words) ? value : NONE;
		default:
			return typeof value === "string" ? value : NONE;
	}
}

/** Whether a field may hold nothing: what must be given may not, and a text is "" then. */
function mayBeNull(field: Field): boolean {
	if (field.kind === "yes-or-no") return field.notKnown !== undefined;
	return field.required === undefined && blankOf(field) === null;
}

function blankOf({ kind }: Field): unknown {
	if (kind === "line" || kind === "text") return "";
	return kind === "choices" || kind === "files" ? [] : null;
}

/** A record's values with a blank for each field that its kind was given later and they do not name. */
export function wholeRecord<Given extends object>(kind: Pick<RecordKind, "fields">, given: Given): Given {
	const lacking = fieldsOf(kind).filter(([key, { later }]) => later && !Object.hasOwn(given, key));
	return { ...Object.fromEntries(lacking.map(([key, field]) => [key, blankOf(field)])), ...given };
}

/** A form's own fields from what was kept: one that came later, or is of another kind than what was kept, is blank. */
export function ownFromKept(fields: Fields, kept: RecordValues): RecordValues {
	return Object.fromEntries(
		Object.entries(fields).map(([key, field]) => {
			const read = valueFromJson(field, (Object.hasOwn(kept, key) ? kept[key] : null) ?? null);
			return [key, read === undefined ? blankOf(field) : read];
		}),
	);
}

/** The fields of a kind that are a form's own. */
export function ownFieldsOf(kind: Pick<RecordKind, "fields" | "own" | "plain">): Fields {
	const beside = besideKeys(kind);
	const own = fieldsOf(kind).filter(([key]) => kind.plain || beside.includes(key));
	return Object.fromEntries(own);
}

/** A removed record's values as far as its form and kind read them now. Refuses `value-invalid`. */
export function recordFromKept<Given extends object, Values extends object>(
	kind: RecordKind<Given, Values>,
	json: unknown,
): Outcome<Values, "value-invalid"> {
	const kept = isPlain(json) ? json : {};
	const own = ownFieldsOf(kind);
	const fields = Object.fromEntries(fieldsOf(kind).filter(([key]) => !Object.hasOwn(own, key)));
	const read = recordFromJson({ ...kind, fields }, kept);
	return read.ok ? accepted({ ...read.value, ...ownFromKept(own, kept) }) : read;
}

/** A record's values from JSON by its kind's fields. Refuses a missing or foreign value (`value-invalid`, its path). */
export function recordFromJson<Given extends object, Values extends object>(
	kind: RecordKind<Given, Values>,
	json: unknown,
): Outcome<Values, "value-invalid"> {
	const given = isPlain(json) ? json : {};
	const values: Record<string, unknown> = {};
	for (const [key, field] of fieldsOf(kind)) {
		if (field.later && !Object.hasOwn(given, key)) {
			values[key] = blankOf(field);
			continue;
		}
		const value = Object.hasOwn(given, key) ? given[key] : undefined;
		const read = value === null && mayBeNull(field) ? null : fromJson(field, value);
		if (read === NONE) return refused("value-invalid", `${key} holds no ${field.kind}`, { path: key });
		values[key] = read;
	}
	// Every field of the kind was read by its own rule just now.
	return accepted(values as Values);
}
