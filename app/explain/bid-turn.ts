import type { CaseFile, CaseFileBid } from "../domain/allocation/case/case-file";
import type { EnvelopeWorking } from "../domain/allocation/rules/envelope-working";
import { pointsForEachThousand } from "../domain/allocation/rules/points";
import type { RunAward, RunFile } from "../domain/allocation/run/run-file";
import { spendable } from "../domain/allocation/what-if/fix-amount";
import { formatPounds } from "../domain/money";
import { compare } from "../domain/ratio";
import { envelopeTurn } from "./envelope-turn";
import { MoneySteps, type MoneyTrail, type Taking } from "./money-trail";
import { amountOf, poundsOf, takenInWords } from "./story-words";

export type BidTurn = {
	/** Its place among the bids that may be funded, in the order in which the rule takes them; null where it may not be. */
	readonly place: number | null;
	readonly of: number;
	/** How the rule goes: down an order, from envelopes, or choosing all at once. */
	readonly way: "by-score" | "by-score-per-pound" | "envelopes" | "all-at-once";
	/** What was taken before its turn, in sentences. */
	readonly before: readonly string[];
	/** The sums that it met at its turn, step by step; none under a rule that chooses all at once. */
	readonly trails: readonly MoneyTrail[];
};

const MAY_NOT: readonly string[] = ["below-threshold", "not-scored"];

function byScorePerPound(awards: readonly RunAward[], bids: ReadonlyMap<string, CaseFileBid>): RunAward[] {
	const place = new Map(awards.map(({ ref }, index) => [ref, index]));
	return [...awards].sort((a, b) => {
		const [one, other] = [bids.get(a.ref), bids.get(b.ref)];
		const order = one && other ? compare(pointsForEachThousand(other), pointsForEachThousand(one)) : 0;
		return order || (place.get(a.ref) ?? 0) - (place.get(b.ref) ?? 0);
	});
}

/** What a bid took at its turn, or what the turn came to. */
function atTurn({ ref, amount, outcome }: RunAward): string {
	if (outcome.status === "after-the-stop") return `Left when the rule stopped at ${outcome.stoppedBy}`;
	const wish =
		outcome.status === "does-not-fit"
			? `needs at least ${poundsOf(outcome.smallest)}`
			: `takes ${poundsOf(amount)}`;
	return `Left at ${ref}’s turn; it ${wish}`;
}

/** What the bids before one took of a single sum. */
function downTheOrder(before: readonly RunAward[], own: RunAward, run: RunFile) {
	const money = spendable(run);
	const takings = before
		.filter(({ option }) => option !== null)
		.map(({ ref, amount }): Taking => ({ reference: ref, what: "", amount: amountOf(amount) }));
	const all = formatPounds(money);
	if (takings.length === 0)
		return { before: [`No bid took money before it: all ${all} was there at its turn.`], trails: [] };
	const over = run.overProgramming === undefined ? "" : ", with what bids may take above it";
	const steps = new MoneySteps(`The money to divide${over}`, money).taken(takings).sum(atTurn(own)).steps;
	return {
		before: [`Before its turn ${takenInWords(takings, `the ${all}`)}.`],
		trails: [{ title: `Who took money before ${own.ref}`, steps }],
	};
}

/**
 * What had happened when a bid had its turn in a run: its place in the order that the rule follows, and what was taken before
 * it, by which bids and from where. Takes the case, its run, a reference, its envelopes where it has any, and how to name an area; undefined for a reference
 * that the run does not have.
 */
export function bidTurn(
	file: CaseFile,
	run: RunFile,
	reference: string,
	working: EnvelopeWorking | null,
	nameOf: (area: string) => string = (area) => area,
): BidTurn | undefined {
	const own = run.awards.find(({ ref }) => ref === reference);
	const method: string | undefined = file.rule?.method;
	if (!own || method === undefined) return undefined;
	const bids = new Map((file.bids ?? []).map((bid) => [bid.ref, bid]));
	const fundable = run.awards.filter(({ outcome }) => !MAY_NOT.includes(outcome.status));
	const perPound = method === "score-per-pound";
	const ordered = perPound ? byScorePerPound(fundable, bids) : fundable;
	const index = ordered.indexOf(own);
	const shared = { place: index < 0 ? null : index + 1, of: ordered.length };
	const nothing = { before: [], trails: [] };
	if (method === "optimum") return { ...shared, ...nothing, way: "all-at-once" };
	if (method === "needs-envelopes") {
		const { sentences, trails } = envelopeTurn(working, run, own, nameOf);
		return { ...shared, way: "envelopes", before: sentences, trails };
	}
	const way = perPound ? "by-score-per-pound" : "by-score";
	return { ...shared, way, ...(index < 0 ? nothing : downTheOrder(ordered.slice(0, index), own, run)) };
}
