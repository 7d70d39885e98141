import type { Rows } from "./rows";

/** What each class leaves the others of every row when it takes as little as it can. */
export class Room {
	/** The rows that a class's options use go from its place here to the next one's. */
	private readonly from: number[] = [0];
	private readonly row: number[] = [];
	/** By option, where its uses of those rows begin. */
	private readonly base: Int32Array;
	private readonly uses: Float64Array;
	private readonly low: Float64Array;
	private readonly least: Float64Array;

	constructor(private readonly rows: Rows) {
		const { start, usesFrom, row, use, limit, option } = rows;
		const uses: number[] = [];
		this.base = new Int32Array(option.length);
		for (let place = 0; place + 1 < start.length; place++) {
			const [first, end] = [start[place] as number, start[place + 1] as number];
			const touched = [...new Set(row.slice(usesFrom[first], usesFrom[end]))];
			this.row.push(...touched);
			this.from.push(this.row.length);
			for (let at = first; at < end; at++) {
				this.base[at] = uses.length;
				const own = new Map<number, number>();
				for (let which = usesFrom[at] as number; which < (usesFrom[at + 1] as number); which++)
					own.set(row[which] as number, use[which] as number);
				uses.push(...touched.map((each) => own.get(each) ?? 0));
			}
		}
		this.uses = Float64Array.from(uses);
		this.low = new Float64Array(this.row.length);
		this.least = new Float64Array(limit.length);
	}

	/** Disallows options without room and notes them in `dropped`; says whether every row can still be kept. */
	tighten(allowed: Uint8Array, dropped: number[]): boolean {
		const { start } = this.rows;
		for (;;) {
			if (!this.measure(allowed)) return false;
			const before = dropped.length;
			for (let place = 0; place + 1 < start.length; place++)
				for (let option = start[place] as number; option < (start[place + 1] as number); option++) {
					if (allowed[option] === 0 || this.fits(option, place)) continue;
					allowed[option] = 0;
					dropped.push(option);
				}
			if (dropped.length === before) return true;
		}
	}

	private measure(allowed: Uint8Array): boolean {
		const { rows, from, row, base, uses, low, least } = this;
		const { start, limit } = rows;
		least.fill(0);
		for (let place = 0; place + 1 < start.length; place++) {
			const [first, end] = [from[place] as number, from[place + 1] as number];
			low.fill(Number.POSITIVE_INFINITY, first, end);
			let any = false;
			for (let option = start[place] as number; option < (start[place + 1] as number); option++) {
				if (allowed[option] === 0) continue;
				any = true;
				const shift = (base[option] as number) - first;
				for (let at = first; at < end; at++)
					if ((uses[shift + at] as number) < (low[at] as number)) low[at] = uses[shift + at] as number;
			}
			if (!any) return false;
			for (let at = first; at < end; at++)
				least[row[at] as number] = (least[row[at] as number] as number) + (low[at] as number);
		}
		return least.every((each, at) => each <= (limit[at] as number));
	}

	/** Whether an option keeps every row within its limit when the other classes use as little as they can. */
	private fits(option: number, place: number): boolean {
		const { from, row, base, uses, low, least, rows } = this;
		const first = from[place] as number;
		const shift = (base[option] as number) - first;
		for (let at = first; at < (from[place + 1] as number); at++) {
			const others = (least[row[at] as number] as number) - (low[at] as number);
			if (others + (uses[shift + at] as number) > (rows.limit[row[at] as number] as number)) return false;
		}
		return true;
	}
}
