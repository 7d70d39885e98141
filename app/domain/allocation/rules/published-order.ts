import { byCodePoint } from "../../canonical";
import { compare, type Ratio } from "../../ratio";
import type { BidInput, OptionInput } from "../case/case-input";

/** What decides a bid's place. */
export type Placed = Pick<BidInput, "ref" | "score" | "received"> & {
	readonly options: readonly [Pick<OptionInput, "amount">, ...Pick<OptionInput, "amount">[]];
};
/** A bid that is scored. */
export type Scored<T extends Placed> = T & { readonly score: Ratio };

/** The rule that splits two bids. */
export type SplitBy = "score" | "amount" | "received" | "reference";

/**
 * Compares two scored bids by the published order: score from high to low, then the smaller amount asked, then received
 * earlier (absent last), then reference by code point. Below zero when `a` comes first; `by` says what split them.
 */
export function comparePlaces(
	a: Scored<Placed>,
	b: Scored<Placed>,
): { readonly order: number; readonly by: SplitBy } {
	const byScore = compare(b.score, a.score);
	if (byScore !== 0) return { order: byScore, by: "score" };
	const [askedA, askedB] = [a.options[0].amount, b.options[0].amount];
	if (askedA !== askedB) return { order: askedA < askedB ? -1 : 1, by: "amount" };
	const byReceived = compareReceived(a.received, b.received);
	if (byReceived !== 0) return { order: byReceived, by: "received" };
	return { order: byCodePoint(a.ref, b.ref), by: "reference" };
}

function compareReceived(a: Placed["received"], b: Placed["received"]): number {
	if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
	return compare(a.instant, b.instant);
}

/** Every bid in its place: fundable and below the threshold in published order, not scored by reference. */
export type PublishedOrder<T extends Placed> = {
	readonly fundable: readonly Scored<T>[];
	readonly belowThreshold: readonly Scored<T>[];
	readonly notScored: readonly T[];
};

/** Ranks bids. Fundable is a bid that is scored, with a score of the threshold or more. */
export function rank<T extends Placed>(bids: readonly T[], threshold: Ratio): PublishedOrder<T> {
	const isScored = (bid: T): bid is Scored<T> => bid.score !== null;
	const scored = bids.filter(isScored).sort((a, b) => comparePlaces(a, b).order);
	return {
		fundable: scored.filter(({ score }) => compare(score, threshold) >= 0),
		belowThreshold: scored.filter(({ score }) => compare(score, threshold) < 0),
		notScored: bids.filter((bid) => !isScored(bid)).sort((a, b) => byCodePoint(a.ref, b.ref)),
	};
}
