import {
	type Deviation,
	deviationsOf,
	deviationsPreferred,
	type LevelLinks,
	type Link,
	settleTies,
} from "./chains";
import type { Core } from "./core";

/** Where an answer departs from the break solution: deviations, then those of the chain that a link ends, if any. */
export type End = { readonly deviations: readonly Deviation[]; readonly link: Link | null };

/**
 * The best answer the search has met: its cost and value. Which of equal ones the tie rule prefers is decided only
 * when it is asked.
 */
export class BestSoFar {
	private ends: End[] = [{ deviations: [], link: null }];

	constructor(
		private readonly core: Core,
		public cost: number,
		public value: number,
	) {}

	/** Whether an answer that fits is worth more, or as much for no more. */
	takes(cost: number, value: number): boolean {
		return value > this.value || (value === this.value && cost <= this.cost);
	}

	/** Takes an answer that fits if it is worth more, or as much for less; keeps it beside the best if it equals that. */
	offer(cost: number, value: number, end: End): void {
		if (!this.takes(cost, value)) return;
		if (value === this.value && cost === this.cost) this.ends.push(end);
		else this.become(cost, value, end);
	}

	/** Begins from an answer, better or not. */
	become(cost: number, value: number, end: End): void {
		this.cost = cost;
		this.value = value;
		this.ends = [end];
	}

	/** Where the answer that the tie rule prefers departs from the break solution. `levels`: those that links are of. */
	deviations(levels: readonly LevelLinks[]): readonly Deviation[] {
		const links = this.ends.flatMap(({ link }) => link ?? []);
		if (links.length > 0) settleTies(this.core, levels, links);
		const [first = [], ...others] = this.ends.map(({ deviations, link }) =>
			link === null ? deviations : [...deviations, ...deviationsOf(levels, link)],
		);
		return others.reduce((best, each) => (deviationsPreferred(this.core, each, best) ? each : best), first);
	}
}
