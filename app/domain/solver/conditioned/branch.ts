import type { Stop } from "../problem";
import { DualBound } from "./dual-bound";
import { Room } from "./room";
import type { Rows } from "./rows";

/** An option by class, as the rows number them; its value and cost. */
export type Found = { readonly options: Int32Array; readonly value: number; readonly cost: number };

/** No answer exceeds `bound`; where the search `ended`, `found` is the best, null for none. */
export type Branched = { readonly found: Found | null; readonly bound: number; readonly ended: boolean };

export type Wanted = {
	/** Options by class that are known to meet the rows, null for none. */
	readonly known: Int32Array | null;
	/** Prices to begin from, which the search leaves improved. */
	readonly prices: Float64Array;
	/** Whether the greatest value alone is asked, not the least spent and the larger amounts among equals. */
	readonly valueAlone: boolean;
	/** Above the error of bounds in floating point. */
	readonly margin: number;
	readonly stop: Stop;
};

const FIRST_STEPS = 600;
const STEPS = 30;

/**
 * The best choice of one option a class within the rows, exactly: greatest value, least cost, then the larger amount at
 * the first class that differs. Branches on classes that the bound's prices leave open.
 */
export function branch(rows: Rows, wanted: Wanted): Branched {
	return new Search(rows, wanted).run();
}

class Search {
	private readonly dual: DualBound;
	private readonly room: Room;
	/** Value less a part of the cost so small that it never outweighs a unit of value. */
	private readonly worth: Float64Array;
	private readonly classes: number;
	private readonly allowed: Uint8Array;
	private best: Found | null = null;
	private bestWorth = Number.NEGATIVE_INFINITY;
	private stopped = false;

	constructor(
		private readonly rows: Rows,
		private readonly wanted: Wanted,
	) {
		const { value, cost, start } = rows;
		this.classes = start.length - 1;
		let all = 1;
		for (let place = 0; place < this.classes; place++)
			all += cost.slice(start[place], start[place + 1]).reduce((a, b) => Math.max(a, b), 0);
		this.worth = value.map((each, option) => each - (cost[option] as number) / (2 * all));
		this.dual = new DualBound(rows, this.worth);
		this.room = new Room(rows);
		this.allowed = new Uint8Array(value.length).fill(1);
	}

	run(): Branched {
		const { known, prices, margin } = this.wanted;
		const { start } = this.rows;
		for (let place = 0; place < this.classes; place++)
			if (start[place] === start[place + 1]) return { found: null, bound: 0, ended: true };
		if (known !== null) this.offer(known);
		this.dual.at(prices, this.allowed);
		this.tryGreedily();
		const bound = this.improve(prices, FIRST_STEPS);
		this.node(prices, 0);
		// Worth stands at most half a unit below value.
		return { found: this.best, bound: bound + 0.5 + margin, ended: !this.stopped };
	}

	/** Bounds below this cannot win or, where ties count, tie. */
	private get enough(): number {
		if (this.best === null) return -1 - this.wanted.margin;
		const least = this.wanted.valueAlone ? this.best.value + 0.5 : this.bestWorth;
		return least - this.wanted.margin;
	}

	private improve(prices: Float64Array, steps: number): number {
		return this.dual.improve(prices, this.allowed, steps, Math.max(0, this.bestWorth), this.enough);
	}

	private node(from: Float64Array, depth: number): void {
		if (this.stopped || this.wanted.stop(STEPS * this.allowed.length)) {
			this.stopped = true;
			return;
		}
		const undo: number[] = [];
		this.explore(from, depth, undo);
		for (const option of undo) this.allowed[option] = 1;
	}

	private explore(from: Float64Array, depth: number, undo: number[]): void {
		const { allowed, dual } = this;
		if (!this.room.tighten(allowed, undo)) return;
		const prices = from.slice();
		const bound = this.improve(prices, depth === 0 ? 1 : STEPS);
		if (bound < this.enough) return;
		dual.at(prices, allowed);
		this.tryGreedily();
		const room = bound - this.enough;
		let [narrowest, branching] = [Number.POSITIVE_INFINITY, -1];
		for (let place = 0; place < this.classes; place++) {
			const end = this.rows.start[place + 1] as number;
			const top = dual.gain[dual.best[place] as number] as number;
			let second = Number.POSITIVE_INFINITY;
			for (let option = this.rows.start[place] as number; option < end; option++) {
				if (allowed[option] === 0 || option === dual.best[place]) continue;
				const loss = top - (dual.gain[option] as number);
				if (loss > room) {
					allowed[option] = 0;
					undo.push(option);
				} else second = Math.min(second, loss);
			}
			if (second < narrowest) {
				narrowest = second;
				branching = place;
			}
		}
		if (branching < 0) {
			this.offer(dual.best.slice());
			return;
		}
		this.split(branching, prices, depth);
	}

	private split(place: number, prices: Float64Array, depth: number): void {
		const { allowed } = this;
		const [first, end] = [this.rows.start[place] as number, this.rows.start[place + 1] as number];
		const open: number[] = [];
		for (let option = first; option < end; option++) if (allowed[option] === 1) open.push(option);
		open.sort((a, b) => (this.dual.gain[b] as number) - (this.dual.gain[a] as number));
		for (const option of open) allowed[option] = 0;
		for (const option of open) {
			allowed[option] = 1;
			this.node(prices, depth + 1);
			allowed[option] = 0;
		}
		for (const option of open) allowed[option] = 1;
	}

	/** An answer from the prices: each class takes the best option that still fits, forced ones first, then by gain. */
	private tryGreedily(): void {
		const { start, usesFrom, row, use, limit, option: index } = this.rows;
		const { allowed, dual } = this;
		const left = limit.map((each) => Math.max(each, 0));
		const options = new Int32Array(this.classes);
		const gainOf = (place: number) => {
			const first = start[place] as number;
			const free = allowed[first] === 1 && index[first] === -1;
			return free ? (dual.gain[dual.best[place] as number] as number) : Number.POSITIVE_INFINITY;
		};
		const gains = Float64Array.from(options, (_, place) => gainOf(place));
		const order = [...options.keys()].sort((a, b) => {
			const [first, second] = [gains[a] as number, gains[b] as number];
			return first === second ? a - b : second - first;
		});
		for (const place of order) {
			let [chosen, most] = [-1, Number.NEGATIVE_INFINITY];
			for (let option = start[place] as number; option < (start[place + 1] as number); option++) {
				if (allowed[option] === 0) continue;
				let fits = true;
				for (let at = usesFrom[option] as number; at < (usesFrom[option + 1] as number); at++)
					fits &&= (use[at] as number) <= 0 || (use[at] as number) <= (left[row[at] as number] as number);
				// What the prices think little of is still better than nothing once the money is there.
				const worth = (dual.gain[option] as number) + 1e-9 * (this.worth[option] as number);
				if (fits && worth > most) [chosen, most] = [option, worth];
			}
			if (chosen < 0) return;
			options[place] = chosen;
			for (let at = usesFrom[chosen] as number; at < (usesFrom[chosen + 1] as number); at++)
				if ((use[at] as number) > 0)
					left[row[at] as number] = (left[row[at] as number] as number) - (use[at] as number);
		}
		this.offer(options);
	}

	/** Takes an answer that keeps within the rows if it goes before the best so far. */
	private offer(options: Int32Array): void {
		const { usesFrom, row, use, limit, value, cost } = this.rows;
		const used = new Float64Array(limit.length);
		let [worth, spent, inAll] = [0, 0, 0];
		for (const option of options) {
			worth += value[option] as number;
			spent += cost[option] as number;
			inAll += this.worth[option] as number;
			for (let at = usesFrom[option] as number; at < (usesFrom[option + 1] as number); at++)
				used[row[at] as number] = (used[row[at] as number] as number) + (use[at] as number);
		}
		for (let at = 0; at < limit.length; at++) if ((used[at] as number) > (limit[at] as number)) return;
		const { best } = this;
		if (best !== null) {
			if (worth < best.value || (worth === best.value && spent > best.cost)) return;
			if (worth === best.value && spent === best.cost && !this.larger(options, best.options)) return;
		}
		this.best = { options: options.slice(), value: worth, cost: spent };
		this.bestWorth = inAll;
	}

	/** Whether the first answer has the larger amount at the first class where two differ. */
	private larger(a: Int32Array, b: Int32Array): boolean {
		const place = a.findIndex((option, at) => option !== b[at]);
		if (place < 0) return false;
		const { cost } = this.rows;
		return (cost[a[place] as number] as number) > (cost[b[place] as number] as number);
	}
}
