/** What refusals of a code hold for their page, always or (`?`) at times: a rule declares it where it refuses. */
// biome-ignore lint/suspicious/noEmptyInterface: it is filled beside the rules
export interface DetailsOf {}

/** Why something is not as it must be. What its code has of details, `detailsOf` gives. */
export type Reason<Code extends string = string> = {
	readonly code: Code;
	/** For the log and the command line; pages word each code themselves. */
	readonly message: string;
	/** JSON Pointer or form field at fault, where there is one. */
	readonly path?: string;
};

/** What a rule or a use case gives: a value, or a refusal with a code. Exceptions are for bugs only. */
export type Refusal<Code extends string = string> = Reason<Code> & { readonly ok: false };

export type Accepted<T> = { readonly ok: true; readonly value: T };

export type Outcome<T, Code extends string = string> = Accepted<T> | Refusal<Code>;

/** What of a type of codes is no code but any text, or any text of a pattern; never where the union is closed. */
export type OpenCode<Code extends string> = Code extends unknown
	? Record<never, never> extends Record<Code, unknown>
		? Code
		: never
	: never;

/** Wraps a value as a success. */
export function accepted<T>(value: T): Accepted<T> {
	return { ok: true, value };
}

type More<Code extends string> = { readonly path?: string } & (Code extends keyof DetailsOf
	? Record<never, never> extends Pick<DetailsOf, Code>
		? { readonly details?: DetailsOf[Code] }
		: { readonly details: DetailsOf[Code] }
	: { readonly details?: never });

/** Makes a refusal: a code, a sentence, and where known the path at fault and the details that its code has. */
export function refused<Code extends string>(
	code: Code,
	message: string,
	...[more]: Record<never, never> extends More<Code> ? [more?: More<Code>] : [more: More<Code>]
): Refusal<Code> {
	return { ok: false, code, message, ...more };
}

/** The figures or records that a page needs to explain a refusal, where it is of one of these codes and holds any. */
export function detailsOf<Own extends string, Code extends keyof DetailsOf>(
	reason: { readonly code: Own },
	...codes: readonly Code[]
): DetailsOf[Code] | ([Own] extends [Code] ? never : undefined);
export function detailsOf<Code extends keyof DetailsOf>(
	reason: { readonly code: string },
	...codes: readonly Code[]
): DetailsOf[Code] | undefined {
	return isOf(reason, codes) ? reason.details : undefined;
}

function isOf<Code extends keyof DetailsOf>(
	reason: { readonly code: string },
	codes: readonly Code[],
): reason is { readonly code: Code; readonly details?: DetailsOf[Code] } {
	return codes.some((code) => code === reason.code);
}

/** An outcome in which a refusal of one of these codes counts as done: there was nothing left to do. */
export function orDone<T, Code extends string, Done extends Code>(
	outcome: Outcome<T, Code>,
	...codes: readonly Done[]
): Outcome<T | null, Exclude<Code, Done>> {
	if (outcome.ok) return outcome;
	const isDone = codes.some((code) => code === outcome.code);
	return isDone ? accepted(null) : (outcome as Refusal<Exclude<Code, Done>>);
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
	return { ok: false, code, message: "the page is not for this person, or not now" };
}
