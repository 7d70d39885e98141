import type { CaseFile, CaseFileBid } from "../domain/allocation/case/case-file";
import type { Objective } from "../domain/allocation/case/case-input";
import type { EnvelopeWorking } from "../domain/allocation/rules/envelope-working";
import { perThousandInWords, pointsAt } from "../domain/allocation/rules/points";
import type { RunAward, RunFile } from "../domain/allocation/run/run-file";
import { formatScore } from "../domain/assessment/total";
import { divide, fromDecimal, multiply, ratio, toDecimal, toPlainDecimal, ZERO } from "../domain/ratio";
import { type BidTurn, bidTurn } from "./bid-turn";
import { explainOutcome } from "./explain-outcome";
import { listed, poundsOf } from "./story-words";
import { valueInWords } from "./value-in-words";

/** Why a bid got what it got in one run, in sentences with figures. */
export type BidStory = {
	/** One sentence: what it gets. */
	readonly headline: string;
	/** How the rule came to it, in the order in which it happened. */
	readonly sentences: readonly string[];
	readonly turn: BidTurn;
	readonly funded: boolean;
};

type Names = (area: string) => string;

function headline(award: RunAward, bid: CaseFileBid): string {
	const asked = bid.options[0]?.amount ?? "0";
	if (award.option === null) return `${award.ref} gets nothing of the ${poundsOf(asked)} it asked for.`;
	if (award.option === 0) return `${award.ref} gets all of the ${poundsOf(asked)} it asked for.`;
	return `${award.ref} gets ${poundsOf(award.amount)} of the ${poundsOf(asked)} it asked for.`;
}

function needed({ options }: CaseFileBid): string {
	const [asked, ...smaller] = options.map(({ amount }) => poundsOf(amount));
	if (smaller.length === 0) return `It asked for ${asked} and offered no smaller amount.`;
	return `It asked for ${asked} and could be reduced to ${listed(smaller)}.`;
}

function isConditioned({ rule }: CaseFile): boolean {
	return [rule?.perArea, rule?.maximumBidsPerArea, rule?.exclusive].some((each) => each !== undefined);
}

function standing(turn: BidTurn, bid: CaseFileBid, file: CaseFile): string {
	const threshold = formatScore(file.rule?.threshold ?? "0");
	if (turn.place === null) return "";
	const among = `${turn.place} of the ${turn.of} bids that reach the threshold, ${threshold}`;
	if (turn.way === "by-score-per-pound")
		return `This rule takes bids in order of points for each pound asked. ${bid.ref} scored ${formatScore(bid.score ?? "")} for ${poundsOf(bid.options[0]?.amount ?? "0")}: ${perThousandInWords(bid)} points for each £1,000. That is place ${among}.`;
	if (turn.way === "all-at-once")
		return `This rule does not go down a list. Of all the sets of amounts that keep within the money${isConditioned(file) ? " and the conditions" : ""}, it takes the one with the greatest value. ${bid.ref} scored ${formatScore(bid.score ?? "")}: place ${among}. Its place alone decides nothing here.`;
	return `This rule takes bids in order of score. ${bid.ref} scored ${formatScore(bid.score ?? "")}: place ${among}.`;
}

function optimumSentences(award: RunAward, bid: CaseFileBid, file: CaseFile, run: RunFile): string[] {
	const objective = file.rule?.objective ?? "score";
	const asked = bid.options[0]?.amount ?? "0";
	const worth = bid.options.map(
		({ amount }) =>
			`${poundsOf(amount)} would bring ${valueInWords(toPlainDecimal(pointsAt(bid, amount, objective)), objective)}`,
	);
	const worthSentence = `For ${bid.ref}, ${listed(worth)}: ${perThousandInWords(bid)} points for each £1,000 of the ${poundsOf(asked)} asked.`;
	const proved = run.proof?.status === "optimal";
	const set = proved ? "The chosen set" : "The chosen set, the best that was found before the time limit,";
	const total = `${set} is worth ${valueInWords(run.value, objective)} and spends ${poundsOf(run.spent)}${each(run, objective)}.`;
	return [worthSentence, total, forcedIn(award, objective, proved)];
}

/** What the set brings for each £1,000, beside which a bid's own figure can be read. */
function each({ value, spent }: RunFile, objective: Objective): string {
	const money = fromDecimal(spent) ?? ZERO;
	if (objective !== "score" || money.numerator === 0n) return "";
	const points = divide(multiply(fromDecimal(value) ?? ZERO, ratio(1000n)), money);
	return `: ${toDecimal(points, 2)} points for each £1,000`;
}

/**
 * What forcing the bid into the optimum would cost; for a chosen bid, that it is chosen. Of a set that is not proved it says no
 * more than whether the bid is in it.
 */
function forcedIn({ ref, outcome }: RunAward, objective: Objective, setProved: boolean): string {
	if (outcome.status === "does-not-fit")
		return "Its smallest amount is more than all the money there is, so it cannot be in any set.";
	const open = "whether a better set would change that was not settled before the time limit.";
	if (outcome.status !== "not-in-optimum")
		return setProved
			? `${ref} is in that set. Every possible set without it is worth less, or is worth the same and comes later by the tie rule.`
			: `${ref} is in that set; ${open}`;
	if (!setProved) return `${ref} is not in that set; ${open}`;
	const { withIt, loss, proved } = outcome;
	if (withIt === null)
		return proved
			? `No set with ${ref} meets the conditions, so it is left out.`
			: `${ref} is left out. What the best set with it would be worth was not settled before the time limit.`;
	if (loss === "0")
		return `The best set with ${ref} forced in is worth ${valueInWords(withIt, objective)} too, but spends more or comes later by the tie rule. So it is left out.`;
	return `The best set ${proved ? "" : "found in time "}with ${ref} forced in is worth ${valueInWords(withIt, objective)}: ${valueInWords(loss ?? "0", objective)} fewer. So it is left out.`;
}

/** Says why a bid got what it got in a run. Takes the case, its run, a reference, its envelopes where it has any, and how to name an area; undefined for a reference that the run lacks. */
export function bidStory(
	file: CaseFile,
	run: RunFile,
	reference: string,
	working: EnvelopeWorking | null,
	nameOf: Names = (area) => area,
): BidStory | undefined {
	const award = run.awards.find(({ ref }) => ref === reference);
	const bid = file.bids?.find(({ ref }) => ref === reference);
	const turn = bidTurn(file, run, reference, working, nameOf);
	if (!award || !bid || !turn) return undefined;
	const optimum = turn.way === "all-at-once" && turn.place !== null;
	const sentences = [
		needed(bid),
		standing(turn, bid, file),
		...turn.before,
		...(optimum ? optimumSentences(award, bid, file, run) : [`${explainOutcome(award, nameOf)}.`]),
	];
	return {
		headline: headline(award, bid),
		sentences: sentences.filter((sentence) => sentence !== ""),
		turn,
		funded: award.option !== null,
	};
}
