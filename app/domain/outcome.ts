/**
 * An expected result of a rule or a use case: either a value, or a refusal with a code.
 * Exceptions are for bugs only; whatever a person can cause comes back as a refusal.
 */
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
