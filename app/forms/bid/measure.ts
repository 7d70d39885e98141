import * as z from "zod/mini";
import { MEASURE_KIND_WORDS } from "~/domain/bid/record-words";
import { MEASURE_KINDS, type MeasureValues } from "~/domain/bid/records";
import { choice } from "../fields";
import type { FormValues } from "../parse-form";
import type { ShownField } from "./conflict-fields";
import { laterText, neededText } from "./record-text";

/** One output, outcome or benefit and how it is measured. */
export const measureForm = z.object({
	kind: choice(MEASURE_KINDS, { missing: "Choose output, outcome or benefit" }),
	description: neededText("a description", 1000),
	baseline: laterText("Baseline", 500),
	target: laterText("Target", 500),
	howMeasured: laterText("How it is measured", 1000),
});

/** The form of a measure, filled; empty for a new one. */
export function measureFormValues(values: MeasureValues | null): FormValues {
	return {
		kind: values?.kind ?? "",
		description: values?.description ?? "",
		baseline: values?.baseline ?? "",
		target: values?.target ?? "",
		howMeasured: values?.howMeasured ?? "",
	};
}

export const MEASURE_FIELDS: readonly ShownField[] = [
	{ name: "kind", label: "Kind", words: MEASURE_KIND_WORDS },
	{ name: "description", label: "Description" },
	{ name: "baseline", label: "Baseline" },
	{ name: "target", label: "Target" },
	{ name: "howMeasured", label: "How it is measured" },
];
