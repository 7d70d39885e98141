import type { BestSoFar } from "./best-so-far";
import type { Core } from "./core";
import type { Relaxation } from "./relaxation";

/**
 * What a partial answer can still come to. The bounds are computed in floating point with a margin above its error, so
 * that nothing is dropped that could win or tie; what is kept is decided in whole numbers.
 */
export class Bounds {
	readonly margin: number;

	constructor(
		private readonly core: Core,
		private readonly relaxation: Relaxation,
		private readonly capacity: number,
	) {
		this.margin = 1e-6 + 1e-13 * Math.abs(this.relaxed());
	}

	/** The relaxation's value: no answer is worth more. */
	relaxed(): number {
		const { cost, value, slope } = this.relaxation;
		return Number(value) + Number(this.capacity - cost) * slope;
	}

	/** The most that a state can be worth with `within` to spend and a deviation in one of the classes from `next` on. */
	atMost(cost: number, value: number, next: number, within: number): number {
		const left = Number(within - cost);
		const worth = Number(value);
		const { leastLoss, steepestUp, flattestDown } = this.core;
		const against = worth + left * this.relaxation.slope - (leastLoss[next] as number);
		const along = worth + left * ((left >= 0 ? steepestUp[next] : flattestDown[next]) as number);
		return left === 0 ? against : Math.min(against, along);
	}

	/** Whether a state may still lead to an answer that beats the best so far, or ties with it. */
	mayMatter(cost: number, value: number, next: number, best: BestSoFar): boolean {
		const target = Number(best.value);
		const most = this.atMost(cost, value, next, this.capacity);
		if (!(most >= target - this.margin)) return false;
		if (most >= target + 1 - this.margin) return true;
		return this.atMost(cost, value, next, best.cost) >= target - this.margin;
	}
}
