import type { CaseFileNeeds } from "../allocation/case/case-file";
import { toPlainDecimal } from "../ratio";
import { type NeedsFormula, PLAIN_FORMULA } from "./formula";
import type { IndicatorFigures } from "./version-check";

/** The needs part of a case file for a version of the formula; areas are the partnerships' keys. */
export function needsOfCase(
	indicators: readonly IndicatorFigures[],
	areas: readonly string[],
	formula: NeedsFormula = PLAIN_FORMULA,
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
		...history(areas, formula),
		rounding: formula.rounding,
	};
}

function history(
	areas: readonly string[],
	{ priors, transition, bounds }: NeedsFormula,
): Pick<CaseFileNeeds, "prior" | "transition" | "bounds"> {
	const known = areas.flatMap((area) => {
		const amount = priors[area];
		return amount === undefined ? [] : [[area, amount] as const];
	});
	return {
		...(known.length === 0 ? {} : { prior: Object.fromEntries(known) }),
		...(transition === null ? {} : { transition: { step: transition.step, steps: transition.steps } }),
		...(bounds === null
			? {}
			: {
					bounds: {
						method: bounds.method,
						...(bounds.floor === null ? {} : { floor: toPlainDecimal(bounds.floor) }),
						...(bounds.ceiling === null ? {} : { ceiling: toPlainDecimal(bounds.ceiling) }),
						minimum: bounds.minimum,
					},
				}),
	};
}
