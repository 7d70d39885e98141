/** Stored text that does not read as what it was stored as: a fault of the program or the disk, never of a person. */
export class UnreadableText extends Error {
	override readonly name = "UnreadableText";
	constructor(readonly what: string) {
		super(`what is stored does not read as ${what}`);
	}
}

export type Plain = { readonly [key: string]: unknown };

export function isPlain(value: unknown): value is Plain {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What JSON text holds; undefined where it is no JSON. */
export function jsonIn(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** The codec of what is stored as JSON, told by what it must be. It throws `UnreadableText` for anything else. */
export function storedAs<T>(what: string, isIt: (value: unknown) => value is T): (text: string) => T {
	return (text) => {
		const value = jsonIn(text);
		if (!isIt(value)) throw new UnreadableText(what);
		return value;
	};
}

type Part = "list" | "object" | "text";

function isPart(value: unknown, part: Part): boolean {
	return part === "list"
		? Array.isArray(value)
		: part === "object"
			? isPlain(value)
			: typeof value === "string";
}

/** The codec of a stored file that names its format, by what stands at its top. */
export function storedFile<T extends { readonly format: string }>(
	formats: readonly T["format"][],
	parts: { readonly [Key in keyof T & string]?: Part },
): (text: string) => T {
	const needed = new Map<string, Part>(Object.entries(parts));
	// Not its depths: it was written from its type, its bytes are held against their digest, and pages read many of them.
	const isFile = (value: unknown): value is T =>
		isPlain(value) &&
		formats.some((format) => format === value.format) &&
		[...needed].every(([key, part]) => isPart(value[key], part));
	return storedAs(formats.join(" or "), isFile);
}

/** Something by keys, whatever they hold: what was kept of a record, what an audit entry tells. */
export const storedObject = storedAs("an object", isPlain);
/** Several values in order, whatever they are. */
export const storedList = storedAs("a list", (value): value is readonly unknown[] => Array.isArray(value));
