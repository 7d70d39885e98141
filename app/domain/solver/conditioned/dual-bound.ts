import type { Rows } from "./rows";

/**
 * A bound no answer exceeds (Lagrange): each class takes its best option at prices of the rows' limits, plus what the
 * limits are worth. Any prices give a sound one; `improve` looks for close ones by steps along the rows that are
 * overrun.
 */
export class DualBound {
	/** By option: what it is worth at the prices last looked at. */
	readonly gain: Float64Array;
	/** By class: its best option there. */
	readonly best: Int32Array;
	private readonly scaled: Float64Array;
	private readonly slack: Float64Array;
	private readonly limit: Float64Array;

	/** `worth` is what each option counts for. */
	constructor(
		private readonly rows: Rows,
		private readonly worth: Float64Array,
	) {
		const { row, use, limit, measure } = rows;
		this.gain = new Float64Array(worth.length);
		this.best = new Int32Array(rows.start.length - 1);
		this.scaled = use.map((each, at) => each / (measure[row[at] as number] as number));
		this.limit = limit.map((each, at) => each / (measure[at] as number));
		this.slack = new Float64Array(limit.length);
	}

	/** The bound at some prices with what is allowed; leaves the gains, the best options and the rows' slack behind. */
	at(prices: Float64Array, allowed: Uint8Array): number {
		const { start, usesFrom, row } = this.rows;
		const { gain, best, scaled, slack, limit, worth } = this;
		let bound = 0;
		for (let at = 0; at < limit.length; at++) {
			bound += (prices[at] as number) * (limit[at] as number);
			slack[at] = limit[at] as number;
		}
		for (let place = 0; place < best.length; place++) {
			let [most, chosen] = [Number.NEGATIVE_INFINITY, -1];
			const end = start[place + 1] as number;
			for (let option = start[place] as number; option < end; option++) {
				if (allowed[option] === 0) continue;
				let own = worth[option] as number;
				const last = usesFrom[option + 1] as number;
				for (let at = usesFrom[option] as number; at < last; at++)
					own -= (prices[row[at] as number] as number) * (scaled[at] as number);
				gain[option] = own;
				if (own > most) {
					most = own;
					chosen = option;
				}
			}
			best[place] = chosen;
			bound += most;
			const last = usesFrom[chosen + 1] as number;
			for (let at = usesFrom[chosen] as number; at < last; at++)
				slack[row[at] as number] = (slack[row[at] as number] as number) - (scaled[at] as number);
		}
		return bound;
	}

	/** Improves prices in place towards a value known to be reached; gives their bound, early when below `enough`. */
	improve(prices: Float64Array, allowed: Uint8Array, steps: number, target: number, enough: number): number {
		const { slack } = this;
		const now = prices.slice();
		let bound = Number.POSITIVE_INFINITY;
		let [reach, idle] = [1, 0];
		for (let step = 0; step < steps; step++) {
			const found = this.at(now, allowed);
			if (found < bound - 1e-9 * Math.abs(bound)) idle = 0;
			else idle++;
			if (found < bound) {
				bound = found;
				prices.set(now);
				if (bound < enough) return bound;
			}
			if (idle >= 8) {
				reach /= 2;
				idle = 0;
				now.set(prices);
				this.at(now, allowed);
			}
			let length = 0;
			for (let at = 0; at < now.length; at++) {
				const over = slack[at] as number;
				if (over < 0 || (now[at] as number) > 0) length += over * over;
			}
			if (length < 1e-12 || reach < 1e-4) break;
			const move = (reach * Math.max(found - target, 1e-3)) / length;
			for (let at = 0; at < now.length; at++)
				now[at] = Math.max(0, (now[at] as number) - move * (slack[at] as number));
		}
		return bound;
	}
}
