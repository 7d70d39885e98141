import { fromDecimalPounds, toDecimalPounds } from "./money";
import {
	fromDecimal,
	fromFraction,
	isRatio,
	multiply,
	type Ratio,
	ratio,
	toDecimal,
	toFraction,
} from "./ratio";

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

type Every<T> = (T extends unknown ? (value: T) => void : never) extends (value: infer I) => void ? I : never;
type Figureless =
	| undefined
	| null
	| boolean
	| number
	| string
	| readonly Figureless[]
	| { readonly [key: string]: Figureless };
type Where<T> = T extends Figureless
	? never
	: T extends bigint
		? true
		: T extends Ratio
			? "share"
			: T extends readonly (infer Item)[]
				? Where<Item>
				: string extends keyof T
					? Where<T[keyof T]> extends true
						? true
						: { "*": Where<T[keyof T]> }
					: { [Key in keyof T as [Where<T[Key]>] extends [never] ? never : Key]-?: FigurePlaces<T[Key]> };
/** Where a file’s figures stand, amounts and shares, each or it does not compile; "*" is whatever key a map has. */
export type FigurePlaces<T> = Every<Where<T>>;

type Places = true | "share" | { readonly [key: string]: Places };

/** A share as files write it: `0.3`, `3/10`, `30%`, or as a decimal beside the exact fraction. */
function readShare(value: unknown): Ratio | null {
	const text = isPlain(value) ? value.fraction : value;
	if (typeof text !== "string") return null;
	const number = fromFraction(text) ?? fromDecimal(text.replace(/%$/, ""));
	return number && text.endsWith("%") ? multiply(number, ratio(1n, 100n)) : number;
}

/** Makes pence of amounts and fractions of shares where they stand, in place: a run has thousands of them. */
function figuresReader(places: Places, what: string): (value: unknown) => unknown {
	const named =
		typeof places !== "object"
			? []
			: Object.entries(places).map(([key, at]) => [key, figuresReader(at, what)] as const);
	const every = places === true ? read : named.find(([key]) => key === "*")?.[1];
	function read(value: unknown): unknown {
		if (value === null) return value;
		const share = places === "share" ? readShare(value) : null;
		if (share !== null) return share;
		const amount = typeof value === "string" && places === true ? fromDecimalPounds(value) : null;
		if (amount !== null) return amount;
		if (typeof value !== "object" || places === "share") throw new UnreadableText(what);
		const file = value as Record<string, unknown>;
		if (Array.isArray(value)) for (let at = 0; at < value.length; at++) value[at] = read(value[at]);
		else if (every) for (const key of Object.keys(file)) file[key] = every(file[key]);
		else for (const [key, readPart] of named) if (file[key] !== undefined) file[key] = readPart(file[key]);
		return file;
	}
	return read;
}

/** A part of a long file is read when it is asked for, once: few pages look at all of a run. */
function readWhenAsked(file: Plain, key: string, read: (value: unknown) => unknown): void {
	let [part, done] = [file[key], false];
	const get = () => {
		if (!done) [part, done] = [read(part), true];
		return part;
	};
	Object.defineProperty(file, key, { enumerable: true, configurable: true, get });
}

/**
 * The codec of what is stored as JSON, told by what it must be and where its amounts and shares stand. It throws
 * `UnreadableText` for anything else.
 */
export function storedAs<T>(
	what: string,
	isIt: (value: unknown) => value is T,
	figures?: FigurePlaces<T> | null,
): (text: string) => T {
	const readers = Object.entries<Places>(figures ?? {}).map(
		([key, places]) => [key, figuresReader(places, what)] as const,
	);
	return (text) => {
		const value = jsonIn(text);
		if (!isIt(value)) throw new UnreadableText(what);
		for (const [key, read] of readers) if (isPlain(value) && key in value) readWhenAsked(value, key, read);
		return value;
	};
}

/** A file as JSON text, its amounts as decimal pounds, its shares with ten decimal places and exactly. */
export function fileText(value: object, indent = 0): string {
	const written = (_: string, item: unknown) =>
		typeof item === "bigint"
			? toDecimalPounds(item)
			: isRatio(item)
				? { decimal: toDecimal(item, 10), fraction: toFraction(item) }
				: item;
	return JSON.stringify(value, written, indent);
}

type Part = "list" | "object" | "text";

function isPart(value: unknown, part: Part): boolean {
	return part === "list"
		? Array.isArray(value)
		: part === "object"
			? isPlain(value)
			: typeof value === "string";
}

/** The codec of a stored file that names its format, by what stands at its top and where its figures stand. */
export function storedFile<T extends { readonly format: string }>(
	formats: readonly T["format"][],
	parts: { readonly [Key in keyof T & string]?: Part },
	figures: T extends Figureless ? null : FigurePlaces<T>,
): (text: string) => T {
	const needed = new Map<string, Part>(Object.entries(parts));
	// Not its depths: it was written from its type, its bytes are held against their digest, and pages read many of them.
	const isFile = (value: unknown): value is T =>
		isPlain(value) &&
		formats.some((format) => format === value.format) &&
		[...needed].every(([key, part]) => isPart(value[key], part));
	return storedAs(formats.join(" or "), isFile, figures);
}

/** Something by keys, whatever they hold: what was kept of a record, what an audit entry tells. */
export const storedObject = storedAs("an object", isPlain);
/** Several values in order, whatever they are. */
export const storedList = storedAs("a list", (value): value is readonly unknown[] => Array.isArray(value));
