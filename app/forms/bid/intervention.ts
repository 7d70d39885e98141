import * as z from "zod/mini";
import type { InterventionValues } from "~/domain/bid/records";
import { checkSmallerAmount } from "~/domain/bid/reduced-versions";
import { optionalMoney } from "../fields";
import type { FormValues } from "../parse-form";
import type { ShownField } from "./conflict-fields";
import { amountText, laterText, neededText } from "./record-text";

/** One intervention: only its title is needed to save; amounts may come later. */
export const interventionForm = z
	.object({
		title: neededText("a title", 150),
		proposal: laterText("What will be done", 5000),
		timescale: laterText("Timescale", 500),
		succession: laterText("What happens afterwards", 3000),
		asked: optionalMoney({ what: "Amount asked", aboveZero: true }),
		couldBeReducedTo: optionalMoney({ what: "Smaller amount", aboveZero: true }),
	})
	.check((context) => {
		const checked = checkSmallerAmount(context.value);
		if (checked.ok) return;
		context.issues.push({
			code: "custom",
			path: [checked.path ?? "couldBeReducedTo"],
			message: checked.message,
			input: context.value,
		});
	});

/** The form of an intervention, filled; empty for a new one. */
export function interventionFormValues(values: InterventionValues | null): FormValues {
	return {
		title: values?.title ?? "",
		proposal: values?.proposal ?? "",
		timescale: values?.timescale ?? "",
		succession: values?.succession ?? "",
		asked: amountText(values?.asked ?? null),
		couldBeReducedTo: amountText(values?.couldBeReducedTo ?? null),
	};
}

export const INTERVENTION_FIELDS: readonly ShownField[] = [
	{ name: "title", label: "Title" },
	{ name: "proposal", label: "What will be done" },
	{ name: "timescale", label: "Timescale" },
	{ name: "succession", label: "What happens afterwards" },
	{ name: "asked", label: "Amount asked" },
	{ name: "couldBeReducedTo", label: "Smaller amount" },
];
