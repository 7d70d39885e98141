/** How likely and how bad a risk is, each from 1 to 5, in words. */
export const LIKELIHOOD_WORDS = ["Very unlikely", "Unlikely", "Possible", "Likely", "Very likely"] as const;
export const IMPACT_WORDS = ["Very small", "Small", "Moderate", "Large", "Very large"] as const;

/** How likely and how bad, from 1 to 5; null: not rated. */
export type RatedRisk = { readonly likelihood: number | null; readonly impact: number | null };

export type RiskRating = {
	/** Likelihood × impact, 1 to 25. */
	readonly score: number;
	readonly level: "low" | "medium" | "high" | "very-high";
	/** Such as "High, 12 of 25". */
	readonly words: string;
};

const LEVELS = [
	{ above: 16, level: "very-high", words: "Very high" },
	{ above: 9, level: "high", words: "High" },
	{ above: 4, level: "medium", words: "Medium" },
	{ above: 0, level: "low", words: "Low" },
] as const;

/** The rating of a risk; null when its likelihood or impact is not given, which is not the same as low. */
export function riskRating({ likelihood, impact }: RatedRisk): RiskRating | null {
	if (likelihood === null || impact === null) return null;
	const score = likelihood * impact;
	const { level, words } = LEVELS.find(({ above }) => score > above) ?? LEVELS[3];
	return { score, level, words: `${words}, ${score} of 25` };
}

/** Orders risks: the highest rating first, those not rated last. */
export function compareRatings(a: RatedRisk, b: RatedRisk): number {
	return (riskRating(b)?.score ?? 0) - (riskRating(a)?.score ?? 0);
}
