import type { Pence } from "../money";
import { type Refusal, refused } from "../outcome";

declare module "../outcome" {
	interface DetailsOf {
		"amount-above-fund": { readonly remaining: Pence };
	}
}

export type AmountProblem = "amount-not-above-zero" | "amount-above-fund";

/**
 * What is wrong with a round's amount: none, or more than its fund has left after top-slices, commitments and what is
 * set aside for other rounds. The details hold what remains.
 */
export function problemWithAmount(amount: Pence, remaining: Pence): Refusal<AmountProblem> | null {
	if (amount <= 0n)
		return refused("amount-not-above-zero", "a round has an amount above zero", { path: "amount" });
	if (amount > remaining)
		return refused("amount-above-fund", "the fund does not hold the amount of the round", {
			path: "amount",
			details: { remaining },
		});
	return null;
}
