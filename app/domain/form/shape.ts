import { type Json, pointer } from "../json-text";

/** What is wrong with a file, and where: a JSON Pointer into it. */
export type Problem = { readonly path: string; readonly code: string; readonly message: string };

/** A description of what a value of a file must be. */
export type Shape =
	| { readonly is: "text"; readonly most: number; readonly like?: RegExp; readonly blank?: true }
	| { readonly is: "whole"; readonly least: number; readonly greatest: number }
	| { readonly is: "yes-no" }
	| { readonly is: "one-of"; readonly values: readonly string[]; readonly code?: string }
	| { readonly is: "list"; readonly of: Shape; readonly least?: number; readonly most: number }
	/** Any keys, each with a value of the shape. */
	| { readonly is: "map"; readonly of: Shape }
	| {
			readonly is: "object";
			readonly keys: Readonly<Record<string, Shape>>;
			readonly optional?: readonly string[];
	  }
	/** An object whose shape is told by the value of one of its keys. */
	| {
			readonly is: "told-by";
			readonly key: string;
			readonly shapes: Readonly<Record<string, Shape>>;
			readonly code: string;
			readonly refused?: Readonly<Record<string, string>>;
	  }
	/** An object whose shape is told by which of the keys it has, the first that is there. */
	| { readonly is: "has-one"; readonly shapes: Readonly<Record<string, Shape>>; readonly code: string }
	| { readonly is: "text-or"; readonly text: Shape; readonly or: Shape }
	/** For shapes that hold themselves. */
	| { readonly is: "again"; readonly shape: () => Shape };

function listed(words: readonly string[]): string {
	return words.map((word) => `“${word}”`).join(", ");
}

function lengthOf(value: string): number {
	return [...value].length;
}

/** Checks a value by its description. Gives every problem, in the order of the file; none where all is well. */
export function problemsOf(shape: Shape, value: Json, path = ""): readonly Problem[] {
	const wrong = (code: string, message: string, at = path): readonly Problem[] => [
		{ path: at, code, message },
	];
	switch (shape.is) {
		case "text":
			if (typeof value !== "string") return wrong("not-text", "This must be text.");
			if (value.trim() === "" && !shape.blank) return wrong("text-blank", "This must not be blank.");
			if (lengthOf(value) > shape.most)
				return wrong("text-too-long", `This must be ${shape.most} characters or fewer.`);
			return shape.like && !shape.like.test(value)
				? wrong("text-unlike", "This is not written as it must be.")
				: [];
		case "whole":
			return typeof value === "number" &&
				Number.isSafeInteger(value) &&
				value >= shape.least &&
				value <= shape.greatest
				? []
				: wrong(
						typeof value === "number" && value < shape.least ? "limit-below-least" : "not-whole",
						`This must be a whole number from ${shape.least} to ${shape.greatest}.`,
					);
		case "yes-no":
			return typeof value === "boolean" ? [] : wrong("not-true-or-false", "This must be true or false.");
		case "one-of":
			return typeof value === "string" && shape.values.includes(value)
				? []
				: wrong(shape.code ?? "not-one-of", `This must be one of ${listed(shape.values)}.`);
		case "list": {
			if (!Array.isArray(value)) return wrong("not-a-list", "This must be a list.");
			const { least = 0, most } = shape;
			if (value.length < least || value.length > most)
				return wrong("list-length", `This list must have from ${least} to ${most} entries.`);
			return value.flatMap((item: Json, index) => problemsOf(shape.of, item, pointer(path, index)));
		}
		case "map":
			return value instanceof Map
				? [...value].flatMap(([key, item]) => problemsOf(shape.of, item, pointer(path, key)))
				: wrong("not-an-object", "This must be an object.");
		case "object": {
			if (!(value instanceof Map)) return wrong("not-an-object", "This must be an object.");
			const missing = Object.keys(shape.keys)
				.filter((key) => !value.has(key) && !shape.optional?.includes(key))
				.flatMap((key) => wrong("missing", `“${key}” is missing.`, pointer(path, key)));
			const given = [...value].flatMap(([key, item]) => {
				const own = Object.hasOwn(shape.keys, key) ? shape.keys[key] : undefined;
				return own
					? problemsOf(own, item, pointer(path, key))
					: wrong("unknown-key", `“${key}” is not known here.`, pointer(path, key));
			});
			return [...missing, ...given];
		}
		case "told-by": {
			if (!(value instanceof Map)) return wrong("not-an-object", "This must be an object.");
			const told = value.get(shape.key);
			if (typeof told === "string" && shape.refused && Object.hasOwn(shape.refused, told))
				return wrong(shape.code, shape.refused[told] ?? "", pointer(path, shape.key));
			const own =
				typeof told === "string" && Object.hasOwn(shape.shapes, told) ? shape.shapes[told] : undefined;
			return own
				? problemsOf(own, value, path)
				: wrong(
						shape.code,
						`“${shape.key}” must be one of ${listed(Object.keys(shape.shapes))}.`,
						pointer(path, shape.key),
					);
		}
		case "has-one": {
			if (!(value instanceof Map)) return wrong("not-an-object", "This must be an object.");
			const key = Object.keys(shape.shapes).find((each) => value.has(each));
			const own = key === undefined ? undefined : shape.shapes[key];
			return own
				? problemsOf(own, value, path)
				: wrong(shape.code, `This must have one of ${listed(Object.keys(shape.shapes))}.`);
		}
		case "text-or":
			return problemsOf(typeof value === "string" ? shape.text : shape.or, value, path);
		case "again":
			return problemsOf(shape.shape(), value, path);
	}
}

/** JSON that was checked, as plain values. */
export function plain(value: Json): unknown {
	if (value instanceof Map) return Object.fromEntries([...value].map(([key, item]) => [key, plain(item)]));
	return Array.isArray(value) ? value.map((item: Json) => plain(item)) : value;
}
