import * as z from "zod/mini";
import { KEPT } from "~/domain/bid/unsaved-words";
import type { Opened } from "~/domain/form/merge-fields";
import { OPENED, readOpened } from "~/domain/form/opened-page";

/** What a form holds, by field name: texts as the browser sends them, lists where a field repeats. */
export type FormValues = Readonly<Record<string, string | readonly string[]>>;
/** The first thing wrong with each field, in the order of the schema. */
export type FormErrors = Readonly<Record<string, string>>;
/** What a form page needs from an action that refused. */
export type RefusedForm = { readonly errors: FormErrors; readonly values: FormValues };

/** A schema for a whole form: an object of fields. */
export type FormSchema = z.ZodMiniObject;

/** A form that needs nothing but its button. */
export const nothingForm = z.object({});

/** What a form gives when nothing in it is wrong. */
export type Given<Schema extends FormSchema> = z.output<Schema>;

export type ParsedForm<Output> =
	| { readonly ok: true; readonly value: Output }
	| ({ readonly ok: false } & RefusedForm);

type Raw = { [name: string]: string | string[] | Raw };

/** Browsers send CR LF for each line end; texts are kept and counted with LF. */
function asText(entry: FormDataEntryValue): string {
	return typeof entry === "string" ? entry.replace(/\r\n?/g, "\n") : entry.name;
}

/** Finds what a field is made of beneath pipes, defaults and optional wrappers. */
function core(schema: z.core.$ZodType): z.core.$ZodType {
	const def = schema._zod.def as { readonly innerType?: z.core.$ZodType; readonly in?: z.core.$ZodType };
	const inner = def.innerType ?? def.in;
	return inner ? core(inner) : schema;
}

function readField(schema: z.core.$ZodType, name: string, data: FormData): string | string[] | Raw {
	const kind = core(schema);
	if (kind instanceof z.core.$ZodArray) return data.getAll(name).map(asText);
	if (kind instanceof z.core.$ZodObject) return readObject(kind, data, `${name}.`);
	if (kind instanceof z.core.$ZodRecord) {
		const prefix = `${name}.`;
		const names = [...new Set(data.keys())].filter((key) => key.startsWith(prefix));
		return Object.fromEntries(names.map((key) => [key.slice(prefix.length), asText(data.get(key) ?? "")]));
	}
	return asText(data.get(name) ?? "");
}

function readObject(schema: z.core.$ZodObject, data: FormData, prefix: string): Raw {
	return Object.fromEntries(
		Object.entries(schema._zod.def.shape).map(([key, field]) => [key, readField(field, prefix + key, data)]),
	);
}

/**
 * Reads a browser's form into the shape of a schema, as text: a missing field is "", a repeated one a list,
 * and dotted names (`opens.day`, `values.B`) become nested objects. Fields the schema does not name are left out.
 */
export function readForm(schema: FormSchema, data: FormData): Raw {
	return readObject(schema, data, "");
}

function flatten(raw: Raw): FormValues {
	const values: Record<string, string | readonly string[]> = {};
	for (const [key, value] of Object.entries(raw)) {
		if (typeof value === "string" || Array.isArray(value)) values[key] = value;
		else for (const [rest, inner] of Object.entries(flatten(value))) values[`${key}.${rest}`] = inner;
	}
	return values;
}

/** All that was typed, with what the page was opened with: a page shown again is still of that one. */
function typedIn(raw: Raw, data: FormData): FormValues {
	const opened = ["revision", OPENED, KEPT].flatMap((name): [string, string][] => {
		const text = data.get(name);
		return typeof text === "string" ? [[name, text]] : [];
	});
	return { ...flatten(raw), ...Object.fromEntries(opened) };
}

/** A sent form by its schema: the output, or each field's first error and everything as it was typed. */
export function parseForm<Schema extends FormSchema>(
	schema: Schema,
	data: FormData,
): ParsedForm<z.output<Schema>> {
	const raw = readForm(schema, data);
	const result = z.safeParse(schema, raw);
	if (result.success) return { ok: true, value: result.data };
	const errors: Record<string, string> = {};
	for (const issue of result.error.issues) {
		const name = fieldOf(issue.path);
		errors[name] ??= issue.message;
	}
	return { ok: false, errors: inPageOrder(schema, errors), values: typedIn(raw, data) };
}

/** Errors in the order in which the schema, and so the page, has their fields; what is above the form first. */
export function inPageOrder(schema: FormSchema, errors: FormErrors): FormErrors {
	const fields = Object.keys(schema._zod.def.shape);
	const placeOf = (name: string) => fields.indexOf(name.split(".")[0] ?? "");
	return Object.fromEntries(Object.entries(errors).sort(([a], [b]) => placeOf(a) - placeOf(b)));
}

/** The field at fault for a path into the form: an entry of a list counts as its list. */
function fieldOf(path: readonly PropertyKey[]): string {
	return path.filter((part) => typeof part === "string").join(".");
}

/** Gives back what was typed, for an action that must refuse after its form was found in order. */
export function typedValues(schema: FormSchema, data: FormData): FormValues {
	return typedIn(readForm(schema, data), data);
}

/** The revision that a form page was opened with (its hidden field); null when there is none. */
export function revisionOf(data: FormData): number | null {
	const text = data.get("revision");
	return typeof text === "string" && /^\d{1,15}$/.test(text) ? Number(text) : null;
}

/** What each field of a form page was opened with (its hidden field); null where the page does not say. */
export function openedOf(data: FormData): Opened | null {
	const text = data.get(OPENED);
	return typeof text === "string" ? readOpened(text) : null;
}

/** Older than any revision there is: of a form sent without one, which so never goes over what somebody else saved. */
const NO_REVISION = -1;

/** As `revisionOf`, for pages that change what is there: a form without a revision is refused as an old one is. */
export function revisionSent(data: FormData): number {
	return revisionOf(data) ?? NO_REVISION;
}
