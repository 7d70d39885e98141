import { exactFigure, openedSum } from "~/domain/assessment/opened-sum";
import type { Ratio } from "~/domain/ratio";
import type { CriterionContent } from "~/domain/round/scheme";

/** A total taken apart, its figures written exactly. */
export type SumShown = {
	readonly lines: readonly {
		readonly title: string;
		readonly weight: number;
		/** How many plan themes its score is the average of; 1 where it is scored once. */
		readonly places: number;
		readonly score: string;
		readonly adds: string;
		readonly effectiveWeight: string;
	}[];
	readonly weights: number;
	readonly effectiveWeights: string;
	/** Before it is rounded, once, to hundredths. */
	readonly exact: string;
	readonly hundredths: number;
};

/** How a total was added up, for pages; null while a criterion has no score. */
export function sumShown(
	criteria: readonly CriterionContent[],
	themes: readonly string[],
	scoreOn: (criterionId: string) => Ratio | null,
): SumShown | null {
	const opened = openedSum(criteria, themes, scoreOn);
	return (
		opened && {
			lines: opened.lines.map(({ criterionId, score, adds, effectiveWeight, ...line }) => ({
				...line,
				title: criteria.find(({ id }) => id === criterionId)?.title ?? "",
				score: exactFigure(score),
				adds: exactFigure(adds),
				effectiveWeight: exactFigure(effectiveWeight),
			})),
			weights: opened.weights,
			effectiveWeights: exactFigure(opened.effectiveWeights),
			exact: exactFigure(opened.exact),
			hundredths: opened.hundredths,
		}
	);
}
