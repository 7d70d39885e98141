import { type Ratio, ratio } from "../../../ratio";
import type { BidInput } from "../../case/case-input";
import type { Candidate, Choices } from "../../rules/choice";
import { rank } from "../../rules/published-order";
import type { Totals } from "./funded-sets";

/** The bids that may be funded with these totals, in published order. */
export function withTotals(
	bids: readonly BidInput[],
	totals: Totals,
	threshold: Ratio,
): readonly Candidate[] {
	const moved = bids.map((bid, place) => ({ ...bid, score: ratio(BigInt(totals[place] ?? 0), 100n) }));
	return rank(moved, threshold).fundable;
}

/** The places of the funded bids as a text. */
export function fundedPlaces(bids: readonly BidInput[], choices: Choices): string {
	return bids.flatMap(({ ref }, place) => (choices.get(ref)?.status === "funded" ? [place] : [])).join();
}
