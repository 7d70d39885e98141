import { compare, floor, multiply, type Ratio, ratio } from "../../../ratio";
import type { BidInput } from "../../case/case-input";
import type { Candidate } from "../../rules/choice";
import { comparePlaces } from "../../rules/published-order";

/** The largest score in ten-thousandths of a point. */
export const HIGHEST = 1_000_000;

/** A score in ten-thousandths of a point; scores have at most four decimals. */
export function inTenThousandths(score: Ratio): number {
	return Number(floor(multiply(score, ratio(10_000n))));
}

/** The bid with another score, given in ten-thousandths of a point. */
export function withScore<T extends BidInput>(bid: T, tenThousandths: number): T & Candidate {
	return { ...bid, score: ratio(BigInt(tenThousandths), 10_000n) };
}

/** The least score, in ten-thousandths, with which a bid stands before another by the published order. */
export function scoreToPass(bid: BidInput, other: Candidate): number {
	const equal = inTenThousandths(other.score);
	return comparePlaces(withScore(bid, equal), other).order < 0 ? equal : equal + 1;
}

/** The same by score for each pound asked, ties by the published order. */
export function scoreToPassByPound(bid: BidInput, other: Candidate): number {
	const [own, theirs] = [bid.options[0].amount, other.options[0].amount];
	const equal = multiply(other.score, ratio(10_000n * own, theirs));
	const whole = Number(floor(equal));
	if (equal.denominator !== 1n || whole > HIGHEST) return whole + 1;
	return comparePlaces(withScore(bid, whole), other).order < 0 ? whole : whole + 1;
}

/** Whether a score in ten-thousandths reaches a threshold. */
export function reaches(tenThousandths: number, threshold: Ratio): boolean {
	return compare(ratio(BigInt(tenThousandths), 10_000n), threshold) >= 0;
}
