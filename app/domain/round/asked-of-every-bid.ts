import { type AwardCategory, categoryInWords } from "./award-category";

/** What a round asks of every bid beside its form, a sentence each; no bid is submitted without. */
export function askedOfEveryBid({
	categories,
	years,
}: {
	readonly categories: readonly AwardCategory[];
	/** The financial years that the round limits. */
	readonly years: readonly string[];
}): readonly string[] {
	return [
		...(categories.length > 0
			? [
					`Choose the award category of the bid. The amount asked has to be within it: ${categories.map(categoryInWords).join("; ")}.`,
					"A reduced version that names an award category has to be within that one.",
				]
			: []),
		...(years.length > 0
			? [
					`Say in the cost lines of each intervention how much is asked for in each financial year. The lines must account for the whole amount asked. The round has money for ${years.join(", ")}.`,
				]
			: []),
	];
}
