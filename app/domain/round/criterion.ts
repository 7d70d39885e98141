import { type Refusal, refused } from "../outcome";

export type CriterionProblem = "weight-invalid" | "descriptors-invalid";

/** The points of the scale, lowest first. */
export const POINTS = [0, 1, 2, 3, 4, 5] as const;

/** Whatever is wrong with a criterion by itself: a weight that is no whole number of 1 to 100, or not one text for each point. */
export function problemWithCriterion(text: {
	readonly weight: number;
	readonly descriptors: readonly string[];
}): Refusal<CriterionProblem> | null {
	if (!Number.isInteger(text.weight) || text.weight < 1 || text.weight > 100)
		return refused("weight-invalid", "a weight is a whole number from 1 to 100", { path: "weight" });
	if (text.descriptors.length !== POINTS.length)
		return refused("descriptors-invalid", "each point from 0 to 5 has a text", { path: "descriptors" });
	return null;
}
