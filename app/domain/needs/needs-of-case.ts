import type { CaseFileNeeds } from "../allocation/case-file";
import type { IndicatorFigures } from "./version-check";

/** The needs part of a case file for a version of the formula; areas are the partnerships' keys. */
export function needsOfCase(
	indicators: readonly IndicatorFigures[],
	areas: readonly string[],
): CaseFileNeeds {
	const only = (figures: Readonly<Record<string, string>>) =>
		Object.fromEntries(areas.map((area) => [area, figures[area] ?? ""]));
	return {
		areas: [...areas],
		indicators: indicators.map((indicator) => ({
			id: indicator.key,
			weight: indicator.weight,
			values: only(indicator.values),
			...(indicator.kind === "rate" ? { kind: "rate" as const, per: only(indicator.per) } : {}),
		})),
		rounding: "largest-remainder",
	};
}
