import { floor } from "../ratio";
import type { Objective } from "./case-input";
import { type Candidate, optionAt } from "./choice";
import type { ChoiceProblem } from "./optimum/problem";

/**
 * The value of an option. By score, in ten-thousandths of a point: its own score where it has one, else the bid's score in
 * proportion to the amount asked, rounded down. By score times amount, in ten-thousandths of a point times a penny: its own
 * score, else the bid's, times its amount.
 */
export function optionValue(bid: Candidate, index: number, objective: Objective): bigint {
	const { amount, score } = optionAt(bid, index);
	const { numerator, denominator } = score ?? bid.score;
	const points = 10_000n * numerator;
	if (objective === "score-times-amount") return floor({ numerator: points * amount, denominator });
	if (score !== null) return floor({ numerator: points, denominator });
	return floor({ numerator: points * amount, denominator: denominator * bid.options[0].amount });
}

/** The bids as a choice problem of whole numbers: pence, and values as `optionValue` has them. */
export function choiceProblem(
	candidates: readonly Candidate[],
	money: bigint,
	objective: Objective,
): ChoiceProblem {
	return {
		capacity: money,
		classes: candidates.map((bid) => ({
			options: bid.options.map(({ amount }, option) => ({
				cost: amount,
				value: optionValue(bid, option, objective),
			})),
		})),
	};
}
