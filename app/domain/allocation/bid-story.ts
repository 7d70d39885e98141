import { formatScore } from "../assessment/total";
import { formatPounds, fromDecimalPounds, type Pence, pence, sumPence } from "../money";
import { divide, fromDecimal, multiply, ratio, toDecimal, toPlainDecimal, ZERO } from "../ratio";
import { type BidTurn, bidTurn } from "./bid-turn";
import type { CaseFile, CaseFileBid } from "./case-file";
import { explainOutcome } from "./explain-outcome";
import { spendable } from "./fix-amount";
import { perThousandInWords, pointsAt } from "./points";
import type { RunAward, RunFile } from "./run-file";

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

function read(amount: string): Pence {
	return fromDecimalPounds(amount) ?? pence(0);
}

function pounds(amount: string): string {
	return formatPounds(read(amount));
}

/** Texts as a list in a sentence: "a", "a and b", "a, b and c". */
export function listed(parts: readonly string[]): string {
	return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}

function headline(award: RunAward, bid: CaseFileBid): string {
	const asked = bid.options[0]?.amount ?? "0";
	if (award.option === null) return `${award.ref} gets nothing of the ${pounds(asked)} it asked.`;
	if (award.option === 0) return `${award.ref} gets all of the ${pounds(asked)} it asked.`;
	return `${award.ref} gets ${pounds(award.amount)} of the ${pounds(asked)} it asked.`;
}

function needed({ options }: CaseFileBid): string {
	const [asked, ...smaller] = options.map(({ amount }) => pounds(amount));
	if (smaller.length === 0) return `It asked ${asked} and offered no smaller amount.`;
	return `It asked ${asked} and could be reduced to ${listed(smaller)}.`;
}

function standing(turn: BidTurn, bid: CaseFileBid, file: CaseFile): string {
	const threshold = formatScore(file.rule?.threshold ?? "0");
	if (turn.place === null) return "";
	const among = `${turn.place} of ${turn.of} bids that scored the ${threshold} needed`;
	if (turn.way === "by-score-per-pound")
		return `This rule takes bids in order of points for each pound asked. ${bid.ref} scored ${formatScore(bid.score ?? "")} for ${pounds(bid.options[0]?.amount ?? "0")}: ${perThousandInWords(bid)} points for each £1,000. That is place ${among}.`;
	if (turn.way === "all-at-once")
		return `This rule goes down no order: of all the sets of amounts that fit in the money it takes the one whose value is greatest. ${bid.ref} scored ${formatScore(bid.score ?? "")}, place ${among}, which by itself decides nothing here.`;
	return `This rule takes bids in order of score. ${bid.ref} scored ${formatScore(bid.score ?? "")}: place ${among}.`;
}

function takenBefore(turn: BidTurn, bid: CaseFileBid, run: RunFile, nameOf: Names): string {
	const taken = formatPounds(sumPence(turn.takers.map(({ amount }) => amount)));
	const who = listed(turn.takers.map(({ reference, amount }) => `${reference} ${formatPounds(amount)}`));
	const areas = listed((bid.areas ?? []).map(nameOf));
	if (turn.place === null || turn.way === "all-at-once") return "";
	if (turn.way === "envelopes") {
		const envelopes = (bid.areas ?? []).flatMap((area) => {
			const amount = run.needs?.amounts[area];
			return amount === undefined
				? []
				: [`${nameOf(area)}’s need share of the money is an envelope of ${pounds(amount)}`];
		});
		const first = envelopes.length === 0 ? "" : `${listed(envelopes)}. `;
		if (turn.takers.length === 0)
			return `${first}No bid took money before it from ${turn.from === "envelope" ? "there" : `the envelope of ${areas} or the pool`}.`;
		return `${first}Before its turn ${taken} was taken from ${turn.from === "envelope" ? "there" : `the envelope of ${areas} or the pool of unspent money`}: ${who}.`;
	}
	const all = formatPounds(spendable(run));
	if (turn.takers.length === 0) return `No bid took money before it: all ${all} was there at its turn.`;
	return `Bids before it took ${taken} of the ${all}: ${who}.`;
}

function optimumSentences(award: RunAward, bid: CaseFileBid, file: CaseFile, run: RunFile): string[] {
	const objective = file.rule?.objective ?? "score";
	const unit = objective === "score" ? "points" : "point-pounds";
	const asked = bid.options[0]?.amount ?? "0";
	const worth = bid.options.map(
		({ amount }) =>
			`${pounds(amount)} would bring ${toPlainDecimal(pointsAt(bid, amount, objective))} ${unit}`,
	);
	const worthSentence = `For ${bid.ref}, ${listed(worth)}: ${perThousandInWords(bid)} points for each £1,000 of the ${pounds(asked)} asked.`;
	const total = `The chosen set is worth ${run.value} ${unit} and spends ${pounds(run.spent)}${each(run, objective)}.`;
	return [worthSentence, total, forcedIn(award, unit)];
}

/** What the set brings for each £1,000, beside which a bid's own figure can be read. */
function each({ value, spent }: RunFile, objective: "score" | "score-times-amount"): string {
	const money = fromDecimal(spent) ?? ZERO;
	if (objective !== "score" || money.numerator === 0n) return "";
	const points = divide(multiply(fromDecimal(value) ?? ZERO, ratio(1000n)), money);
	return `: ${toDecimal(points, 2)} points for each £1,000`;
}

/** What forcing the bid into the optimum would cost; for a chosen bid, that it is chosen. */
function forcedIn({ ref, outcome }: RunAward, unit: string): string {
	if (outcome.status !== "not-in-optimum")
		return `${ref} is in that set: every set without it that fits is worth less, or as much and comes after by the tie rule.`;
	const { withIt, loss, proved } = outcome;
	if (withIt === null)
		return proved
			? `No set with ${ref} meets the conditions, so it is left out.`
			: `No set with ${ref} was found before the time limit, so it is left out.`;
	if (loss === "0")
		return `The best set with ${ref} forced in is worth ${withIt} ${unit} too, but spends more or comes after by the tie rule. So it is left out.`;
	return `The best set ${proved ? "" : "found in time "}with ${ref} forced in is worth ${withIt} ${unit}: ${loss} fewer. So it is left out.`;
}

/** Says why a bid got what it got in a run. Takes the case, its run, a reference and how to name an area; undefined for a reference that the run lacks. */
export function bidStory(
	file: CaseFile,
	run: RunFile,
	reference: string,
	nameOf: Names = (area) => area,
): BidStory | undefined {
	const award = run.awards.find(({ ref }) => ref === reference);
	const bid = file.bids?.find(({ ref }) => ref === reference);
	const turn = bidTurn(file, run, reference);
	if (!award || !bid || !turn) return undefined;
	const optimum = turn.way === "all-at-once" && turn.place !== null;
	const sentences = [
		needed(bid),
		standing(turn, bid, file),
		takenBefore(turn, bid, run, nameOf),
		...(optimum ? optimumSentences(award, bid, file, run) : [`${explainOutcome(award, nameOf)}.`]),
	];
	return {
		headline: headline(award, bid),
		sentences: sentences.filter((sentence) => sentence !== ""),
		turn,
		funded: award.option !== null,
	};
}
