import { byCodePoint } from "../../../canonical";
import { ceiling, floor, multiply, type Ratio, ratio, ZERO } from "../../../ratio";
import type { BidInput, RobustnessRule, RuleInput } from "../../case/case-input";
import type { Candidate } from "../../rules/choice";
import { rank } from "../../rules/published-order";
import { chooseBy, type RuleResources } from "../../rules/rule";
import { SplitMix64 } from "../../splitmix64";
import { HIGHEST, inTenThousandths, withScore } from "./moved-score";
import { WORK_PER_BID } from "./score-intervals";

/** In how many draws each scored bid is funded, by reference. */
export type Draws = {
	readonly seed: number;
	/** How many were done: fewer than asked for where the work allowed ended first. */
	readonly draws: number;
	/** False where fewer were done than asked for, or a draw's optimum was not proved. */
	readonly proved: boolean;
	readonly spread: Ratio;
	readonly funded: ReadonlyMap<string, number>;
};

/**
 * Moves every score at random, draw by draw, and counts how often the rule funds each bid. Bids take a number each in
 * code point order of references: uniform within ± spread, to four decimals, held within 0 to 100. An option's own
 * score stays. `resources` limit all draws together; one interrupted does not count.
 */
export function countDraws(
	bids: readonly BidInput[],
	rule: RuleInput,
	resources: RuleResources,
	{ seed, draws: asked, spread }: NonNullable<RobustnessRule["draws"]>,
): Draws {
	const stop = resources.limit();
	let proved = true;
	const random = new SplitMix64(BigInt(seed));
	const scored = bids
		.filter(({ score }) => score !== null)
		.sort((a, b) => byCodePoint(a.ref, b.ref))
		.map((bid) => ({ bid, score: inTenThousandths(bid.score ?? ratio(0n)) }));
	const funded = new Map(scored.map(({ bid }) => [bid.ref, 0]));
	const most = multiply(spread, ratio(10_000n));
	const ranked = new MovedOrder(
		scored.map(({ bid }) => bid),
		rule.threshold,
	);
	let draws = 0;
	for (; draws < asked; draws++) {
		const moved = scored.map(({ score }) => movedScore(score, most, random.next()));
		const { choices, proof } = chooseBy(rule, ranked.fundable(moved), resources, false);
		if (stop(WORK_PER_BID * scored.length)) break;
		proved &&= proof?.status !== "best-found";
		for (const [ref, { status }] of choices)
			if (status === "funded") funded.set(ref, (funded.get(ref) ?? 0) + 1);
	}
	return { seed, draws, spread, funded, proved: proved && draws === asked };
}

/** A score in ten-thousandths moved by a random number of 64 bits, of which the upper 53 count. */
function movedScore(score: number, most: Ratio, random: bigint): number {
	const uniform = 2n * (random >> 11n) - (1n << 53n);
	const by = floor({
		numerator: 2n * uniform * most.numerator + (most.denominator << 53n),
		denominator: most.denominator << 54n,
	});
	return Math.min(HIGHEST, Math.max(0, score + Number(by)));
}

/** Ranks the same bids again and again as their scores move, as `rank` does. */
class MovedOrder {
	/** The bids in the order they would stand in with equal scores: their places among those given. */
	private readonly inTies: readonly number[];
	private readonly least: number;

	constructor(
		private readonly bids: readonly BidInput[],
		threshold: Ratio,
	) {
		const equal = rank(
			bids.map((bid) => withScore(bid, 0)),
			ZERO,
		).fundable;
		const places = new Map(bids.map(({ ref }, place) => [ref, place]));
		this.inTies = equal.map(({ ref }) => places.get(ref) ?? 0);
		this.least = Number(ceiling(multiply(threshold, ratio(10_000n))));
	}

	/** The fundable bids in published order; takes scores in ten-thousandths by place. */
	fundable(scores: readonly number[]): readonly Candidate[] {
		const { bids, inTies, least } = this;
		// A number for each bid that sorts as it ranks: sorting plain numbers takes a tenth of the time.
		const keys = new Float64Array(inTies.length);
		let count = 0;
		for (const [tie, place] of inTies.entries()) {
			const score = scores[place] ?? 0;
			if (score >= least) keys[count++] = (HIGHEST - score) * inTies.length + tie;
		}
		return Array.from(keys.subarray(0, count).sort(), (key) => {
			const place = inTies[key % inTies.length] ?? 0;
			return withScore(bids[place] as BidInput, scores[place] ?? 0);
		});
	}
}
