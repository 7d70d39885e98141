import type {
	AlternativeScore,
	OptionCriterion,
	OptionsAppraisal,
	WeightChange,
} from "../domain/appraisal/options-appraisal";
import { type Ratio, toDecimal } from "../domain/ratio";
import { listed, valueFigure } from "./in-words";

/** A weight or a total as a page shows it: without surplus zeros, with two decimals at most. */
export function weightFigure(value: Ratio): string {
	return valueFigure(value.denominator === 1n ? String(value.numerator) : toDecimal(value, 2));
}

/** What one change of a weight would do, in a sentence. */
export function changeInWords({ criterion, from, to, rival }: WeightChange): string {
	return `If the weight of “${criterion.title}” went from ${weightFigure(from)} to ${weightFigure(to)}, “${rival.title}” would draw level with the first.`;
}

/** Who is first and how firmly, in sentences. */
export function optionsInWords({ ranked, changes, preferredNotFirst }: OptionsAppraisal): readonly string[] {
	const firsts = ranked.filter(({ rank }) => rank === 1);
	const [first] = firsts;
	if (!first) return [];
	const names = listed(firsts.map(({ title }) => `“${title}”`));
	const total = `${weightFigure(first.total)} points`;
	return [
		firsts.length === 1
			? `${names} has the highest total, ${total}.`
			: `${names} share the highest total, ${total}.`,
		...(preferredNotFirst
			? [`The bid prefers “${preferredNotFirst.title}”, which is number ${preferredNotFirst.rank}.`]
			: []),
		...(firsts.length > 1 || ranked.length === 1
			? []
			: changes.length === 0
				? ["No change of one weight alone would put another first."]
				: []),
	];
}

const SCORES: Readonly<Record<AlternativeScore, string>> = { 1: "Red 1", 2: "Amber 2", 3: "Green 3" };

/** A score of an alternative by a criterion; one that is missing is not zero. */
export function optionScoreWords(score: AlternativeScore | undefined): string {
	return score === undefined ? "Not scored" : SCORES[score];
}

/** Why an alternative has no total. */
export function noTotalWords(
	{ equalWeights }: Pick<OptionsAppraisal, "equalWeights">,
	criteria: readonly Pick<OptionCriterion, "weight">[],
): string {
	return !equalWeights && criteria.some(({ weight }) => weight === null)
		? "No total: a criterion has no weight"
		: "Not scored in full";
}

/** How totals are made. */
export function totalWords(equalWeights: boolean): string {
	return equalWeights
		? "The total is the sum of the scores: all criteria count alike."
		: "The total is the sum of the scores, each multiplied by the weight of its criterion.";
}
