import type { Stop } from "../../../solver/problem";
import type { BidInput, RuleInput } from "../../case/case-input";
import type { Candidate } from "../../rules/choice";
import { optionValue } from "../../rules/option-value";
import { chooseBy, type RuleResources } from "../../rules/rule";
import type { FundedSets, Totals } from "./funded-sets";
import { withScore } from "./moved-score";
import { fundedPlaces, withTotals } from "./moved-totals";
import { solverOf } from "./optimum-intervals";
import { WORK_PER_BID } from "./score-intervals";

/** The optimum at some totals, and by how much the best choice that funds other bids falls short of it. */
type Found = {
	/** Null where it was not proved in time. */
	readonly funded: string | null;
	readonly candidates: readonly Candidate[];
	readonly value: bigint;
	readonly chosen: ReadonlyMap<string, number>;
};

/** The sets that the optimum funds. */
export class OptimumSets implements FundedSets {
	private readonly known = new Map<string, Found>();
	/** By what the best choice of other bids falls short; null where unknown. */
	private readonly leads = new Map<string, bigint | null>();
	private readonly stop: Stop;

	/** Takes bids that are scored. */
	constructor(
		private readonly bids: readonly BidInput[],
		private readonly rule: RuleInput,
		private readonly resources: RuleResources,
	) {
		this.stop = resources.limit();
	}

	funded(totals: Totals): string | null {
		return this.at(totals).funded;
	}

	/** Values move in proportion but for rounding: a lead above all roundings at both ends is one between them. */
	sameBetween(one: Totals, other: Totals): boolean {
		const [a, b] = [this.at(one), this.at(other)];
		if (a.funded === null || a.funded !== b.funded) return false;
		const refs = ({ candidates }: Found) => candidates.map(({ ref }) => ref);
		const there = new Set(refs(b));
		if (there.size !== a.candidates.length || !refs(a).every((ref) => there.has(ref))) return false;
		const rounded = a.candidates.reduce((sum, bid) => sum + this.roundingOf(bid), 0n);
		return [one, other].every((totals) => {
			const lead = this.leadAt(totals);
			return lead !== null && lead > 2n * rounded;
		});
	}

	private at(totals: Totals): Found {
		const key = totals.join();
		const known = this.known.get(key);
		if (known) return known;
		const candidates = withTotals(this.bids, totals, this.rule.threshold);
		const stopped = this.stop(WORK_PER_BID * candidates.length);
		const { choices, proof } = stopped
			? { choices: new Map(), proof: null }
			: chooseBy(this.rule, candidates, { ...this.resources, limit: () => this.stop }, false);
		const chosen = new Map(
			[...choices].flatMap(([ref, choice]) => (choice.status === "funded" ? [[ref, choice.option]] : [])),
		);
		const value = candidates.reduce((sum, bid) => {
			const option = chosen.get(bid.ref);
			return option === undefined ? sum : sum + optionValue(bid, option, this.rule.objective);
		}, 0n);
		const proved = proof?.status === "optimal";
		const found = { funded: proved ? fundedPlaces(this.bids, choices) : null, candidates, value, chosen };
		this.known.set(key, found);
		return found;
	}

	private leadAt(totals: Totals): bigint | null {
		const key = totals.join();
		const known = this.leads.get(key);
		if (known !== undefined) return known;
		const lead = this.lead(this.at(totals));
		this.leads.set(key, lead);
		return lead;
	}

	/** Each choice of other bids leaves out a funded one or has one that is not. */
	private lead({ candidates, value, chosen }: Found): bigint | null {
		const solve = solverOf(candidates, this.rule, this.resources, this.stop);
		let lead = value + 1n;
		for (const [place, bid] of candidates.entries()) {
			const options = chosen.has(bid.ref) ? [-1] : [...bid.options.keys()];
			for (const option of options) {
				const rival = solve(place, option);
				if (rival === "not-proved") return null;
				if (rival !== null && value - rival.value < lead) lead = value - rival.value;
			}
		}
		return lead;
	}

	/** How far rounding can move one of a bid's amounts against another: half a hundredth of a point and a unit down. */
	private roundingOf(bid: Candidate): bigint {
		const moved = bid.options.flatMap(({ score }, option) =>
			score === null ? [optionValue(withScore(bid, 50), option, this.rule.objective)] : [],
		);
		return moved.reduce((most, each) => (each > most ? each : most), 0n) + 2n;
	}
}
