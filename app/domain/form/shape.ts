import type { Json } from "../json-text";
import type { Reason, Refusal } from "../outcome";

/** What may be wrong with the files that are read by shapes; each kind of file adds its own. */
export interface FaultCodes
	extends Record<
		| "unknown-key"
		| "missing"
		| "not-text"
		| "text-blank"
		| "text-too-long"
		| "text-unlike"
		| "limit-below-least"
		| "not-whole"
		| "not-true-or-false"
		| "not-one-of"
		| "not-a-list"
		| "list-length"
		| "not-an-object",
		true
	> {}
export type FaultCode = keyof FaultCodes;

/** What is wrong with a file, and where: a JSON Pointer into it. */
export type Problem = Reason<FaultCode> & { readonly path: string };

/** What a rule finds wrong with what was read: there, unless it names another path. */
export class Fault {
	constructor(readonly refusal: Refusal<FaultCode>) {}
}

/** Said of what is no value of its shape, in place of the checker's own code and sentence. */
type Says = { readonly code?: FaultCode; readonly message?: string };

/** The keys a map may have, all of them if every; another is refused with the code. */
type MapKeys = { readonly known: readonly string[]; readonly every: boolean; readonly code: FaultCode };

type Described = Says &
	(
		| { readonly is: "text"; readonly most?: number; readonly like?: RegExp; readonly blank?: true }
		| { readonly is: "whole"; readonly least: number; readonly greatest: number }
		| { readonly is: "yes-no" | "any" | "never" }
		| { readonly is: "one-of"; readonly values: readonly string[] }
		| {
				readonly is: "list";
				readonly of: Shape;
				readonly least?: number;
				readonly most?: number;
				/** Items of which each may stand there once, told apart by a key of theirs or as a whole. */
				readonly once?: { readonly by?: string; readonly code: FaultCode };
		  }
		| { readonly is: "record" | "map"; readonly of: Shape; readonly keys?: MapKeys }
		| { readonly is: "object"; readonly keys: Readonly<Record<string, Shape>> }
		| {
				readonly is: "told-by";
				readonly key: string;
				readonly shapes: Readonly<Record<string, Shape>>;
				readonly unknown: FaultCode;
		  }
		| {
				readonly is: "has-one";
				readonly shapes: Readonly<Record<string, Shape>>;
				readonly unknown: FaultCode;
		  }
		| { readonly is: "text-or"; readonly text: Shape; readonly or: Shape }
		| { readonly is: "maybe"; readonly of: Shape }
		| {
				readonly is: "otherwise";
				readonly of: Shape;
				readonly value: unknown;
				/** What counts as left out beside an absent key: null; or null and a blank text. */
				readonly or?: "null" | "blank";
		  }
		| {
				readonly is: "made";
				readonly of: Shape;
				readonly make: (value: never, so: never, path: string) => unknown;
		  }
		| { readonly is: "given"; readonly shape: (so: never) => Shape }
	);

declare const MADE: unique symbol;
/** A description of what a value of a file must be, and so of what reading it gives. */
export type Shape<T = unknown> = Described & { readonly [MADE]?: T };
/** What reading by a shape gives. */
export type Of<S> = S extends { readonly [MADE]?: infer T } ? T : never;

type Keys = Readonly<Record<string, Shape>>;
type Absent<K extends Keys> = {
	[P in keyof K]: K[P] extends { readonly is: "maybe" } ? P : never;
}[keyof K];
type Made<K extends Keys> = { readonly [P in Exclude<keyof K, Absent<K>>]: Of<K[P]> } & {
	readonly [P in Absent<K>]?: Of<K[P]>;
};

/** A text, not blank unless told. */
export const text = (more: Says & { most?: number; like?: RegExp; blank?: true } = {}): Shape<string> => ({
	is: "text",
	...more,
});
export const whole = (least: number, greatest: number, says: Says = {}): Shape<number> => ({
	is: "whole",
	least,
	greatest,
	...says,
});
export const yesNo: Shape<boolean> = { is: "yes-no" };
/** Whatever stands there, nothing included: for a rule to read. */
export const any: Shape<Json | undefined> = { is: "any" };
/** Nothing may stand there. */
export const never = (code: FaultCode, message: string): Shape<null> => ({ is: "never", code, message });
export const oneOf = <const V extends string>(values: readonly V[], says: Says = {}): Shape<V> => ({
	is: "one-of",
	values,
	...says,
});
export const list = <T>(
	of: Shape<T>,
	more: Says & { least?: number; most?: number; once?: { by?: keyof T & string; code: FaultCode } } = {},
): Shape<readonly T[]> => ({ is: "list", of, ...more });
/** Any keys, or those named, each with a value of the shape. */
export const record = <T>(of: Shape<T>): Shape<Readonly<Record<string, T>>> => ({ is: "record", of });
/** The same as a map, so that no key means anything special. */
export const map = <T>(of: Shape<T>, keys?: MapKeys, says: Says = {}): Shape<ReadonlyMap<string, T>> => ({
	is: "map",
	of,
	...(keys ? { keys } : {}),
	...says,
});
/** An object with these keys and no other, read in this order. */
export const object = <K extends Keys>(keys: K): Shape<Made<K>> => ({ is: "object", keys });
/** An object whose shape is told by the value of one of its keys. */
export const toldBy = <K extends Keys>(
	key: string,
	shapes: K,
	unknown: FaultCode,
): Shape<Of<K[keyof K]>> => ({ is: "told-by", key, shapes, unknown });
/** An object whose shape is told by which of the keys it has, the first that is there. */
export const hasOne = <K extends Keys>(shapes: K, unknown: FaultCode): Shape<Of<K[keyof K]>> => ({
	is: "has-one",
	shapes,
	unknown,
});
export const textOr = <A, B>(text: Shape<A>, or: Shape<B>): Shape<A | B> => ({ is: "text-or", text, or });
/** A key that may be left out, and then is. */
export const maybe = <T>(of: Shape<T>): Shape<T> & { readonly is: "maybe" } => ({ is: "maybe", of });
/** What stands for a key that is left out; for null, or for null and a blank text, too if told. */
export const otherwise = <T, const D>(of: Shape<T>, value: D, or?: "null" | "blank"): Shape<T | D> => ({
	is: "otherwise",
	of,
	value,
	...(or ? { or } : {}),
});
/** What a rule makes of what was read, or what it finds wrong with it. `so` is what was read before, by key. */
export const made = <A, B, S = unknown>(
	of: Shape<A>,
	make: (value: A, so: S, path: string) => B | Fault,
): Shape<B> => ({ is: "made", of, make });
/** What was read, provided that a rule finds nothing wrong with it. */
export const must = <A, S = unknown>(
	of: Shape<A>,
	find: (value: A, so: S, path: string) => Fault | false | undefined,
): Shape<A> => made(of, (value, so: S, path) => find(value, so, path) || value);
/** A shape that depends on what was read before, or that holds itself. */
export const given = <T, S = unknown>(shape: (so: S) => Shape<T>): Shape<T> => ({ is: "given", shape });
