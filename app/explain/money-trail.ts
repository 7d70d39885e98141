import { type Pence, pence } from "../domain/money";

/** One step of a sum: what there was, what a bid took of it, or what stood then. */
export type MoneyStep = {
	readonly what: string;
	/** The bid that took; null for a sum. */
	readonly reference: string | null;
	readonly took: Pence | null;
	readonly left: Pence;
};

/** How a sum came about that a bid had before it at its turn: each step is the one above it less what was taken. */
export type MoneyTrail = { readonly title: string; readonly steps: readonly MoneyStep[] };

/** What a bid took. */
export type Taking = { readonly reference: string; readonly what: string; readonly amount: Pence };

/** Adds up a sum step by step. */
export class MoneySteps {
	readonly steps: MoneyStep[];

	constructor(
		what: string,
		private left: Pence,
	) {
		this.steps = [{ what, reference: null, took: null, left }];
	}

	taken(takings: readonly Taking[]): this {
		for (const { reference, what, amount } of takings) {
			this.left = pence(this.left - amount);
			this.steps.push({ what, reference, took: amount, left: this.left });
		}
		return this;
	}

	/** What stands now, under a name. */
	sum(what: string): this {
		this.steps.push({ what, reference: null, took: null, left: this.left });
		return this;
	}
}
