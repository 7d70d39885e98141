import { formatPounds, type Pence } from "../money";

/** A size of award that a round makes: a bid that names it asks from the least to the most amount. */
export type AwardCategory = { readonly title: string; readonly least: Pence; readonly most: Pence };

/** A category with its amounts: "Pilot, £5,000 to £50,000". */
export function categoryInWords({ title, least, most }: AwardCategory): string {
	return `${title}, ${formatPounds(least)} to ${formatPounds(most)}`;
}

/** Whether an amount lies within a category, its ends included. */
export function isWithin({ least, most }: AwardCategory, amount: Pence): boolean {
	return least <= amount && amount <= most;
}

/** What a bid names: its own category, and those that its reduced versions fall back on. */
type Naming = {
	readonly category?: AwardCategory;
	readonly reducedVersions: readonly { readonly amount: Pence; readonly category?: AwardCategory }[];
};

/** The category that a bid names at an amount: of its reduced version there, else its own; undefined without any. */
export function categoryAt({ category, reducedVersions }: Naming, amount: Pence): string | undefined {
	return (reducedVersions.find((each) => each.amount === amount)?.category ?? category)?.title;
}
