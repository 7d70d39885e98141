import { floor, multiply, ratio } from "../ratio";
import { type Candidate, optionAt } from "./choice";

/**
 * The value of an option in ten-thousandths of a point: its own score where it has one, else the bid's score in
 * proportion to the amount asked, rounded down.
 */
export function optionValue(bid: Candidate, index: number): bigint {
	const { amount, score } = optionAt(bid, index);
	const points = score ?? multiply(bid.score, ratio(amount, bid.options[0].amount));
	return floor(multiply(points, ratio(10_000n)));
}
