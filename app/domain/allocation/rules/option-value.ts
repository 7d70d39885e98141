import { floor, multiply, type Ratio, ratio } from "../../ratio";
import type { ChoiceProblem } from "../../solver/problem";
import type { Objective } from "../case/case-input";
import { type Candidate, optionAt } from "./choice";

/** What an option's value rests on: its own score, null where it has none, the bid's, and amounts in pence. */
export type Valued = {
	readonly own: Ratio | null;
	readonly score: Ratio;
	readonly amount: bigint;
	readonly asked: bigint;
};

/**
 * The value of an amount. By score, in ten-thousandths of a point: its own score, else the bid's score in
 * proportion to the amount asked, rounded down. By score times amount, in ten-thousandths of a point-penny: its own
 * score, else the bid's, times the amount.
 */
export function amountValue({ own, score, amount, asked }: Valued, objective: Objective): bigint {
	const { numerator, denominator } = own ?? score;
	const points = 10_000n * numerator;
	if (objective === "score-times-amount") return floor({ numerator: points * amount, denominator });
	if (own !== null) return floor({ numerator: points, denominator });
	return floor({ numerator: points * amount, denominator: denominator * asked });
}

/** A value as points, or as point-pounds. */
export function inPoints(value: bigint, objective: Objective): Ratio {
	return ratio(value, objective === "score" ? 10_000n : 1_000_000n);
}

/** The other way: points, or point-pounds, as a value; rounded down. */
export function fromPoints(points: Ratio, objective: Objective): bigint {
	return floor(multiply(points, ratio(objective === "score" ? 10_000n : 1_000_000n)));
}

/** The value of an option of a bid, as `amountValue` measures it. */
export function optionValue(bid: Candidate, index: number, objective: Objective): bigint {
	const { amount, score: own } = optionAt(bid, index);
	return amountValue({ own, score: bid.score, amount, asked: bid.options[0].amount }, objective);
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
