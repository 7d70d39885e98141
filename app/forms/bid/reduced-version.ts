import * as z from "zod/mini";
import type { ReducedVersionValues } from "~/domain/bid/records";
import type { Pence } from "~/domain/money";
import { money, optionalMoney } from "../fields";
import type { FormValues } from "../parse-form";
import type { ShownField } from "./conflict-fields";
import { amountText, neededText } from "./record-text";

/** One reduced version: a smaller amount, what is dropped, and perhaps each intervention's amount. */
export const reducedVersionForm = z.object({
	amount: money({ what: "Reduced amount", missing: "Enter the reduced amount", aboveZero: true }),
	dropped: neededText("what is dropped", 2000),
	interventions: z.record(z.string(), optionalMoney({ what: "Amount" })),
});

/** The amounts given for interventions; null where all were left blank. */
export function breakdownOf(
	amounts: Readonly<Record<string, Pence | null>>,
): { readonly interventionId: string; readonly amount: Pence }[] | null {
	const given = Object.entries(amounts).flatMap(([interventionId, amount]) =>
		amount === null ? [] : [{ interventionId, amount }],
	);
	return given.length === 0 ? null : given;
}

/** The form of a reduced version, filled; empty for a new one. */
export function reducedVersionFormValues(values: ReducedVersionValues | null): FormValues {
	const parts = values?.interventions ?? [];
	return {
		amount: amountText(values?.amount ?? null),
		dropped: values?.dropped ?? "",
		...Object.fromEntries(
			parts.map(({ interventionId, amount }) => [`interventions.${interventionId}`, amountText(amount)]),
		),
	};
}

/** The fields of a reduced version as a conflict shows them, with those of the bid's interventions. */
export function reducedVersionFields(
	interventions: readonly { readonly id: string; readonly title: string }[],
): readonly ShownField[] {
	return [
		{ name: "amount", label: "Reduced amount" },
		{ name: "dropped", label: "What is dropped" },
		...interventions.map(({ id, title }) => ({ name: `interventions.${id}`, label: title })),
	];
}
