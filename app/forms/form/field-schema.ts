import * as z from "zod/mini";
import { parseFinancialYear } from "~/domain/bid/financial-year";
import { parseTypedQuantity } from "~/domain/bid/quantity";
import {
	type AmountsField,
	amountsValue,
	type Box,
	type BoxesField,
	type BoxesValue,
	type Field,
	NOT_KNOWN,
	type NumberField,
	nameOf,
	type PartPoint,
	type ScoresField,
} from "~/domain/form/field";
import { endsBefore, parseWhen, WHEN_FORMS } from "~/domain/form/when";
import { isFinancialYear } from "~/domain/fund/financial-year";
import { type Pence, pence } from "~/domain/money";
import { compare, fromDecimal } from "~/domain/ratio";
import { textOfWords } from "../bid/text-of-words";
import { optionalLondonDate } from "../dates";
import {
	anyChoice,
	choice,
	choices,
	decimalText,
	email,
	money,
	optionalChoice,
	optionalMoney,
	optionalText,
	optionalWholeNumber,
	requiredText,
} from "../fields";

const QUANTITY_WORDS = {
	"quantity-not-a-number": "Enter a quantity, like 20 or 0.5",
	"quantity-decimals": "Quantity must not have more than 4 decimal places",
	"quantity-not-above-zero": "Quantity must be more than 0",
} as const;

/** A field that may be blank (null), read by a rule that gives its value or what is wrong. */
function mayBeBlank<Value>(
	reading: (text: string) => { readonly value: Value } | { readonly problem: string },
) {
	return z.pipe(
		z.string(),
		z.transform((text: string, context): Value | null => {
			if (text.trim() === "") return null;
			const read = reading(text);
			if ("value" in read) return read.value;
			context.issues.push({ code: "custom", message: read.problem, input: text });
			return z.NEVER;
		}),
	);
}

const quantity = mayBeBlank<string>((text) => {
	const parsed = parseTypedQuantity(text);
	return parsed.ok ? { value: parsed.value } : { problem: QUANTITY_WORDS[parsed.code] };
});

const financialYear = mayBeBlank<string>((text) => {
	const year = parseFinancialYear(text);
	return year === null ? { problem: "Enter a financial year, like 2027-28" } : { value: year };
});

/** As `mayBeBlank`, for a field that must be filled. */
function mustBeThere<Value>(
	missing: string,
	reading: (text: string) => { readonly value: Value } | { readonly problem: string },
) {
	return mayBeBlank<Value>((text) => reading(text)).check((context) => {
		if (context.value === null)
			context.issues.push({ code: "custom", message: missing, input: context.value });
	});
}

/** A number typed as people type it, within the field's limits, as a decimal string. */
function numberOf(
	text: string,
	{ places = 0, least, greatest }: Omit<NumberField, "kind" | "label">,
	what: string,
) {
	const read = z.safeParse(decimalText(places, { what }), text);
	if (!read.success) return { problem: read.error.issues[0]?.message ?? "" };
	const given = fromDecimal(read.data);
	const below = least === undefined ? null : fromDecimal(least);
	const above = greatest === undefined ? null : fromDecimal(greatest);
	if (given && below && compare(given, below) < 0) return { problem: `${what} must be ${least} or more` };
	if (given && above && compare(given, above) > 0) return { problem: `${what} must be ${greatest} or less` };
	return { value: read.data };
}

function boxValue(
	{ reads, label, most = 200 }: Box,
	text: string,
): { readonly value: string | Pence } | { readonly problem: string } {
	if (typeof reads === "object")
		return Object.hasOwn(reads.words, text) ? { value: text } : { problem: `Choose ${label.toLowerCase()}` };
	switch (reads) {
		case "money": {
			const read = z.safeParse(optionalMoney({ what: label }), text);
			return read.success
				? { value: read.data ?? pence(0) }
				: { problem: read.error.issues[0]?.message ?? "" };
		}
		case "number":
			return numberOf(text, { places: 4 }, label);
		case "when": {
			const kept = parseWhen(text);
			return kept === null ? { problem: `${label} must be a time. ${WHEN_FORMS}` } : { value: kept };
		}
		case "months":
			return numberOf(text, { least: "0", greatest: "240" }, label);
		case "year":
			return numberOf(text, { least: "1990", greatest: "2200" }, label);
		case "financial-year": {
			const year = parseFinancialYear(text);
			return year === null ? { problem: "Enter a financial year, like 2027-28" } : { value: year };
		}
		case "email": {
			const read = z.safeParse(email({ missing: "" }), text);
			return read.success ? { value: read.data } : { problem: read.error.issues[0]?.message ?? "" };
		}
		default:
			return text.length > most
				? { problem: `${label} must be ${most} characters or fewer` }
				: { value: text.trim() };
	}
}

const CROSSED: Partial<Readonly<Record<BoxesField["form"], string>>> = {
	"money-range": "The second amount must be the greater one",
	period: "The end must not be before the start",
};

function isCrossed({ form, boxes }: BoxesField, { from, to }: BoxesValue): boolean {
	if (from === undefined || to === undefined) return false;
	if (typeof from === "bigint" || typeof to === "bigint") return from > to;
	if (boxes[0]?.reads === "when") return endsBefore(from, to);
	if (from.includes("-")) return from > to;
	const [first, second] = [fromDecimal(from), fromDecimal(to)];
	return form in CROSSED && first !== null && second !== null && compare(first, second) > 0;
}

/** Several boxes: all blank is no answer; else each that is needed must be filled. */
function boxesSchema(field: BoxesField, what: string) {
	const shape = Object.fromEntries(
		field.boxes.map((box) => [
			box.key,
			box.reads === "day"
				? optionalLondonDate({ what: field.boxes.length === 1 ? what : box.label })
				: mayBeBlank((text) => boxValue(box, text.trim())),
		]),
	);
	return z.pipe(
		z.object(shape),
		z.transform((given: Readonly<Record<string, string | Pence | null>>, context): BoxesValue | null => {
			const filled = Object.entries(given).filter(
				(entry): entry is [string, string | Pence] => entry[1] !== null,
			);
			const problem = (key: string, message: string) => {
				context.issues.push({ code: "custom", message, input: given, path: [key] });
				return z.NEVER;
			};
			const first = field.boxes[0]?.key ?? "";
			if (filled.length === 0) return field.required === undefined ? null : problem(first, field.required);
			for (const { key, label, optional } of field.boxes)
				if (!optional && given[key] === null) return problem(key, `Enter ${label.toLowerCase()}`);
			const value = Object.fromEntries(filled);
			return isCrossed(field, value) ? problem("to", CROSSED[field.form] ?? "") : value;
		}),
	);
}

const amountsSchema = (field: AmountsField) =>
	z.pipe(
		z.record(z.string(), optionalMoney({ what: "Amount" })),
		z.transform((given: Record<string, Pence | null>): unknown => {
			const known = Object.entries(given).filter(([id]) => field.of !== "years" || isFinancialYear(id));
			return amountsValue(
				field,
				known.flatMap(([id, amount]) => (amount === null ? [] : [{ id, amount }])),
			);
		}),
	);

const scoresSchema = ({ words }: ScoresField) =>
	z.pipe(
		z.record(z.string(), optionalWholeNumber(1, words.length, { what: "Score" })),
		z.transform((given: Record<string, number | null>): readonly PartPoint[] | null => {
			const points = Object.entries(given).flatMap(([id, point]) => (point === null ? [] : [{ id, point }]));
			return points.length === 0 ? null : points;
		}),
	);

/** Said of a field that holds more files than it may. */
export function tooManyFiles(most: number): string {
	return most === 1 ? "Keep one file only" : `Keep no more than ${most} files`;
}

/** The schema of one field, from a browser's text to its value, with the words for what is wrong. */
export function fieldSchema(field: Field) {
	const what = nameOf(field);
	const { required } = field;
	switch (field.kind) {
		case "line":
		case "text": {
			if (field.kind === "text" && field.words !== undefined) return textOfWords(field.words, what, required);
			const tooLong = `${what} must be ${field.most} characters or fewer`;
			return required === undefined
				? optionalText(field.most, { tooLong })
				: requiredText(field.most, { missing: required, tooLong });
		}
		case "money":
			return required === undefined
				? optionalMoney({ what, aboveZero: !field.zero })
				: money({ what, missing: required, aboveZero: !field.zero });
		case "quantity":
			return quantity;
		case "financial-year":
			return financialYear;
		case "choice": {
			const values = Object.keys(field.words);
			return required === undefined
				? optionalChoice(values, { unknown: field.unknown ?? "Choose one of the answers" })
				: choice(values, { missing: required });
		}
		case "yes-or-no":
			return z.pipe(
				choice(field.notKnown === undefined ? ["yes", "no"] : ["yes", "no", NOT_KNOWN], {
					missing: required ?? "Choose yes or no",
				}),
				z.transform((answer) => (answer === NOT_KNOWN ? null : answer === "yes")),
			);
		case "scale":
			return optionalWholeNumber(1, field.words.length, { what });
		case "reference":
			return anyChoice({ missing: required ?? "Choose one" });
		case "amounts":
			return amountsSchema(field);
		case "scores":
			return scoresSchema(field);
		case "number":
			return required === undefined
				? mayBeBlank((text) => numberOf(text, field, what))
				: mustBeThere(required, (text) => numberOf(text, field, what));
		case "boxes":
			return boxesSchema(field, what);
		case "choices":
			return choices(Object.keys(field.words), required === undefined ? {} : { missing: required });
		case "files":
			return z.array(z.string()).check((context) => {
				const problem = (message: string) =>
					context.issues.push({ code: "custom", message, input: context.value });
				if (required !== undefined && context.value.length === 0) problem(required);
				if (context.value.length > field.most) problem(tooManyFiles(field.most));
			});
		case "said":
			return z.pipe(
				optionalChoice(["yes", "no"], { unknown: "Choose yes or no" }),
				z.transform((answer) => (answer === null ? null : answer === "yes")),
			);
		case "link":
			return required === undefined
				? mayBeBlank((text) => ({ value: text }))
				: anyChoice({ missing: required });
		case "computed":
			return z.pipe(
				z.string(),
				z.transform(() => null),
			);
	}
}
