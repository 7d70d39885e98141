import { type Pence, pence, sumPence } from "../../money";
import { divideByWeights } from "../../needs/largest-remainder";
import type { ByArea } from "../../needs/needs-input";
import type { NeedsResult } from "../../needs/share-pot";
import type { Ratio } from "../../ratio";
import {
	type AreaCharges,
	type Candidate,
	type Choice,
	type Choices,
	type FundedChoice,
	largestThatFits,
	optionAt,
	smallestOption,
} from "./choice";
import { Envelopes, sharesOf } from "./envelopes";

/**
 * Needs envelopes: each area's needs amount limits its bids; then, where asked, unspent money is redistributed by need;
 * then what is unspent is one pool, for unfunded bids first and for raising reduced ones after. Takes the fundable bids
 * in published order, the money in pence and the needs formula's result.
 */
export function needsEnvelopes(
	candidates: readonly Candidate[],
	available: Pence,
	needs: NeedsResult,
	unspent: "rank" | "redistribute",
): Choices {
	return filled(candidates, available, needs, unspent).sharePool();
}

/** A bid's turn at its areas' envelopes. */
export type EnvelopeTurn = {
	readonly ref: string;
	/** The option that it took; null where none fitted. */
	readonly option: number | null;
	/** What each of its areas had left, and the charge of the option it took or else of its smallest; null where they have no need share. */
	readonly areas: AreaCharges | null;
};

/** One time that money was divided into envelopes: first by the formula, then what was unspent, shared again by need. */
export type EnvelopePass = {
	readonly from: "envelope" | "redistribution";
	readonly amounts: ByArea<Pence>;
	/** The bids without money, in published order. */
	readonly turns: readonly EnvelopeTurn[];
};

/** Every time that needs envelopes divides money before the pool, and what each bid then did. Takes what the rule takes. */
export function envelopePasses(
	candidates: readonly Candidate[],
	available: Pence,
	needs: NeedsResult,
	unspent: "rank" | "redistribute",
): readonly EnvelopePass[] {
	return filled(candidates, available, needs, unspent).passes;
}

function filled(
	candidates: readonly Candidate[],
	available: Pence,
	needs: NeedsResult,
	unspent: "rank" | "redistribute",
): Funding {
	const funding = new Funding(candidates, available, needs.shares);
	funding.fillEnvelopes(needs.amounts, "envelope");
	if (unspent === "redistribute") funding.redistribute();
	return funding;
}

class Funding {
	readonly passes: EnvelopePass[] = [];
	private readonly funded = new Map<string, FundedChoice>();
	/** Where each bid stood in its areas' own envelopes, had it taken its smallest option. */
	private readonly positions = new Map<string, AreaCharges | null>();

	constructor(
		private readonly candidates: readonly Candidate[],
		private readonly available: Pence,
		private readonly shares: ByArea<Ratio>,
	) {}

	private get unfunded(): readonly Candidate[] {
		return this.candidates.filter(({ ref }) => !this.funded.has(ref));
	}

	private get unspent(): Pence {
		const taken = this.candidates.map((bid) => {
			const choice = this.funded.get(bid.ref);
			return choice === undefined ? pence(0) : optionAt(bid, choice.option).amount;
		});
		return pence(this.available - sumPence(taken));
	}

	/** Down the order, each unfunded bid takes its largest option that fits in its areas' envelopes. Says whether one did. */
	fillEnvelopes(amounts: ByArea<Pence>, from: "envelope" | "redistribution"): boolean {
		const envelopes = new Envelopes(amounts, this.shares);
		const turns = this.unfunded.map((bid): EnvelopeTurn => {
			const position = envelopes.position(bid, smallestOption(bid).amount);
			if (from === "envelope") this.positions.set(bid.ref, position);
			const taken = envelopes.take(bid);
			if (taken === null) return { ref: bid.ref, option: null, areas: position };
			this.funded.set(bid.ref, { status: "funded", from, raisedFrom: null, ...taken });
			return { ref: bid.ref, option: taken.option, areas: taken.areas };
		});
		this.passes.push({ from, amounts, turns });
		return turns.some(({ option }) => option !== null);
	}

	/** Divides all unspent money by need among the areas with an unfunded bid, and again, until a pass funds nothing. */
	redistribute(): void {
		for (;;) {
			const open = sharesOf(new Set(this.unfunded.flatMap(({ areas }) => areas)), this.shares);
			if (open === null) return;
			const { rounded } = divideByWeights(this.unspent, 1n, open);
			const amounts = new Map([...rounded].map(([area, { amount }]) => [area, pence(amount)]));
			if (!this.fillEnvelopes(amounts, "redistribution")) return;
		}
	}

	/** Unfunded bids take their largest option that fits in the pool; then reduced bids are raised, both down the order. */
	sharePool(): Choices {
		const choices = new Map<string, Choice>(this.funded);
		let left = this.unspent;
		for (const bid of this.unfunded) {
			const option = largestThatFits(bid, left);
			const areas = this.positions.get(bid.ref) ?? null;
			if (option === null) choices.set(bid.ref, { status: "does-not-fit", left, areas });
			else choices.set(bid.ref, { status: "funded", option, from: "pool", raisedFrom: null, left, areas });
			if (option !== null) left = pence(left - optionAt(bid, option).amount);
		}
		for (const bid of this.candidates) {
			const choice = choices.get(bid.ref);
			if (choice?.status !== "funded" || choice.option === 0) continue;
			const held = optionAt(bid, choice.option).amount;
			const option = largestThatFits(bid, held + left);
			if (option === null || option >= choice.option) continue;
			choices.set(bid.ref, { ...choice, option, raisedFrom: choice.option });
			left = pence(left - optionAt(bid, option).amount + held);
		}
		return choices;
	}
}
