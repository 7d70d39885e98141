import { solveConditioned } from "../../../solver/conditioned/solve-conditioned";
import type { ChoiceAnswer, Stop } from "../../../solver/problem";
import { type Prepared, prepare, solveHeld } from "../../../solver/solve-exact";
import type { BidInput, Objective, RuleInput } from "../../case/case-input";
import type { Candidate } from "../../rules/choice";
import { conditionedProblem, isConditioned } from "../../rules/conditioned-problem";
import { choiceProblem, optionValue } from "../../rules/option-value";
import { rank } from "../../rules/published-order";
import type { RuleResources } from "../../rules/rule";
import { HIGHEST, inTenThousandths, reaches, scoreToPass, withScore } from "./moved-score";
import { type Interval, presentAlone, WORK_PER_BID } from "./score-intervals";

/** The best answer with one bid held at an option, −1 for none: it stays the best whatever that bid's score is. */
type HeldAnswer = { readonly option: number; readonly answer: ChoiceAnswer };
/** What the searches for the bids last asked about begin with, for one rule and its money. */
type Begun = Map<readonly Candidate[], Prepared>;
type Solver = (place: number, option: number) => ChoiceAnswer | null | "not-proved";

/**
 * As `scoreIntervals`, for the optimum. With a bid held at an option, the best of the others does not depend on its
 * score; so the optimum is the best of an answer for each option, and the interval ends where another overtakes.
 */
export function optimumIntervals(
	bids: readonly BidInput[],
	rule: RuleInput,
	resources: RuleResources,
	only: string | null = null,
): ReadonlyMap<string, Interval> {
	const ranking = rank(bids, rule.threshold);
	const stop = resources.limit();
	const intervals = new Map<string, Interval>();
	const begun: Begun = new Map();
	for (const bid of [...ranking.fundable, ...ranking.belowThreshold]) {
		if (only !== null && bid.ref !== only) continue;
		const others = ranking.fundable.filter(({ ref }) => ref !== bid.ref);
		const candidates = ranking.fundable.includes(bid) ? ranking.fundable : [...others, bid];
		intervals.set(bid.ref, intervalOf(bid, candidates, rule, resources, stop, begun));
	}
	return intervals;
}

/** Solves with the bid held at an option, −1 for none; null where none has it, `not-proved` where the work ended. */
export function solverOf(
	candidates: readonly Candidate[],
	{ objective, conditions }: RuleInput,
	resources: RuleResources,
	stop: Stop,
	begun: Begun = new Map(),
): Solver {
	const proved = (answer: ChoiceAnswer | null) =>
		answer === null || answer.proof.status === "optimal" ? answer : ("not-proved" as const);
	// What the searches begin with is work too; they ask again before they go on.
	stop(WORK_PER_BID * candidates.length);
	if (!isConditioned({ candidates, ...resources }, conditions)) {
		const prepared = begun.get(candidates) ?? prepare(choiceProblem(candidates, resources.money, objective));
		begun.clear();
		begun.set(candidates, prepared);
		return (place, option) => (stop() ? "not-proved" : proved(solveHeld(prepared, place, option, stop)));
	}
	const shares = resources.needs?.shares ?? null;
	const problem = conditionedProblem({ ...resources, candidates, objective, shares }, conditions);
	return (place, option) => {
		if (stop()) return "not-proved";
		const only = problem.classes[place]?.options[option];
		const classes = problem.classes.with(place, { options: only === undefined ? [] : [only] });
		const held = solveConditioned({ ...problem, classes }, stop, { must: only === undefined ? -1 : place });
		if (held.status === "nothing-found") return "not-proved";
		if (held.status === "unreachable") return null;
		return proved({ ...held.answer, chosen: held.answer.chosen.with(place, option) });
	};
}

function intervalOf(
	bid: Candidate,
	candidates: readonly Candidate[],
	rule: RuleInput,
	resources: RuleResources,
	stop: Stop,
	begun: Begun,
): Interval {
	const place = candidates.indexOf(bid);
	const solve = solverOf(candidates, rule, resources, stop, begun);
	const answers: HeldAnswer[] = [];
	for (const option of [-1, ...bid.options.keys()]) {
		const answer = solve(place, option);
		if (answer === "not-proved") return presentAlone(bid);
		if (answer !== null) answers.push({ option, answer });
	}
	const score = inTenThousandths(bid.score);
	const duel = (a: HeldAnswer, b: HeldAnswer) => new Duel(bid, place, candidates, rule.objective, a, b);
	const fundable = (at: number) => reaches(at, rule.threshold);
	const winner = answers.find(
		(each) =>
			(fundable(score) || each.option === -1) &&
			answers.every(
				(other) => other === each || (!fundable(score) && other.option >= 0) || duel(each, other).won(score),
			),
	);
	if (winner === undefined) return presentAlone(bid);
	const rivals = answers.filter((each) => each !== winner).map((other) => duel(winner, other));
	const threshold = leastFundable(rule);
	const atLeast = winner.option >= 0 ? threshold : 0;
	let [from, to] = [score, score];
	if (!fundable(score)) {
		from = 0;
		to = threshold - 1;
		if (threshold > HIGHEST || !rivals.every((rival) => rival.won(threshold)))
			return { from, to: Math.min(to, HIGHEST), proved: true };
		to = threshold;
	}
	to = Math.min(HIGHEST, ...rivals.map((rival) => rival.wonUntil(to, 1, HIGHEST)));
	if (fundable(score)) {
		from = Math.max(atLeast, ...rivals.map((rival) => rival.wonUntil(score, -1, threshold)));
		if (winner.option === -1 && from === threshold) from = 0;
	}
	return { from, to, proved: true };
}

function leastFundable({ threshold }: RuleInput): number {
	const floored = inTenThousandths(threshold);
	return reaches(floored, threshold) ? floored : floored + 1;
}

/** Two answers that hold a bid at different options, compared at whatever score it has. */
class Duel {
	/** What the answers are worth apart from the bid, the second's from the first's. */
	private readonly apart: bigint;
	/** With this score or more the bid itself decides a tie; below it, the first other bid where they differ. */
	private readonly decidesFrom: number;
	private readonly tieByOther: boolean;
	private readonly tieByBid: boolean;

	constructor(
		private readonly bid: Candidate,
		place: number,
		candidates: readonly Candidate[],
		private readonly objective: Objective,
		private readonly first: HeldAnswer,
		private readonly second: HeldAnswer,
	) {
		const own = ({ option, answer }: HeldAnswer) => answer.value - valueAt(bid, option, objective);
		this.apart = own(first) - own(second);
		const [a, b] = [first.answer.chosen, second.answer.chosen];
		const differs = candidates.findIndex((_, at) => at !== place && a[at] !== b[at]);
		const other = candidates[differs];
		this.tieByBid = larger(first.option, second.option);
		this.tieByOther = other === undefined ? false : larger(a[differs] ?? -1, b[differs] ?? -1);
		this.decidesFrom = other === undefined ? 0 : scoreToPass(bid, other);
	}

	/** Whether the first answer goes before the second when the bid has this score. */
	won(score: number): boolean {
		const moved = withScore(this.bid, score);
		const more =
			this.apart +
			valueAt(moved, this.first.option, this.objective) -
			valueAt(moved, this.second.option, this.objective);
		if (more !== 0n) return more > 0n;
		const [a, b] = [this.first.answer.spent, this.second.answer.spent];
		if (a !== b) return a < b;
		return score >= this.decidesFrom ? this.tieByBid : this.tieByOther;
	}

	/** The last score from `from` towards `end` up to which the first answer wins; it wins at `from`. */
	wonUntil(from: number, step: 1 | -1, end: number): number {
		let at = from;
		while (at !== end) {
			const sure = this.surelyUntil(at, step, end);
			at = sure;
			if (at === end || !this.won(at + step)) break;
			at += step;
		}
		return at;
	}

	/** How far the first answer wins by more than rounding down can take away. */
	private surelyUntil(from: number, step: 1 | -1, end: number): number {
		const { slope, base, unit } = this.line();
		if (slope === 0n) return this.sameUntil(from, step, end);
		const sure = (score: number) => slope * BigInt(score) + base >= unit;
		if (!sure(from)) return from;
		if (sure(end)) return end;
		let [good, bad] = [0, Math.abs(end - from)];
		while (bad - good > 1) {
			const middle = (good + bad) >> 1;
			if (sure(from + step * middle)) good = middle;
			else bad = middle;
		}
		return from + step * good;
	}

	/** How far what decides between the answers stays the same where the bid's score is in neither's value. */
	private sameUntil(from: number, step: 1 | -1, end: number): number {
		const edge = step > 0 ? this.decidesFrom - 1 : this.decidesFrom;
		return (edge - from) * step >= 0 && (end - edge) * step > 0 ? edge : end;
	}

	/** The difference in value without rounding, as (slope · score + base) / unit. */
	private line(): { readonly slope: bigint; readonly base: bigint; readonly unit: bigint } {
		const unit = this.objective === "score" ? this.bid.options[0].amount : 1n;
		const part = ({ option }: HeldAnswer) => {
			const taken = this.bid.options[option];
			if (taken === undefined) return { slope: 0n, base: 0n };
			if (taken.score !== null) return { slope: 0n, base: valueAt(this.bid, option, this.objective) * unit };
			return { slope: taken.amount, base: 0n };
		};
		const [a, b] = [part(this.first), part(this.second)];
		return { slope: a.slope - b.slope, base: this.apart * unit + a.base - b.base, unit };
	}
}

function valueAt(bid: Candidate, option: number, objective: Objective): bigint {
	return option < 0 ? 0n : optionValue(bid, option, objective);
}

/** Whether an option is the larger amount: the first option is the largest, none the least. */
function larger(a: number, b: number): boolean {
	return (a < 0 ? Number.MAX_SAFE_INTEGER : a) < (b < 0 ? Number.MAX_SAFE_INTEGER : b);
}
