import { formatPounds, type Pence } from "../../money";
import { type AwardCategory, categoryInWords, isWithin } from "../../round/award-category";
import { askedOf } from "../read-content";
import type { Check, Found } from "./check";

/** What is asked, or a reduced version, is not within its category of award: its own, or else the bid's. */
export const outsideCategory: Check = (content) => {
	const outside = (
		amount: Pence | null,
		category: AwardCategory | undefined,
		section: string,
		what: string,
	): readonly Found[] =>
		amount === null || category === undefined || isWithin(category, amount)
			? []
			: [
					{
						kind: "difference",
						section,
						words: `${what} of ${formatPounds(amount)} is outside its award category: ${categoryInWords(category)}.`,
					},
				];
	return [
		...outside(askedOf(content), content.category, "interventions", "The amount asked"),
		...content.reducedVersions.flatMap(({ amount, category = content.category }) =>
			outside(amount, category, "reduced", "The reduced version"),
		),
	];
};
