import * as z from "zod/mini";
import { parseFinancialYear } from "~/domain/bid/financial-year";
import { parseTypedQuantity } from "~/domain/bid/quantity";
import { type Field, type InterventionAmount, NOT_KNOWN, nameOf } from "~/domain/form/field";
import type { Pence } from "~/domain/money";
import {
	anyChoice,
	choice,
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

const amounts = z.pipe(
	z.record(z.string(), optionalMoney({ what: "Amount" })),
	z.transform((given: Record<string, Pence | null>): readonly InterventionAmount[] | null => {
		const parts = Object.entries(given).flatMap(([interventionId, amount]) =>
			amount === null ? [] : [{ interventionId, amount }],
		);
		return parts.length === 0 ? null : parts;
	}),
);

/** The schema of one field, from a browser's text to its value, with the words for what is wrong. */
export function fieldSchema(field: Field) {
	const what = nameOf(field);
	const { required } = field;
	switch (field.kind) {
		case "line":
		case "text": {
			const tooLong = `${what} must be ${field.most} characters or fewer`;
			return required === undefined
				? optionalText(field.most, { tooLong })
				: requiredText(field.most, { missing: required, tooLong });
		}
		case "money":
			return required === undefined
				? optionalMoney({ what, aboveZero: true })
				: money({ what, missing: required, aboveZero: true });
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
			return amounts;
	}
}
