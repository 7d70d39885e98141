import type { RoundState } from "~/domain/lifecycle";
import type { Pence } from "~/domain/money";
import { roundStateAt, shownRoundState } from "~/domain/round/shown-state";
import { publishedDecisionOfRound } from "~db/decision/published-decisions";
import { fundById } from "~db/fund/fund";
import { rounds } from "~db/round/round";
import { type Context, permitted, read } from "../context";
import { roundView } from "./read-round-view";

export type RoundInList = {
	readonly id: string;
	readonly title: string;
	readonly fund: string;
	readonly amount: Pence;
	readonly opensAt: string;
	readonly closesAt: string;
	/** As this reader may know it. */
	readonly state: RoundState;
	readonly decisionExpectedOn: string | null;
	readonly isOpen: boolean;
	/** The number of the published decision. */
	readonly decision: string | null;
};

export type RoundList = {
	readonly now: string;
	/** For the office alone: whether this person sets rounds up. */
	readonly office: { readonly mayCreate: boolean } | null;
	readonly rounds: readonly RoundInList[];
};

/** The rounds that this person (or the public) may know of, the one that opened last first. */
export function readRounds(context: Context): RoundList {
	return read(context, (tx, now) => {
		const mayKnow = permitted(context, tx, "read-unpublished-decision").ok;
		const seen = rounds(tx).filter((round) => roundView(context, tx, round, now) !== null);
		const inOffice = permitted(context, tx, "read-round-office").ok;
		return {
			now,
			office: inOffice ? { mayCreate: permitted(context, tx, "manage-round").ok } : null,
			rounds: seen.map((round) => {
				const state = roundStateAt(round, now);
				return {
					id: round.id,
					title: round.title,
					fund: fundById(tx, round.fundId)?.name ?? "",
					amount: round.amount,
					opensAt: round.opensAt,
					closesAt: round.closesAt,
					state: shownRoundState(state, inOffice && mayKnow),
					decisionExpectedOn: round.decisionExpectedOn,
					isOpen: state === "open",
					decision: publishedDecisionOfRound(tx, round.id)?.number ?? null,
				};
			}),
		};
	});
}
