import { add, compare, fromDecimal, ONE, type Ratio, toPlainDecimal, ZERO } from "../ratio";

export type IndicatorFigures = {
	readonly key: string;
	readonly title: string;
	readonly weight: string;
	readonly kind: "count" | "rate";
	/** By area key. */
	readonly values: Readonly<Record<string, string>>;
	readonly per: Readonly<Record<string, string>>;
};

export type VersionProblem =
	| { readonly code: "no-indicators" }
	| { readonly code: "prefix-shared"; readonly prefix: string }
	| { readonly code: "weights-do-not-sum"; readonly sum: string }
	| { readonly code: "value-missing"; readonly indicator: string; readonly area: string }
	| { readonly code: "indicator-all-zero"; readonly indicator: string };

/**
 * What keeps a version of the needs formula from use, in order: partnerships of one key, no indicator, weights that do
 * not sum to exactly 1, a partnership without a value, an indicator that weighs something but is zero wherever known.
 */
export function problemsOfVersion(
	indicators: readonly IndicatorFigures[],
	areas: readonly string[],
): readonly VersionProblem[] {
	const again = areas.filter((area, place) => areas.indexOf(area) < place);
	const problems: VersionProblem[] = [...new Set(again)].map((prefix) => ({ code: "prefix-shared", prefix }));
	if (indicators.length === 0) return [...problems, { code: "no-indicators" }];
	const weights = indicators.reduce<Ratio>(
		(total, { weight }) => add(total, fromDecimal(weight) ?? ZERO),
		ZERO,
	);
	if (compare(weights, ONE) !== 0)
		problems.push({ code: "weights-do-not-sum", sum: toPlainDecimal(weights) });
	for (const indicator of indicators) {
		for (const area of new Set(areas))
			if (!indicator.values[area] || (indicator.kind === "rate" && !indicator.per[area]))
				problems.push({ code: "value-missing", indicator: indicator.title, area });
		const weighs = compare(fromDecimal(indicator.weight) ?? ZERO, ZERO) > 0;
		const given = areas.flatMap((area) => fromDecimal(indicator.values[area] ?? "") ?? []);
		if (weighs && given.length > 0 && given.every((value) => compare(value, ZERO) === 0))
			problems.push({ code: "indicator-all-zero", indicator: indicator.title });
	}
	return problems;
}
