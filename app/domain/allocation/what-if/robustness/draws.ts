import { byCodePoint } from "../../../canonical";
import { floor, multiply, type Ratio, ratio } from "../../../ratio";
import type { BidInput, RobustnessRule, RuleInput } from "../../case/case-input";
import { rank } from "../../rules/published-order";
import { chooseBy, type RuleResources } from "../../rules/rule";
import { HIGHEST, inTenThousandths, withScore } from "./moved-score";
import { WORK_PER_BID } from "./score-intervals";
import { SplitMix64 } from "./splitmix64";

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
	let draws = 0;
	for (; draws < asked; draws++) {
		const moved = scored.map(({ bid, score }) => withScore(bid, movedScore(score, most, random.next())));
		const { choices, proof } = chooseBy(rule, rank(moved, rule.threshold).fundable, resources, false);
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
