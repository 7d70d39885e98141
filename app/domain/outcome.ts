/** What a rule or a use case gives: a value, or a refusal with a code. Exceptions are for bugs only. */
export type Refusal<Code extends string = string> = {
	readonly ok: false;
	readonly code: Code;
	/** For the log and the command line; pages word each code themselves. */
	readonly message: string;
	/** JSON Pointer or form field at fault, where there is one. */
	readonly path?: string;
	/** Figures or records the page needs to explain the refusal. */
	readonly details?: unknown;
};

export type Outcome<T, Code extends string = string> =
	| { readonly ok: true; readonly value: T }
	| Refusal<Code>;

/** Wraps a value as a success. */
export function accepted<T>(value: T): { readonly ok: true; readonly value: T } {
	return { ok: true, value };
}

/** Makes a refusal: a code, a sentence, and where known the path at fault and details for the page. */
export function refused<Code extends string>(
	code: Code,
	message: string,
	more: { readonly path?: string; readonly details?: unknown } = {},
): Refusal<Code> {
	return { ok: false, code, message, ...more };
}

/** An outcome in which a refusal of one of these codes counts as done: there was nothing left to do. */
export function orDone<T>(outcome: Outcome<T>, ...codes: readonly string[]): Outcome<T | null> {
	return !outcome.ok && codes.includes(outcome.code) ? accepted(null) : outcome;
}

/** What is found within a value, or `not-found` where nothing is. */
export function within<T, Part, Code extends string>(
	outcome: Outcome<T, Code>,
	find: (value: T) => Part | undefined,
): Outcome<Part, Code | "not-found"> {
	if (!outcome.ok) return outcome;
	const part = find(outcome.value);
	return part === undefined ? refused("not-found", "no such part of the record") : accepted(part);
}

/** A value provided that something holds of it, as a use case found; else the refusal that this stands for. */
export function provided<T, Code extends string, Other extends string = "forbidden">(
	outcome: Outcome<T, Code>,
	holds: (value: T) => boolean,
	code = "forbidden" as Other,
): Outcome<T, Code | Other> {
	if (!outcome.ok || holds(outcome.value)) return outcome;
	return refused(code, "the page is not for this person, or not now");
}
