import { formatPounds, type Pence } from "~/domain/money";

/** A bid that no money of its round can reach: its smallest amount, or that amount in a financial year, is too much. */
export type OutOfReach = { readonly smallest: Pence; readonly year?: string };

/** Why, to stand after "because" or as a sentence: the smallest amount is more than there is. */
export function tooMuch({ year }: OutOfReach): string {
	return year === undefined
		? "is more than the whole round has"
		: `takes more in ${year} than the round has for that year`;
}

/** The bid in a list of those that cannot be reached, with its smallest amount. */
export function unreached({
	reference,
	smallest,
	year,
}: OutOfReach & { readonly reference: string }): string {
	return `${reference} (${formatPounds(smallest)}${year === undefined ? "" : `, too much in ${year}`})`;
}
