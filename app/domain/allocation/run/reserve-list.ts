import { byCodePoint } from "../../canonical";
import type { Pence } from "../../money";
import { type Charge, type Funds, fits } from "../rules/funds";

/** A fundable bid that gets nothing, with the smallest amount at which it can be funded. */
export type Unfunded = {
	readonly reference: string;
	readonly smallest: Pence;
	/** The financial year whose limit none of its amounts keeps to; absent where no year stands in its way. */
	readonly year?: string;
};

export type ReserveList = {
	/** References of the bids to be funded if money comes back, in order: the first has place 1. */
	readonly places: readonly string[];
	/** Those whose smallest amount exceeds the whole money, or a year’s: no money that comes back can reach them. */
	readonly outOfReach: readonly Unfunded[];
};

/** The reserve list: the unfunded fundable bids, given in published order, that the round's whole money could reach. */
export function reserveList(unfunded: readonly Unfunded[], wholeMoney: Pence): ReserveList {
	const isReached = ({ smallest, year }: Unfunded) => smallest <= wholeMoney && year === undefined;
	return {
		places: unfunded.filter(isReached).map(({ reference }) => reference),
		outOfReach: unfunded.filter((bid) => !isReached(bid)),
	};
}

/** The first financial year that is short of a bid's smallest amount; undefined where one of its amounts fits. */
export function yearOutOfReach(options: readonly Charge[], funds: Funds): string | undefined {
	if (options.some((option) => fits(option, funds))) return undefined;
	const smallest = options.reduce<Charge | undefined>(
		(least, option) => (least === undefined || option.amount < least.amount ? option : least),
		undefined,
	);
	return [...(smallest?.years ?? [])]
		.sort(([a], [b]) => byCodePoint(a, b))
		.find(([year, charge]) => funds.years !== null && charge > (funds.years.get(year) ?? 0n))?.[0];
}
