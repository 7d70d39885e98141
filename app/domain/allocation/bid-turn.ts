import { byCodePoint } from "../canonical";
import { fromDecimalPounds, type Pence, pence } from "../money";
import { compare } from "../ratio";
import type { CaseFile, CaseFileBid } from "./case-file";
import { spendable } from "./fix-amount";
import { pointsForEachThousand } from "./points";
import type { FundedFrom, RunAward, RunFile } from "./run-file";

/** A bid that took money before another one had its turn, or beside it. */
export type Taker = {
	readonly reference: string;
	readonly amount: Pence;
	/** What is left of the money after it; null where the takers share no single sum. */
	readonly leftAfter: Pence | null;
};

export type BidTurn = {
	/** Its place among the bids that may be funded, in the order in which the rule takes them; null where it may not be. */
	readonly place: number | null;
	readonly of: number;
	/** How the rule goes: down an order, from envelopes, or choosing all at once. */
	readonly way: "by-score" | "by-score-per-pound" | "envelopes" | "all-at-once";
	/** Where the bids that took money before it took it from: the one sum, its areas' envelopes, or the pool. */
	readonly from: "money" | "envelope" | "pool";
	readonly takers: readonly Taker[];
};

function read(amount: string): Pence {
	return fromDecimalPounds(amount) ?? pence(0);
}

const MAY_NOT: readonly string[] = ["below-threshold", "not-scored"];

function byScorePerPound(awards: readonly RunAward[], bids: ReadonlyMap<string, CaseFileBid>): RunAward[] {
	const place = new Map(awards.map(({ ref }, index) => [ref, index]));
	return [...awards].sort((a, b) => {
		const [one, other] = [bids.get(a.ref), bids.get(b.ref)];
		const order = one && other ? compare(pointsForEachThousand(other), pointsForEachThousand(one)) : 0;
		return order || (place.get(a.ref) ?? 0) - (place.get(b.ref) ?? 0);
	});
}

function takersDown(before: readonly RunAward[], money: Pence): Taker[] {
	let left: bigint = money;
	return before
		.filter(({ option }) => option !== null)
		.map(({ ref, amount }) => {
			left -= read(amount);
			return { reference: ref, amount: read(amount), leftAfter: pence(left) };
		});
}

/** Where a funded bid's money came from; null for a bid that is not funded. */
function sourceOf({ outcome }: RunAward): FundedFrom | null {
	return outcome.status === "funded" ? outcome.from : null;
}

function fromEnvelopes(
	awards: readonly RunAward[],
	own: RunAward,
	bids: ReadonlyMap<string, CaseFileBid>,
): Pick<BidTurn, "from" | "takers"> {
	const before = awards.slice(0, awards.indexOf(own));
	const areas = new Set(bids.get(own.ref)?.areas ?? []);
	const inEnvelope = (award: RunAward) =>
		["envelope", "redistribution"].includes(sourceOf(award) ?? "") &&
		(bids.get(award.ref)?.areas ?? []).some((area) => areas.has(area));
	const all = (award: RunAward): Taker => ({
		reference: award.ref,
		amount: read(award.amount),
		leftAfter: null,
	});
	if (["envelope", "redistribution"].includes(sourceOf(own) ?? ""))
		return { from: "envelope", takers: before.filter(inEnvelope).map(all) };
	const ofPool = before.filter((award) => sourceOf(award) === "pool");
	return { from: "pool", takers: [...before.filter(inEnvelope), ...ofPool].map(all) };
}

/**
 * What had happened when a bid had its turn in a run: its place in the order that the rule follows, and which bids took
 * money before it, from where. Takes the case and its run; undefined for a reference that the run does not have.
 */
export function bidTurn(file: CaseFile, run: RunFile, reference: string): BidTurn | undefined {
	const own = run.awards.find(({ ref }) => ref === reference);
	const method: string | undefined = file.rule?.method;
	if (!own || method === undefined) return undefined;
	const bids = new Map((file.bids ?? []).map((bid) => [bid.ref, bid]));
	const fundable = run.awards.filter(({ outcome }) => !MAY_NOT.includes(outcome.status));
	const perPound = method === "score-per-pound";
	const ordered = perPound ? byScorePerPound(fundable, bids) : fundable;
	const index = ordered.indexOf(own);
	const place = index < 0 ? null : index + 1;
	const shared = { place, of: ordered.length };
	const money = spendable(run);
	if (method === "optimum") {
		const others = ordered.filter((award) => award !== own && award.option !== null);
		const takers = others.map(({ ref, amount }) => ({
			reference: ref,
			amount: read(amount),
			leftAfter: null,
		}));
		return {
			...shared,
			way: "all-at-once",
			from: "money",
			takers: takers.sort((a, b) => byCodePoint(a.reference, b.reference)),
		};
	}
	if (method === "needs-envelopes" && index >= 0)
		return { ...shared, way: "envelopes", ...fromEnvelopes(ordered, own, bids) };
	const takers = takersDown(ordered.slice(0, Math.max(index, 0)), money);
	return { ...shared, way: perPound ? "by-score-per-pound" : "by-score", from: "money", takers };
}
