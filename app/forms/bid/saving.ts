import * as z from "zod/mini";
import { SAVING_KIND_WORDS } from "~/domain/bid/record-words";
import { SAVING_KINDS, type SavingLineValues } from "~/domain/bid/records";
import { choice, optionalMoney, tick } from "../fields";
import type { FormValues } from "../parse-form";
import type { ShownField } from "./conflict-fields";
import { optionalFinancialYear } from "./financial-year-field";
import { amountText, neededText, YES_OR_NO, yesOrNoText } from "./record-text";

/** One saving: an amount, or said to be not quantifiable yet, never both and never neither. */
export const savingForm = z
	.object({
		description: neededText("a description", 1000),
		kind: choice(SAVING_KINDS, { missing: "Choose what kind of saving it is" }),
		amount: optionalMoney({ what: "Amount", aboveZero: true }),
		notQuantified: tick(),
		fromYear: optionalFinancialYear,
		cashable: choice(YES_OR_NO, { missing: "Say whether the saving is cashable" }),
		beneficiary: neededText("whose money it is", 200),
	})
	.check((context) => {
		const { amount, notQuantified } = context.value;
		if ((amount === null) === notQuantified) return;
		context.issues.push({
			code: "custom",
			path: ["amount"],
			message: notQuantified
				? "Enter an amount or say that it cannot be quantified yet, not both"
				: "Enter an amount, or say that it cannot be quantified yet",
			input: context.value,
		});
	});

/** The form's output as a saving. */
export function savingValues({
	notQuantified: _,
	cashable,
	...rest
}: z.output<typeof savingForm>): SavingLineValues {
	return { ...rest, cashable: cashable === "yes" };
}

/** The form of a saving, filled; empty for a new one. */
export function savingFormValues(values: SavingLineValues | null): FormValues {
	return {
		description: values?.description ?? "",
		kind: values?.kind ?? "",
		amount: amountText(values?.amount ?? null),
		notQuantified: values !== null && values.amount === null ? "yes" : "",
		fromYear: values?.fromYear ?? "",
		cashable: yesOrNoText(values?.cashable ?? null),
		beneficiary: values?.beneficiary ?? "",
	};
}

export const SAVING_FIELDS: readonly ShownField[] = [
	{ name: "description", label: "Description" },
	{ name: "kind", label: "Kind", words: SAVING_KIND_WORDS },
	{ name: "amount", label: "Amount" },
	{ name: "notQuantified", label: "Cannot be quantified yet", words: { yes: "Yes", "": "No" } },
	{ name: "fromYear", label: "From" },
	{ name: "cashable", label: "Cashable", words: { yes: "Yes", no: "No" } },
	{ name: "beneficiary", label: "Whose money it is" },
];
