import { type Json, pointer } from "../json-text";
import { Fault, type FaultCode, type Problem, type Shape } from "./shape";

/** Reads a value by its description: what it gives, or every problem, in the order of the description. */
export function readBy<T>(
	shape: Shape<T>,
	value: Json,
):
	| { readonly ok: true; readonly value: T }
	| { readonly ok: false; readonly problems: readonly [Problem, ...Problem[]] } {
	const reading = new Reading();
	const read = reading.read(shape, value, "", {});
	const [first, ...others] = reading.problems;
	// Reading by a shape gives what its builders say it gives, provided that there was no problem.
	return first ? { ok: false, problems: [first, ...others] } : { ok: true, value: read as T };
}

type Scope = Readonly<Record<string, unknown>>;

const listed = (words: readonly string[]): string => words.map((word) => `“${word}”`).join(", ");
const own = <T>(of: Readonly<Record<string, T>>, key: unknown): T | undefined =>
	typeof key === "string" && Object.hasOwn(of, key) ? of[key] : undefined;

class Reading {
	readonly problems: Problem[] = [];

	read(shape: Shape, given: Json | undefined, path: string, so: Scope): unknown {
		// What has an entry for each key is read as if it had none where it is absent, so that the first is named.
		const value = given === undefined && shape.is === "map" && shape.keys?.every ? new Map() : given;
		const wrong = (code: FaultCode, message: string, at = path): undefined => {
			this.problems.push({ path: at, code: shape.code ?? code, message: shape.message ?? message });
		};
		switch (shape.is) {
			case "any":
				return value;
			case "never":
				return value === undefined ? null : wrong("unknown-key", "This is not known here.");
			case "maybe":
				return value === undefined ? undefined : this.read(shape.of, value, path, so);
			case "otherwise": {
				const isBlank = value === null || (typeof value === "string" && value.trim() === "");
				const isLeftOut =
					value === undefined || (shape.or === "null" && value === null) || (shape.or === "blank" && isBlank);
				return isLeftOut ? shape.value : this.read(shape.of, value, path, so);
			}
			case "made": {
				const read = this.read(shape.of, value, path, so);
				// A rule may rely on whatever was read before it, so none is asked once something is wrong.
				if (this.problems.length > 0) return undefined;
				const made = shape.make(read as never, so as never, path);
				if (!(made instanceof Fault)) return made;
				const { ok: _, ...reason } = made.refusal;
				this.problems.push({ ...reason, path: reason.path ?? path });
				return undefined;
			}
			case "given":
				return this.problems.length > 0 && shape.shape.length > 0
					? undefined
					: this.read(shape.shape(so as never), value, path, so);
		}
		if (value === undefined)
			return wrong("missing", `“${path.slice(path.lastIndexOf("/") + 1)}” is missing.`);
		switch (shape.is) {
			case "text":
				if (typeof value !== "string") return wrong("not-text", "This must be text.");
				if (value.trim() === "" && !shape.blank) return wrong("text-blank", "This must not be blank.");
				if (shape.most !== undefined && [...value].length > shape.most)
					return wrong("text-too-long", `This must be ${shape.most} characters or fewer.`);
				if (shape.like && !shape.like.test(value))
					return wrong("text-unlike", "This is not written as it must be.");
				return value;
			case "whole": {
				const { least, greatest } = shape;
				const isNumber = typeof value === "number";
				if (isNumber && Number.isSafeInteger(value) && value >= least && value <= greatest) return value;
				return wrong(
					isNumber && value < least ? "limit-below-least" : "not-whole",
					`This must be a whole number from ${least} to ${greatest}.`,
				);
			}
			case "yes-no":
				return typeof value === "boolean" ? value : wrong("not-true-or-false", "This must be true or false.");
			case "one-of":
				return typeof value === "string" && shape.values.includes(value)
					? value
					: wrong("not-one-of", `This must be one of ${listed(shape.values)}.`);
			case "text-or":
				return this.read(typeof value === "string" ? shape.text : shape.or, value, path, so);
			case "list": {
				if (!Array.isArray(value)) return wrong("not-a-list", "This must be a list.");
				const { least = 0, most = Number.POSITIVE_INFINITY } = shape;
				if (value.length < least || value.length > most)
					return wrong("list-length", `This list must have from ${least} to ${most} entries.`);
				return this.items(shape, value, path, so);
			}
		}
		if (!(value instanceof Map)) return wrong("not-an-object", "This must be an object.");
		switch (shape.is) {
			case "record":
			case "map": {
				const { known, every, code = "unknown-key" } = shape.keys ?? {};
				const names = known && new Set(known);
				for (const key of names ? value.keys() : [])
					if (!names?.has(key))
						this.problems.push({ path: pointer(path, key), code, message: `“${key}” is not known here.` });
				const read = [...(every && known ? known : value.keys())].map((key): [string, unknown] => [
					key,
					this.read(shape.of, value.get(key), pointer(path, key), so),
				]);
				return shape.is === "map" ? new Map(read) : Object.fromEntries(read);
			}
			case "object": {
				for (const key of value.keys())
					if (!Object.hasOwn(shape.keys, key))
						this.problems.push({
							path: pointer(path, key),
							code: "unknown-key",
							message: `“${key}” is not known here.`,
						});
				const scope: Record<string, unknown> = { ...so };
				const read: Record<string, unknown> = {};
				for (const [key, of] of Object.entries(shape.keys)) {
					scope[key] = this.read(of, value.get(key), pointer(path, key), scope);
					if (of.is !== "maybe" || value.has(key)) read[key] = scope[key];
				}
				return read;
			}
			case "told-by": {
				const told = value.get(shape.key);
				const at = pointer(path, shape.key);
				const of = own(shape.shapes, told);
				const words = `“${shape.key}” must be one of ${listed(Object.keys(shape.shapes))}.`;
				return of ? this.read(of, value, path, so) : wrong(shape.unknown, words, at);
			}
			case "has-one": {
				const of = own(
					shape.shapes,
					Object.keys(shape.shapes).find((each) => value.has(each)),
				);
				return of
					? this.read(of, value, path, so)
					: wrong(shape.unknown, `This must have one of ${listed(Object.keys(shape.shapes))}.`);
			}
		}
	}

	private items(shape: Shape & { is: "list" }, value: readonly Json[], path: string, so: Scope): unknown {
		const seen = new Set<unknown>();
		return value.map((item, index) => {
			const at = pointer(path, index);
			if (shape.once) this.seenOnce(shape.once, item, at, seen);
			return this.read(shape.of, item, at, so);
		});
	}

	private seenOnce(
		{ by, code }: { by?: string; code: FaultCode },
		item: Json,
		path: string,
		seen: Set<unknown>,
	) {
		const told = by === undefined ? item : item instanceof Map ? item.get(by) : undefined;
		const at = by === undefined ? path : pointer(path, by);
		if (seen.has(told) && typeof told === "string")
			this.problems.push({ path: at, code, message: `“${told}” is given twice.` });
		seen.add(told);
	}
}
