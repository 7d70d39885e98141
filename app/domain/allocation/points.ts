import { compare, divide, floor, fromDecimal, multiply, type Ratio, ratio, toDecimal } from "../ratio";
import type { CaseFileBid } from "./case-file";

const TEN_THOUSAND = ratio(10_000n);
const THOUSAND = ratio(1000n);

function decimal(text: string): Ratio {
	return fromDecimal(text) ?? ratio(0n);
}

/**
 * What an amount of a bid is worth: the amount's own score where it has one, else the bid's score in proportion to the
 * amount asked and never above it, rounded down to a ten-thousandth of a point; with the objective score-times-amount, points times pounds. Nothing for a bid that
 * is not scored. Amounts in decimal pounds.
 */
export function pointsAt(
	bid: CaseFileBid,
	amount: string,
	objective: "score" | "score-times-amount" = "score",
): Ratio {
	const pounds = decimal(amount);
	const own = bid.options.find((option) => compare(decimal(option.amount), pounds) === 0)?.score ?? null;
	if (own === null && (bid.score ?? null) === null) return ratio(0n);
	const score = decimal(own ?? bid.score ?? "0");
	if (objective === "score-times-amount") return multiply(score, pounds);
	if (own !== null) return score;
	const asked = decimal(bid.options[0]?.amount ?? "0");
	if (asked.numerator === 0n || compare(pounds, asked) >= 0) return score;
	return divide(ratio(floor(multiply(multiply(score, divide(pounds, asked)), TEN_THOUSAND))), TEN_THOUSAND);
}

/** Points for each £1,000 asked: exact, for putting bids in order. */
export function pointsForEachThousand(bid: CaseFileBid): Ratio {
	const asked = decimal(bid.options[0]?.amount ?? "0");
	if (asked.numerator === 0n) return ratio(0n);
	return divide(multiply(decimal(bid.score ?? "0"), THOUSAND), asked);
}

/** Points for each £1,000 asked as a page shows them: two places. */
export function perThousandInWords(bid: CaseFileBid): string {
	return toDecimal(pointsForEachThousand(bid), 2);
}
