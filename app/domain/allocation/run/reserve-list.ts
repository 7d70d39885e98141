import type { Pence } from "../../money";

/** A fundable bid that gets nothing, with the smallest amount at which it can be funded. */
export type Unfunded = { readonly reference: string; readonly smallest: Pence };

export type ReserveList = {
	/** References of the bids to be funded if money comes back, in order: the first has place 1. */
	readonly places: readonly string[];
	/** Those whose smallest amount exceeds the whole money: no money that comes back can reach them. */
	readonly outOfReach: readonly Unfunded[];
};

/** The reserve list: the unfunded fundable bids, given in published order, that the round's whole money could reach. */
export function reserveList(unfunded: readonly Unfunded[], wholeMoney: Pence): ReserveList {
	return {
		places: unfunded.filter(({ smallest }) => smallest <= wholeMoney).map(({ reference }) => reference),
		outOfReach: unfunded.filter(({ smallest }) => smallest > wholeMoney),
	};
}
