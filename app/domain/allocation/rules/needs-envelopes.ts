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
	type Pass,
	type Ruled,
	smallestOption,
	type Turn,
} from "./choice";
import { Envelopes, sharesOf } from "./envelopes";
import { downTheOrder } from "./rank-and-skip";

/**
 * Each area's needs amount limits its bids; then, where asked, unspent money is redistributed by need; then the rest is
 * one pool, for unfunded bids first, then to raise reduced ones. Takes fundable bids in published order, pence.
 */
export function needsEnvelopes(
	candidates: readonly Candidate[],
	available: Pence,
	needs: NeedsResult,
	unspent: "rank" | "redistribute",
): Ruled {
	const funding = new Funding(candidates, available, needs.shares);
	funding.fillEnvelopes(needs.amounts, "envelope");
	if (unspent === "redistribute") funding.redistribute();
	return { choices: funding.sharePool(), passes: funding.passes };
}

class Funding {
	readonly passes: Pass[] = [];
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

	/** Down the order, each unfunded bid takes its largest option that fits its areas' envelopes. Says whether one did. */
	fillEnvelopes(amounts: ByArea<Pence>, from: "envelope" | "redistribution"): boolean {
		const envelopes = new Envelopes(amounts, this.shares);
		const turns = this.unfunded.map((bid): Turn<ByArea<Pence>> => {
			if (from === "envelope")
				this.positions.set(bid.ref, envelopes.position(bid, smallestOption(bid).amount));
			const left = envelopes.leftFor(bid);
			const taken = envelopes.take(bid);
			if (taken === null) return { ref: bid.ref, option: null, left, charged: null };
			this.funded.set(bid.ref, { status: "funded", from, raisedFrom: null, ...taken, years: null });
			const charged = new Map([...taken.areas].map(([area, { charge }]) => [area, charge]));
			return { ref: bid.ref, option: taken.option, left, charged };
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

	/** Unfunded bids take their largest option that fits the pool, then reduced bids are raised, both down the order. */
	sharePool(): Choices {
		const choices = new Map<string, Choice>(this.funded);
		const pool = downTheOrder(this.unfunded, { money: this.unspent, years: null });
		for (const [ref, choice] of pool.choices) {
			const areas = this.positions.get(ref) ?? null;
			choices.set(
				ref,
				choice.status === "funded" ? { ...choice, from: "pool", areas } : ({ ...choice, areas } as Choice),
			);
		}
		this.note("pool", pool.turns);
		let left = pence(this.unspent - sumPence(pool.turns.map(({ charged }) => charged ?? pence(0))));
		const raises: Turn<Pence>[] = [];
		for (const bid of this.candidates) {
			const choice = choices.get(bid.ref);
			if (choice?.status !== "funded" || choice.option === 0) continue;
			const held = optionAt(bid, choice.option).amount;
			const fits = largestThatFits(bid, { money: pence(held + left), years: null });
			const option = fits !== null && fits < choice.option ? fits : null;
			const charged = option === null ? null : pence(optionAt(bid, option).amount - held);
			raises.push({ ref: bid.ref, option, left, charged });
			if (option !== null) choices.set(bid.ref, { ...choice, option, raisedFrom: choice.option });
			left = pence(left - (charged ?? 0n));
		}
		this.note("raise", raises);
		return choices;
	}

	private note(from: "pool" | "raise", turns: readonly Turn<Pence>[]): void {
		if (turns.length > 0) this.passes.push({ from, turns });
	}
}
