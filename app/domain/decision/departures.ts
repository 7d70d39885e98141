import type { Pence } from "../money";
import { pence } from "../money";
import { type DepartureCost, type DepartureInputs, departureCost } from "./departure-cost";

/** A bid's line in a draft, beside what the published rule would give it. */
export type DecidedAmount = {
	readonly reference: string;
	/** What the published rule gives: zero where it funds nothing. */
	readonly published: Pence;
	readonly decided: Pence;
	readonly reason: string;
};

export type Departure = DecidedAmount & {
	/** Null where no rule's case stands behind the lines. */
	readonly cost: DepartureCost | null;
	/** The bids that get less than by the published rule while this one gets more. */
	readonly displaces: readonly { readonly reference: string; readonly less: Pence }[];
};

/**
 * The bids whose decided amount differs from what the published rule gives, in the order given, each with what it
 * displaces: the bids that get less, where it gets more; and with what it costs against the rule, where there is one.
 */
export function departuresFrom(
	lines: readonly DecidedAmount[],
	inputs: DepartureInputs | null,
): readonly Departure[] {
	const less = lines
		.filter(({ decided, published }) => decided < published)
		.map(({ reference, decided, published }) => ({ reference, less: pence(published - decided) }));
	return lines
		.filter(({ decided, published }) => decided !== published)
		.map((line) => ({
			...line,
			displaces: line.decided > line.published ? less : [],
			cost: inputs && departureCost(inputs, lines, line.reference),
		}));
}
