import type { Stop } from "../problem";
import type { Compound } from "./compounds";
import { type Picks, picksPreferred, together } from "./picks";
import type { AreaLimit } from "./problem";

/** What the bids of one area alone can come to. `gain` is value less the price of its cost. */
export type AreaChoice = {
	readonly cost: number;
	readonly charge: number;
	readonly bids: number;
	readonly value: number;
	readonly gain: number;
	readonly picks: Picks;
};

export type AreaList = {
	/** By gain, largest first. */
	readonly choices: readonly AreaChoice[];
	/** The list holds every undominated choice whose gain is this or more. */
	readonly completeTo: number;
	/** No choice gains more. */
	readonly bound: number;
};

export type AreaQuestion = {
	readonly area: number;
	readonly limit: AreaLimit;
	readonly compounds: readonly Compound[];
	readonly price: number;
	readonly mostStates: number;
	readonly stop: Stop;
};

type Step = {
	readonly ways: readonly (Omit<AreaChoice, "picks"> & { readonly picks: Picks })[];
	/** The most that the later steps add, by prices of what the area's limits leave. */
	after: readonly Bound[];
};
type Prices = { readonly perCharge: number; readonly perBid: number };
type Bound = Prices & { readonly sum: number };

/** Prices of an area's money and bids; any give a sound bound, these are near where its limits bind. */
function areaPrices(question: AreaQuestion): Prices[] {
	const { compounds, price, area, limit } = question;
	return chargePrices(question).flatMap((perCharge): Prices[] => {
		if (limit.mostBids === null) return [{ perCharge, perBid: 0 }];
		const gains = compounds
			.map(({ ways }) =>
				Math.max(
					...ways.map((way) => way.value - price * way.cost - perCharge * (way.uses.get(area)?.charge ?? 0)),
				),
			)
			.sort((a, b) => b - a);
		const perBid = Math.max(0, gains[limit.mostBids] ?? 0);
		return perBid === 0
			? [{ perCharge, perBid }]
			: [
					{ perCharge, perBid: 0 },
					{ perCharge, perBid },
				];
	});
}

function chargePrices({ limit, compounds, price, area }: AreaQuestion): number[] {
	const rates = compounds
		.flatMap(({ ways }) =>
			ways.map((way) => {
				const charge = way.uses.get(area)?.charge ?? 0;
				return { charge, rate: (way.value - price * way.cost) / charge };
			}),
		)
		.filter(({ charge }) => charge > 0)
		.sort((a, b) => b.rate - a.rate);
	const prices = [0];
	const at = (money: number) => {
		let left = money;
		for (const { charge, rate } of rates) {
			left -= charge;
			if (left < 0) return rate;
		}
		return rates.at(-1)?.rate ?? 0;
	};
	if (limit.most !== null)
		for (const part of [1, 1.5]) prices.push(Math.max(0, at(Number(limit.most) * part)));
	if (limit.least !== null)
		for (const part of [1, 1.5]) prices.push(Math.min(0, at(Number(limit.least) * part)));
	return [...new Set(prices)];
}

function stepsOf(question: AreaQuestion, prices: readonly Prices[]): Step[] {
	const { compounds, price, area } = question;
	const steps = compounds.map(
		({ ways }): Step => ({
			after: [],
			ways: ways.map(({ cost, value, uses, picks }) => {
				const { charge, bids } = uses.get(area) ?? { charge: 0, bids: 0 };
				return { cost, value, charge, bids, gain: value - price * cost, picks };
			}),
		}),
	);
	const spread = ({ ways }: Step) => Math.max(...ways.map(({ gain }) => gain));
	steps.sort((a, b) => spread(b) - spread(a));
	let sums = prices.map(() => 0);
	for (const step of [...steps].reverse()) {
		step.after = prices.map((each, index) => ({ ...each, sum: sums[index] as number }));
		sums = prices.map(
			({ perCharge, perBid }, index) =>
				(sums[index] as number) +
				Math.max(...step.ways.map(({ gain, charge, bids }) => gain - perCharge * charge - perBid * bids)),
		);
	}
	return steps;
}

/** The most that a partial choice can come to. */
function atMost(
	gain: number,
	charge: number,
	bids: number,
	after: readonly Bound[],
	{ most, least, mostBids }: { most: number; least: number; mostBids: number },
): number {
	let bound = Number.POSITIVE_INFINITY;
	for (const { perCharge, perBid, sum } of after) {
		const money = perCharge === 0 ? 0 : perCharge * ((perCharge > 0 ? most : least) - charge);
		const number = perBid === 0 ? 0 : perBid * (mostBids - bids);
		bound = Math.min(bound, gain + sum + money + number);
	}
	return bound;
}

/** An area's bids, to be listed as deep as is asked, the same ones again and deeper. */
export class AreaSearch {
	private readonly limits: { readonly most: number; readonly least: number; readonly mostBids: number };
	private known: readonly Step[] | null = null;

	constructor(private readonly question: AreaQuestion) {
		const { most, least, mostBids } = question.limit;
		this.limits = {
			most: most === null ? Number.POSITIVE_INFINITY : Number(most),
			least: least === null ? 0 : Number(least),
			mostBids: mostBids ?? Number.POSITIVE_INFINITY,
		};
	}

	private get steps(): readonly Step[] {
		this.known ??= stepsOf(this.question, areaPrices(this.question));
		return this.known;
	}

	/** Every undominated choice within `depth` of the most any could gain; null if too many or too late. */
	list(depth: number): AreaList | null {
		const { limits, steps } = this;
		const { limit, mostStates, stop } = this.question;
		const start: AreaChoice = { cost: 0, charge: 0, bids: 0, value: 0, gain: 0, picks: null };
		const first = steps[0];
		const bound =
			first === undefined
				? 0
				: Math.max(...first.ways.map((way) => atMost(way.gain, way.charge, way.bids, first.after, limits)));
		const completeTo = bound - depth;
		let states: AreaChoice[] = [start];
		for (const step of steps) {
			const work = 10 * states.length * step.ways.length;
			const grown: AreaChoice[] = [];
			for (const state of states)
				for (const way of step.ways) {
					const charge = state.charge + way.charge;
					const bids = state.bids + way.bids;
					if (charge > limits.most || bids > limits.mostBids) continue;
					const gain = state.gain + way.gain;
					if (atMost(gain, charge, bids, step.after, limits) < completeTo) continue;
					grown.push({
						cost: state.cost + way.cost,
						charge,
						bids,
						value: state.value + way.value,
						gain,
						picks: together(state.picks, way.picks),
					});
				}
			states = undominated(grown, limit);
			if (stop(work) || states.length > mostStates) return null;
		}
		const reached = states.filter(({ charge }) => charge >= limits.least);
		return { choices: reached.sort((a, b) => b.gain - a.gain), completeTo, bound };
	}
}

/** Drops choices that cost and use no less and are worth no more than another; of equals the preferred one stays. */
function undominated(choices: AreaChoice[], limit: AreaLimit): AreaChoice[] {
	const least = limit.least === null ? 0 : Number(limit.least);
	const counts = limit.mostBids !== null;
	choices.sort((a, b) => a.cost - b.cost || b.value - a.value || a.charge - b.charge || a.bids - b.bids);
	// What is alike in all that later steps look at competes by cost and value alone.
	const best = new Map<number, number[]>();
	const kept: AreaChoice[] = [];
	for (const choice of choices) {
		const free = limit.least === null || choice.charge >= least;
		const charge = free && choice.charge === choice.cost ? -1 : choice.charge;
		const bids = counts ? choice.bids : 0;
		const alike = best.get(charge) ?? [];
		const at = alike[bids];
		const rival = at === undefined ? undefined : kept[at];
		if (at !== undefined && rival !== undefined && rival.value >= choice.value) {
			const same =
				rival.value === choice.value && rival.cost === choice.cost && rival.charge === choice.charge;
			if (same && picksPreferred(choice.picks, rival.picks)) kept[at] = choice;
			continue;
		}
		alike[bids] = kept.length;
		best.set(charge, alike);
		kept.push(choice);
	}
	return kept;
}
