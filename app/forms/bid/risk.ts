import * as z from "zod/mini";
import type { RiskValues } from "~/domain/bid/records";
import { optionalWholeNumber } from "../fields";
import type { FormValues } from "../parse-form";
import type { ShownField } from "./conflict-fields";
import { laterText, neededText } from "./record-text";

/** One risk; likelihood and impact may be left unrated. */
export const riskForm = z.object({
	description: neededText("a description", 1000),
	likelihood: optionalWholeNumber(1, 5, { what: "Likelihood" }),
	impact: optionalWholeNumber(1, 5, { what: "Impact" }),
	mitigation: laterText("What is done about it", 2000),
	owner: laterText("Owner", 200),
});

/** The form of a risk, filled; empty for a new one. */
export function riskFormValues(values: RiskValues | null): FormValues {
	return {
		description: values?.description ?? "",
		likelihood: String(values?.likelihood ?? ""),
		impact: String(values?.impact ?? ""),
		mitigation: values?.mitigation ?? "",
		owner: values?.owner ?? "",
	};
}

export const RISK_FIELDS: readonly ShownField[] = [
	{ name: "description", label: "Description" },
	{ name: "likelihood", label: "Likelihood" },
	{ name: "impact", label: "Impact" },
	{ name: "mitigation", label: "What is done about it" },
	{ name: "owner", label: "Owner" },
];
