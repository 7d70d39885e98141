import { compare, divide, type Ratio, ratio, sum } from "../ratio";
import type { BidScore } from "./bid-score";

/** How far assessors agreed, over the bids that all of a bid's assessors have submitted. */
export type Agreement = {
	/** Pairs of scores compared: one for each bid and criterion. */
	readonly compared: number;
	/** The mean of the differences in points; null where nothing can be compared. */
	readonly meanDifference: Ratio | null;
	/** How many differ by no more than one point. */
	readonly withinOnePoint: number;
};

/** Measures agreement over all criteria, or over one of them. */
export function measureAgreement(bids: readonly BidScore[], criterionId?: string): Agreement {
	const spreads = bids.flatMap((bid) =>
		bid.state === "waiting"
			? []
			: bid.criteria
					.filter((criterion) => criterionId === undefined || criterion.criterionId === criterionId)
					.map(({ spread }) => spread),
	);
	return {
		compared: spreads.length,
		meanDifference: spreads.length === 0 ? null : divide(sum(spreads), ratio(BigInt(spreads.length))),
		withinOnePoint: spreads.filter((spread) => compare(spread, ratio(1n)) <= 0).length,
	};
}
