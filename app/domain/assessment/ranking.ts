import { readIsoInstant } from "../allocation/case/iso-instant";
import { comparePlaces, type SplitBy } from "../allocation/rules/published-order";
import { byCodePoint } from "../canonical";
import type { Pence } from "../money";
import { ratio, ZERO } from "../ratio";

/** What a bid's place is decided by. */
export type Rankable = {
	readonly reference: string;
	/** Null: not scored, which is not zero. */
	readonly totalHundredths: number | null;
	readonly asked: Pence;
	/** The instant of the last submission before closing. */
	readonly received: string;
};

/** Where a ranked bid stands to the threshold and to the money. */
export type Line = "within-money" | "beyond-money" | "below-threshold";

export type RankedBid<T> = {
	readonly bid: T;
	/** 1 for the first. */
	readonly place: number;
	/** The rule that put this bid below the one before it, where their totals are equal; else null. */
	readonly splitFromAbove: Exclude<SplitBy, "score"> | null;
	/** Whether another bid has the same total. */
	readonly tied: boolean;
	/** The sum asked down to and with this bid; null below the threshold. */
	readonly runningTotal: Pence | null;
	readonly line: Line;
};

export type Ranking<T> = {
	/** In published order. */
	readonly ranked: readonly RankedBid<T>[];
	/** By reference. */
	readonly notScored: readonly T[];
};

/**
 * Compares two scored bids by the published order: total from high to low, then the smaller amount asked, then received
 * earlier, then reference by code point. `by` names the rule that split them.
 */
function inPublishedOrderBy(): (
	a: Rankable,
	b: Rankable,
) => { readonly order: number; readonly by: SplitBy } {
	const known = new Map<Rankable, ReturnType<typeof asPlaced>>();
	const placed = (bid: Rankable) => {
		const found = known.get(bid) ?? asPlaced(bid);
		known.set(bid, found);
		return found;
	};
	return (a, b) => comparePlaces(placed(a), placed(b));
}

function asPlaced(bid: Rankable) {
	return {
		ref: bid.reference,
		score: ratio(BigInt(bid.totalHundredths ?? 0), 100n),
		received: { text: bid.received, instant: readIsoInstant(bid.received) ?? ZERO },
		options: [{ amount: bid.asked, score: null }] as const,
	};
}

/** Sorts bids into published order, those not scored after them by reference. */
export function inPublishedOrder<T extends Rankable>(bids: readonly T[]): readonly T[] {
	const scored = bids.filter(({ totalHundredths }) => totalHundredths !== null);
	const notScored = bids.filter(({ totalHundredths }) => totalHundredths === null);
	const compare = inPublishedOrderBy();
	return [
		...scored.sort((a, b) => compare(a, b).order),
		...notScored.sort((a, b) => byCodePoint(a.reference, b.reference)),
	];
}

/**
 * Ranks bids against the threshold (hundredths of a point) and the money. The running total adds up what is asked
 * in full; the published rule may fund less of a bid, or a smaller bid further down.
 */
export function rankBids<T extends Rankable>(
	bids: readonly T[],
	thresholdHundredths: number,
	money: Pence,
): Ranking<T> {
	const ordered = inPublishedOrder(bids);
	const scored = ordered.filter(({ totalHundredths }) => totalHundredths !== null);
	const compare = inPublishedOrderBy();
	let running = 0n;
	const ranked = scored.map((bid, index) => {
		const above = scored[index - 1];
		const below = scored[index + 1];
		const fundable = (bid.totalHundredths ?? 0) >= thresholdHundredths;
		if (fundable) running += bid.asked;
		const split = above ? compare(above, bid).by : "score";
		return {
			bid,
			place: index + 1,
			splitFromAbove: split === "score" ? null : split,
			tied: [above, below].some((other) => other?.totalHundredths === bid.totalHundredths),
			runningTotal: fundable ? (running as Pence) : null,
			line: lineOf(fundable, running, money),
		};
	});
	return { ranked, notScored: ordered.filter(({ totalHundredths }) => totalHundredths === null) };
}

function lineOf(fundable: boolean, running: bigint, money: Pence): Line {
	if (!fundable) return "below-threshold";
	return running <= money ? "within-money" : "beyond-money";
}
