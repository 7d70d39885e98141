import { type Ratio, ratio } from "../ratio";

/** The longest text that can be set for practice. */
export const LONGEST_PRACTICE = 40_000;

export type PracticePart = {
	readonly name: string;
	readonly scores: readonly {
		readonly criterionId: string;
		readonly points: number | null;
		readonly reason: string;
	}[];
};

export type PracticeCriterion = {
	readonly criterionId: string;
	/** In the order of the parts; null where somebody gave no points. */
	readonly given: readonly {
		readonly name: string;
		readonly points: number | null;
		readonly reason: string;
	}[];
	/** Highest less lowest; null with fewer than two scores. */
	readonly spread: number | null;
	readonly mean: Ratio | null;
	/** Whether two assessors of a real bid so far apart would have to be moderated. */
	readonly apart: boolean;
};

/** How the assessors' points on a practice differ, for each criterion in the scheme's order. */
export function comparePractice(
	criteria: readonly { readonly id: string }[],
	parts: readonly PracticePart[],
	moderationGap: number,
): readonly PracticeCriterion[] {
	return criteria.map(({ id }) => {
		const given = parts.map(({ name, scores }) => {
			const found = scores.find(({ criterionId }) => criterionId === id);
			return { name, points: found?.points ?? null, reason: found?.reason ?? "" };
		});
		const points = given.flatMap((each) => (each.points === null ? [] : [each.points]));
		const spread = points.length < 2 ? null : Math.max(...points) - Math.min(...points);
		const sum = points.reduce((total, each) => total + each, 0);
		return {
			criterionId: id,
			given,
			spread,
			mean: points.length === 0 ? null : ratio(BigInt(sum), BigInt(points.length)),
			apart: spread !== null && spread > 0 && spread >= moderationGap,
		};
	});
}
