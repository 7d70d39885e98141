import * as z from "zod/mini";
import { FUNDING_KIND_WORDS } from "~/domain/bid/record-words";
import { FUNDING_KINDS, type FundingLineValues } from "~/domain/bid/records";
import { choice, optionalMoney, tick } from "../fields";
import type { FormValues } from "../parse-form";
import type { ShownField } from "./conflict-fields";
import { amountText, neededText, YES_OR_NO, yesOrNoText } from "./record-text";

/** Funding from others: an amount, or said to be not valued, never both and never neither. */
export const fundingForm = z
	.object({
		source: neededText("who gives it", 300),
		kind: choice(FUNDING_KINDS, { missing: "Choose cash or in kind" }),
		amount: optionalMoney({ what: "Amount", aboveZero: true }),
		notValued: tick(),
		confirmed: choice(YES_OR_NO, { missing: "Say whether the funding is confirmed" }),
	})
	.check((context) => {
		const { amount, notValued } = context.value;
		if ((amount === null) === notValued) return;
		context.issues.push({
			code: "custom",
			path: ["amount"],
			message: notValued
				? "Enter an amount or say that it is not valued, not both"
				: "Enter an amount, or say that it is not valued",
			input: context.value,
		});
	});

/** The form's output as a funding line. */
export function fundingValues({
	notValued: _,
	confirmed,
	...rest
}: z.output<typeof fundingForm>): FundingLineValues {
	return { ...rest, confirmed: confirmed === "yes" };
}

/** The form of a funding line, filled; empty for a new one. */
export function fundingFormValues(values: FundingLineValues | null): FormValues {
	return {
		source: values?.source ?? "",
		kind: values?.kind ?? "",
		amount: amountText(values?.amount ?? null),
		notValued: values !== null && values.amount === null ? "yes" : "",
		confirmed: yesOrNoText(values?.confirmed ?? null),
	};
}

export const FUNDING_FIELDS: readonly ShownField[] = [
	{ name: "source", label: "Who gives it" },
	{ name: "kind", label: "Cash or in kind", words: FUNDING_KIND_WORDS },
	{ name: "amount", label: "Amount" },
	{ name: "notValued", label: "Not valued", words: { yes: "Yes", "": "No" } },
	{ name: "confirmed", label: "Confirmed", words: { yes: "Yes", no: "No" } },
];
