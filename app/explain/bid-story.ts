import type { CaseFile, CaseFileBid } from "../domain/allocation/case/case-file";
import { perThousandInWords } from "../domain/allocation/rules/points";
import type { RunAreaCharges, RunAward, RunFile } from "../domain/allocation/run/run-file";
import { formatScore } from "../domain/assessment/total";
import { byCodePoint } from "../domain/canonical";
import { formatPounds } from "../domain/money";
import { envelopeTurn } from "./envelope-turn";
import { explainOutcome } from "./explain-outcome";
import { listed } from "./in-words";
import { optimumSentences } from "./optimum-set";
import { orderTurn } from "./order-turn";
import type { BeforeTurn } from "./sums";

export type BidTurn = BeforeTurn & {
	/** Its place among the bids that may be funded, in the order the rule takes them; null where it may not be. */
	readonly place: number | null;
	readonly of: number;
	/** How the rule goes: down an order, from envelopes, or choosing all at once. */
	readonly way: "by-score" | "by-score-per-pound" | "envelopes" | "all-at-once";
};

const MAY_NOT: readonly string[] = ["below-threshold", "not-scored"];

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
	const asked = bid.options[0]?.amount ?? 0n;
	if (award.option === null) return `${award.ref} gets nothing of the ${formatPounds(asked)} it asked for.`;
	if (award.option === 0) return `${award.ref} gets all of the ${formatPounds(asked)} it asked for.`;
	return `${award.ref} gets ${formatPounds(award.amount)} of the ${formatPounds(asked)} it asked for.`;
}

function needed({ options }: CaseFileBid): string {
	const [asked, ...smaller] = options.map(({ amount }) => formatPounds(amount));
	if (smaller.length === 0) return `It asked for ${asked} and offered no smaller amount.`;
	return `It asked for ${asked} and could be reduced to ${listed(smaller)}.`;
}

function isConditioned({ rule, fund }: CaseFile): boolean {
	return [fund.years, rule?.perArea, rule?.maximumBidsPerArea, rule?.exclusive].some(
		(each) => each !== undefined,
	);
}

function standing(turn: BidTurn, bid: CaseFileBid, file: CaseFile): string {
	const threshold = formatScore(file.rule?.threshold ?? "0");
	if (turn.place === null) return "";
	const among = `${turn.place} of the ${turn.of} bids that reach the threshold, ${threshold}`;
	if (turn.way === "by-score-per-pound")
		return `This rule takes bids in order of points for each pound asked. ${bid.ref} scored ${formatScore(bid.score ?? "")} for ${formatPounds(bid.options[0]?.amount ?? 0n)}: ${perThousandInWords(bid)} points for each £1,000. That is place ${among}.`;
	if (turn.way === "all-at-once")
		return `This rule does not go down a list. Of all the sets of amounts that keep within the money${isConditioned(file) ? " and the conditions" : ""}, it takes the one with the greatest value. ${bid.ref} scored ${formatScore(bid.score ?? "")}: place ${among}. Its place alone decides nothing here.`;
	return `This rule takes bids in order of score. ${bid.ref} scored ${formatScore(bid.score ?? "")}: place ${among}.`;
}

/** What a funded bid takes by year, and which year was short of what it asked for; "" where years are not limited. */
function byYear({ outcome }: RunAward, bid: CaseFileBid): string {
	if (outcome.status !== "funded" || outcome.years === undefined) return "";
	const taken = Object.entries(outcome.years).map(
		([year, { left, charge }]) => `${formatPounds(charge)} of the ${formatPounds(left)} left for ${year}`,
	);
	return `By financial year it takes ${listed(taken)}.${outcome.option === 0 ? "" : shortForMore(outcome.years, bid)}`;
}

function shortForMore(years: RunAreaCharges, bid: CaseFileBid): string {
	const short = Object.entries(bid.options[0]?.years ?? {})
		.sort(([a], [b]) => byCodePoint(a, b))
		.find(([year, charge]) => charge > (years[year]?.left ?? charge));
	if (short === undefined) return "";
	const [year, charge] = short;
	return ` All that it asked for takes ${formatPounds(charge)} in ${year}, more than was left for that year.`;
}

/** The ways in which rules go: down an order, from envelopes, or choosing all at once. */
function wayOf(method: string | undefined): BidTurn["way"] {
	if (method === "optimum") return "all-at-once";
	if (method === "needs-envelopes") return "envelopes";
	return method === "score-per-pound" ? "by-score-per-pound" : "by-score";
}

function turnOf(
	run: RunFile,
	award: RunAward,
	bid: CaseFileBid,
	method: string | undefined,
	nameOf: Names,
): BidTurn {
	const way = wayOf(method);
	const [first] = run.passes ?? [];
	const money = first?.from === "money" ? first : null;
	const fundable = run.awards
		.filter(({ outcome }) => !MAY_NOT.includes(outcome.status))
		.map(({ ref }) => ref);
	const order = way === "by-score-per-pound" && money !== null ? money.turns.map(({ ref }) => ref) : fundable;
	const index = order.indexOf(award.ref);
	const standing = { place: index < 0 ? null : index + 1, of: order.length, way };
	if (index >= 0 && way === "envelopes") return { ...standing, ...envelopeTurn(run, award, bid, nameOf) };
	if (index >= 0 && money !== null) return { ...standing, ...orderTurn(money, award, run) };
	return { ...standing, before: [], trails: [] };
}

/**
 * Says why a bid got what it got, from the run's own record. Takes the case, its run, a reference, how to name an area;
 * undefined for a reference that the run lacks. Of a run without passes it tells the outcome, not what came before it.
 */
export function bidStory(
	file: CaseFile,
	run: RunFile,
	reference: string,
	nameOf: Names = (area) => area,
): BidStory | undefined {
	const award = run.awards.find(({ ref }) => ref === reference);
	const bid = file.bids?.find(({ ref }) => ref === reference);
	if (!award || !bid || !file.rule) return undefined;
	const turn = turnOf(run, award, bid, file.rule.method, nameOf);
	const optimum = turn.way === "all-at-once" && turn.place !== null;
	const sentences = [
		needed(bid),
		standing(turn, bid, file),
		...turn.before,
		...(optimum
			? optimumSentences(award, bid, file, run)
			: [`${explainOutcome(award, nameOf)}.`, byYear(award, bid)]),
	];
	return {
		headline: headline(award, bid),
		sentences: sentences.filter((sentence) => sentence !== ""),
		turn,
		funded: award.option !== null,
	};
}
