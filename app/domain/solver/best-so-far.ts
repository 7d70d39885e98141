import { type Deviation, deviationsPreferred } from "./chains";
import type { Core } from "./core";

/** The best answer the search has met: its cost and value, and where it departs from the break solution. */
export class BestSoFar {
	deviations: readonly Deviation[] = [];

	constructor(
		private readonly core: Core,
		public cost: number,
		public value: number,
	) {}

	/** Takes an answer that fits if it is worth more, or as much for less, or the tie rule prefers it. */
	offer(cost: number, value: number, deviations: () => readonly Deviation[]): void {
		if (value < this.value || (value === this.value && cost > this.cost)) return;
		const given = deviations();
		const equal = value === this.value && cost === this.cost;
		if (equal && !deviationsPreferred(this.core, given, this.deviations)) return;
		this.cost = cost;
		this.value = value;
		this.deviations = given;
	}
}
