import { ceiling, multiply, ratio } from "../../../ratio";
import type { Stop } from "../../../solver/problem";
import type { BidInput, RuleInput } from "../../case/case-input";
import { comparePlaces } from "../../rules/published-order";
import { chooseBy, type RuleResources } from "../../rules/rule";
import type { FundedSets, Totals } from "./funded-sets";
import { fundedPlaces, withTotals } from "./moved-totals";
import { WORK_PER_BID } from "./score-intervals";

/** The sets that a rule funds which goes down an order: nothing but that order and the threshold decides. */
export class OrderedSets implements FundedSets {
	private readonly known = new Map<string, string>();
	private readonly stop: Stop;
	private readonly threshold: number;
	/** A bid's place among all, had they equal scores. */
	private readonly tie: readonly number[];
	private readonly asked: readonly number[];
	/** As the last totals put them: the places in order, who reached the threshold, and which of them were funded. */
	private readonly order: number[];
	private readonly fundable: boolean[];
	private last: string | null = null;

	/** Takes bids that are scored. */
	constructor(
		private readonly bids: readonly BidInput[],
		private readonly rule: RuleInput,
		private readonly resources: RuleResources,
	) {
		this.stop = resources.limit();
		this.threshold = Number(ceiling(multiply(rule.threshold, ratio(100n))));
		const equal = bids.map((bid, place) => ({ place, bid: { ...bid, score: ratio(0n) } }));
		equal.sort((a, b) => comparePlaces(a.bid, b.bid).order);
		const tie = bids.map(() => 0);
		for (const [at, { place }] of equal.entries()) tie[place] = at;
		this.tie = tie;
		this.order = equal.map(({ place }) => place);
		this.fundable = bids.map(() => false);
		this.asked = bids.map(({ options }) => Number(options[0].amount));
	}

	funded(totals: Totals): string | null {
		if (!this.ordered(totals) && this.last !== null) return this.last;
		const order = this.order.filter((place) => of(totals, place) >= this.threshold).join();
		const known = this.known.get(order);
		if (known !== undefined) {
			this.last = known;
			return known;
		}
		this.last = null;
		if (this.stop(WORK_PER_BID * this.bids.length)) return null;
		const candidates = withTotals(this.bids, totals, this.rule.threshold);
		const funded = fundedPlaces(this.bids, chooseBy(this.rule, candidates, this.resources, false).choices);
		this.known.set(order, funded);
		this.last = funded;
		return funded;
	}

	/** Orders the bids, from the order before; says whether it, or who reaches the threshold, changed. */
	private ordered(totals: Totals): boolean {
		const { order, fundable, threshold } = this;
		const byPound = this.rule.method === "score-per-pound";
		const goesBefore = (a: number, b: number) => {
			const first = byPound ? this.byPound(totals, a, b) : 0;
			return (first || of(totals, b) - of(totals, a) || of(this.tie, a) - of(this.tie, b)) < 0;
		};
		let changed = false;
		for (let end = 1; end < order.length; end++) {
			const place = of(order, end);
			let at = end;
			for (; at > 0 && goesBefore(place, of(order, at - 1)); at--) order[at] = of(order, at - 1);
			order[at] = place;
			changed ||= at !== end;
		}
		for (const place of order) {
			const reaches = of(totals, place) >= threshold;
			changed ||= fundable[place] !== reaches;
			fundable[place] = reaches;
		}
		return changed;
	}

	sameBetween(): boolean {
		return false;
	}

	/** Below zero where the first has more points for each pound asked. */
	private byPound(totals: Totals, a: number, b: number): number {
		const [more, less] = [of(totals, b) * of(this.asked, a), of(totals, a) * of(this.asked, b)];
		if (Number.isSafeInteger(more) && Number.isSafeInteger(less)) return more - less;
		const exact = (score: number, other: number) =>
			BigInt(of(totals, score)) * (this.bids[other]?.options[0].amount ?? 0n);
		const difference = exact(b, a) - exact(a, b);
		return difference < 0n ? -1 : difference > 0n ? 1 : 0;
	}
}

function of(numbers: readonly number[], place: number): number {
	return numbers[place] ?? 0;
}
