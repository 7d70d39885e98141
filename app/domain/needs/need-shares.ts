import { byCodePoint } from "../canonical";
import { divide, multiply, type Ratio, sum, ZERO } from "../ratio";
import type { ByArea, Indicator, NeedsInput } from "./needs-input";

/** An indicator's counts by area and their sum: the figures that shares are made of. */
export type IndicatorCounts = {
	readonly id: string;
	readonly weight: Ratio;
	readonly counts: ByArea<Ratio>;
	readonly total: Ratio;
};

/** An indicator's values, or each area's rate times its base: shares of rates would break when areas merge. */
export function countsOf(indicator: Indicator, areas: readonly string[]): IndicatorCounts {
	const counts = new Map(
		areas.map((area) => {
			const value = indicator.values.get(area) ?? ZERO;
			return [area, indicator.per === null ? value : multiply(value, indicator.per.get(area) ?? ZERO)];
		}),
	);
	return { id: indicator.id, weight: indicator.weight, counts, total: sum([...counts.values()]) };
}

/**
 * Need shares by area in code point order: the weighted sum of each area's part of every indicator. They sum to 1.
 * Takes checked needs, and gives the counts behind the shares too, by indicator in code point order of the ids.
 */
export function needShares(needs: NeedsInput): {
	readonly shares: ByArea<Ratio>;
	readonly indicators: readonly IndicatorCounts[];
} {
	const areas = [...needs.areas].sort(byCodePoint);
	const indicators = [...needs.indicators]
		.sort((a, b) => byCodePoint(a.id, b.id))
		.map((indicator) => countsOf(indicator, areas));
	const weighted = indicators
		.filter(({ weight }) => weight.numerator > 0n)
		.map(({ weight, counts, total }) => ({ counts, each: divide(weight, total) }));
	const shares = areas.map((area): [string, Ratio] => [
		area,
		sum(weighted.map(({ counts, each }) => multiply(each, counts.get(area) ?? ZERO))),
	]);
	return { shares: new Map(shares), indicators };
}
