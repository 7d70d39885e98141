import * as z from "zod/mini";
import { type AmountRefusal, type Pence, parseTypedAmount } from "~/domain/money";
import { isEmail, typedEmail } from "~/domain/people/typed-email";

/** A field's transform: reports one message, or gives the value. */
type Reading<Output> = { readonly value: Output } | { readonly problem: string };

function read<Output>(reading: (text: string) => Reading<Output>) {
	return z.pipe(
		z.string(),
		z.transform((text: string, context): Output => {
			const result = reading(text.trim());
			if ("value" in result) return result.value;
			context.issues.push({ code: "custom", message: result.problem, input: text });
			return z.NEVER;
		}),
	);
}

/** A text that must be there, trimmed. `max` counts characters as a page shows them, line ends as one. */
export function requiredText(max: number, wording: { readonly missing: string; readonly tooLong: string }) {
	return read<string>((text) => {
		if (text === "") return { problem: wording.missing };
		return text.length > max ? { problem: wording.tooLong } : { value: text };
	});
}

/** A text that may be empty, trimmed. */
export function optionalText(max: number, wording: { readonly tooLong: string }) {
	return read<string>((text) => (text.length > max ? { problem: wording.tooLong } : { value: text }));
}

/** Words for an amount field: `missing` is the whole sentence, `what` begins the others ("Amount asked"). */
export type MoneyWording = {
	readonly what: string;
	readonly missing?: string;
	/** Refuses £0.00 as well. */
	readonly aboveZero?: boolean;
};

function amountProblem(code: AmountRefusal, { what, missing, aboveZero }: MoneyWording): string {
	const above = aboveZero ? "more than £0" : "zero or more";
	return {
		"amount-missing": missing ?? `Enter ${what.charAt(0).toLowerCase()}${what.slice(1)}`,
		"amount-not-a-number": "Enter an amount in pounds, like 1,098.50",
		"amount-decimals": `${what} must not have more than 2 decimal places`,
		"amount-negative": `${what} must be ${above}`,
		"amount-too-large": `${what} must be £1,000,000,000.00 or less`,
	}[code];
}

function amount(text: string, wording: MoneyWording): Reading<Pence> {
	const parsed = parseTypedAmount(text);
	if (!parsed.ok) return { problem: amountProblem(parsed.code, wording) };
	return wording.aboveZero && parsed.value === 0n
		? { problem: amountProblem("amount-negative", wording) }
		: { value: parsed.value };
}

/** An amount that must be there, typed in pounds; gives whole pence. */
export function money(wording: MoneyWording) {
	return read<Pence>((text) => amount(text, wording));
}

/** An amount that may be left blank; blank is null, never £0.00. */
export function optionalMoney(wording: Omit<MoneyWording, "missing">) {
	return read<Pence | null>((text) => (text === "" ? { value: null } : amount(text, wording)));
}

/** An e-mail address of at most 254 characters, in the spelling typed, without what it was pasted with. */
export function email(wording: { readonly missing: string }) {
	return read<string>((text) => {
		if (text === "") return { problem: wording.missing };
		const address = typedEmail(text);
		return isEmail(address)
			? { value: address }
			: { problem: "Enter an email address in the correct format, like name@example.org" };
	});
}

/** Words and limits of a number field: `missing` is the whole sentence, `what` begins the others ("Score"). */
export type NumberWording = { readonly what: string; readonly missing?: string };

function wholeNumberReading(text: string, min: number, max: number, what: string): Reading<number> {
	if (!/^-?\d{1,15}$/.test(text)) return { problem: `${what} must be a whole number` };
	const value = Number(text);
	return value < min || value > max ? { problem: `${what} must be between ${min} and ${max}` } : { value };
}

/** A whole number within limits, both included. */
export function wholeNumber(min: number, max: number, { what, missing }: NumberWording) {
	return read<number>((text) =>
		text === ""
			? { problem: missing ?? `Enter ${what.charAt(0).toLowerCase()}${what.slice(1)}` }
			: wholeNumberReading(text, min, max, what),
	);
}

/** A whole number that may be left blank; blank is null. */
export function optionalWholeNumber(min: number, max: number, { what }: NumberWording) {
	return read<number | null>((text) =>
		text === "" ? { value: null } : wholeNumberReading(text, min, max, what),
	);
}

/** A number of zero or more as decimal text: `1,234.50` gives `1234.5`. Refuses more than `places` decimals, 0: any. */
export function decimalText(places: number, { what, missing }: NumberWording) {
	return read<string>((text) => {
		if (text === "") return { problem: missing ?? `Enter ${what.charAt(0).toLowerCase()}${what.slice(1)}` };
		const match = /^(\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.(\d+))?$/.exec(text);
		if (places === 0 && (!match || match[2] !== undefined))
			return { problem: `${what} must be a whole number, like 300` };
		if (!match) return { problem: `${what} must be a number, like 1234.5` };
		const decimals = match[2] ?? "";
		if (decimals.length > places)
			return { problem: `${what} must not have more than ${places} decimal place${places === 1 ? "" : "s"}` };
		const whole = (match[1] ?? "").replaceAll(",", "").replace(/^0+(?=\d)/, "");
		const part = decimals.replace(/0+$/, "");
		return { value: part === "" ? whole : `${whole}.${part}` };
	});
}

/** The same, which may be left blank; blank is null. */
export function optionalDecimalText(places: number, { what }: NumberWording) {
	const whole = decimalText(places, { what });
	return z.pipe(
		z.string(),
		z.transform((text: string, context): string | null => {
			if (text.trim() === "") return null;
			const read = z.safeParse(whole, text);
			if (read.success) return read.data;
			context.issues.push({ code: "custom", message: read.error.issues[0]?.message ?? "", input: text });
			return z.NEVER;
		}),
	);
}

/** One of a list of values, from radios or a select. */
export function choice<const Values extends readonly string[]>(
	values: Values,
	wording: { readonly missing: string },
) {
	return read<Values[number]>((text) => {
		const found = values.find((value) => value === text);
		return found === undefined ? { problem: wording.missing } : { value: found };
	});
}

/** One of a list that is known only when the page is asked for; any text that is not empty. */
export function anyChoice(wording: { readonly missing: string }) {
	return read<string>((text) => (text === "" ? { problem: wording.missing } : { value: text }));
}

/** One of a list, or nothing chosen (null). */
export function optionalChoice<const Values extends readonly string[]>(
	values: Values,
	wording: { readonly unknown: string },
) {
	return read<Values[number] | null>((text) => {
		if (text === "") return { value: null };
		const found = values.find((value) => value === text);
		return found === undefined ? { problem: wording.unknown } : { value: found };
	});
}

/** Any number of values ticked; with `missing`, at least one. Give no list when it is known only to the use case. */
export function choices<Value extends string = string>(
	values: readonly Value[] | null,
	wording: { readonly missing?: string } = {},
) {
	return z.pipe(
		z.array(z.string()),
		z.transform((ticked: string[], context): readonly Value[] => {
			const known = ticked.filter(
				(value): value is Value => values === null || values.includes(value as Value),
			);
			if (wording.missing !== undefined && known.length === 0) {
				context.issues.push({ code: "custom", message: wording.missing, input: ticked });
				return z.NEVER;
			}
			return [...new Set(known)];
		}),
	);
}

/** A single checkbox that sends `yes`: gives true or false. */
export function tick() {
	return read<boolean>((text) => ({ value: text === "yes" }));
}

/** A single checkbox that must be ticked, such as a certificate. */
export function requiredTick(wording: { readonly missing: string }) {
	return read<true>((text) => (text === "yes" ? { value: true } : { problem: wording.missing }));
}

const address = email({ missing: "" });

/** An e-mail address that may be left for later. */
export const laterEmail = z.pipe(
	z.string(),
	z.transform((text: string, context): string => {
		if (text.trim() === "") return "";
		const read = z.safeParse(address, text);
		if (read.success) return read.data;
		const message = read.error.issues[0]?.message ?? "";
		context.issues.push({ code: "custom", message, input: text });
		return z.NEVER;
	}),
);
