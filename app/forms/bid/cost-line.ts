import * as z from "zod/mini";
import { parseTypedQuantity, priceLine } from "~/domain/bid/quantity";
import { COST_NATURE_WORDS, QUALIFIER_WORDS } from "~/domain/bid/record-words";
import { COST_NATURES, type CostLineValues, QUALIFIERS } from "~/domain/bid/records";
import { anyChoice, optionalChoice, optionalMoney } from "../fields";
import type { FormValues } from "../parse-form";
import type { ShownField } from "./conflict-fields";
import { optionalFinancialYear } from "./financial-year-field";
import { amountText, neededText } from "./record-text";

const QUANTITY_WORDS = {
	"quantity-not-a-number": "Enter a quantity, like 20 or 0.5",
	"quantity-decimals": "Quantity must not have more than 4 decimal places",
	"quantity-not-above-zero": "Quantity must be more than 0",
} as const;

const quantity = z.pipe(
	z.string(),
	z.transform((text: string, context): string | null => {
		if (text.trim() === "") return null;
		const parsed = parseTypedQuantity(text);
		if (parsed.ok) return parsed.value;
		context.issues.push({ code: "custom", message: QUANTITY_WORDS[parsed.code], input: text });
		return z.NEVER;
	}),
);

/** One cost line: a quantity and a unit cost, or an amount; where all three are given they must agree. */
export const costLineForm = z
	.object({
		interventionId: anyChoice({ missing: "Choose the intervention that this cost belongs to" }),
		description: neededText("a description", 500),
		quantity,
		unitCost: optionalMoney({ what: "Unit cost", aboveZero: true }),
		amount: optionalMoney({ what: "Amount", aboveZero: true }),
		financialYear: optionalFinancialYear,
		nature: optionalChoice(COST_NATURES, { unknown: "Choose capital or revenue" }),
		qualifier: optionalChoice(QUALIFIERS, { unknown: "Choose how firm the figure is" }),
	})
	.check((context) => {
		const priced = priceLine(context.value);
		if (priced.ok) return;
		context.issues.push({
			code: "custom",
			path: [priced.path ?? "amount"],
			message: priced.message,
			input: context.value,
		});
	});

/**
 * The form of a cost line, filled; a new one begins with its intervention chosen.
 * A computed amount is left blank: it follows from its parts, and would stand in the way of changing them.
 */
export function costLineFormValues(values: CostLineValues | null, interventionId = ""): FormValues {
	const computed = values !== null && values.quantity !== null && values.unitCost !== null;
	return {
		interventionId: values?.interventionId ?? interventionId,
		description: values?.description ?? "",
		quantity: values?.quantity ?? "",
		unitCost: amountText(values?.unitCost ?? null),
		amount: computed ? "" : amountText(values?.amount ?? null),
		financialYear: values?.financialYear ?? "",
		nature: values?.nature ?? "",
		qualifier: values?.qualifier ?? "",
	};
}

/** The fields of a cost line as a conflict shows them; interventions by their titles. */
export function costLineFields(titles: Readonly<Record<string, string>>): readonly ShownField[] {
	return [
		{ name: "interventionId", label: "Intervention", words: titles },
		{ name: "description", label: "Description" },
		{ name: "quantity", label: "Quantity" },
		{ name: "unitCost", label: "Unit cost" },
		{ name: "amount", label: "Amount" },
		{ name: "financialYear", label: "Financial year" },
		{ name: "nature", label: "Capital or revenue", words: COST_NATURE_WORDS },
		{ name: "qualifier", label: "How firm the figure is", words: QUALIFIER_WORDS },
	];
}
