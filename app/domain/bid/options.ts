import type { ByYear } from "../fund/by-year";
import { formatPounds, type Pence, sumPence } from "../money";
import { accepted, type Outcome, refused } from "../outcome";
import type { AwardCategory } from "../round/award-category";
import { yearsOfAmount } from "./asked-by-year";
import type { BidContent } from "./content";
import { askedOf } from "./read-content";

declare module "../outcome" {
	interface DetailsOf {
		"reduced-not-below": {
			readonly position: number;
			readonly amount: Pence;
			readonly previous: Pence;
		};
	}
}

/** One amount at which a bid can be funded, with each intervention's part where known (0 = dropped). */
export type BidOption = {
	/** 0 is what was asked; then the reduced versions, each smaller than the one before. */
	readonly position: number;
	readonly amount: Pence;
	readonly dropped: string;
	readonly interventions: readonly { readonly key: string; readonly amount: Pence }[] | null;
	/** The category of award at this amount; absent where none is named. */
	readonly category?: AwardCategory;
	/** By financial year; absent where the bid does not say its years. */
	readonly years?: ByYear;
};

export type OptionsRefusal = "nothing-asked" | "reduced-not-below";

/**
 * What was asked, then the reduced versions, each by year where that is known; parts that do not sum are left out.
 * Refuses a bid that asks nothing, and a reduced version not below the option before (`reduced-not-below`, details: its
 * position and both amounts).
 */
export function bidOptions(content: BidContent): Outcome<readonly BidOption[], OptionsRefusal> {
	const asked = askedOf(content);
	if (asked === null || asked === 0n) return refused("nothing-asked", "no intervention asks an amount");
	const parts = content.interventions.flatMap(({ key, asked: amount }) =>
		amount === null ? [] : [{ key, amount }],
	);
	const options: BidOption[] = [
		{
			position: 0,
			amount: asked,
			dropped: "",
			interventions: parts,
			...named(content),
			...yearsAt(content, asked, parts),
		},
	];
	let previous = asked;
	for (const [index, version] of content.reducedVersions.entries()) {
		const { amount } = version;
		if (amount >= previous)
			return refused(
				"reduced-not-below",
				`reduced version ${index + 1} is not below ${formatPounds(previous)}`,
				{ details: { position: index + 1, amount, previous } },
			);
		const interventions = partsOf(version, amount);
		options.push({
			position: index + 1,
			amount,
			dropped: version.dropped,
			interventions,
			...named(version),
			...yearsAt(content, amount, interventions),
		});
		previous = amount;
	}
	return accepted(options);
}

function named({ category }: Pick<BidOption, "category">): Pick<BidOption, "category"> {
	return category ? { category } : {};
}

function yearsAt(content: BidContent, amount: Pence, parts: BidOption["interventions"]) {
	const years = yearsOfAmount(content, amount, parts);
	return years === null ? {} : { years };
}

function partsOf(version: BidContent["reducedVersions"][number], total: Pence): BidOption["interventions"] {
	const parts = version.interventions;
	return parts && sumPence(parts.map(({ amount }) => amount)) === total ? parts : null;
}
