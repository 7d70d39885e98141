import type { EligibilityResult } from "~/domain/assessment/eligibility";
import type { BidState, RoundState } from "~/domain/lifecycle";
import { type Pence, pence } from "~/domain/money";
import { accepted, type Outcome } from "~/domain/outcome";
import { possibleNow } from "~/domain/possible-now";
import type { PermissionRefusal } from "~/domain/roles";
import { eligibilityInRound } from "~db/assessment/eligibility";
import { receivedBids } from "~db/bid/bid";
import { roundById } from "~db/round/round";
import { isSealed, titlesRead } from "../bid/read-who-reads-bid";
import { type Context, notFound, permitted, read } from "../context";
import { shownStateFor } from "../decision/read-shown-state";

export type EligibilityLine = {
	readonly bidId: string;
	readonly reference: string;
	/** Null where an interest of the reader closes the bid to them. */
	readonly title: string | null;
	readonly partnerships: readonly string[];
	readonly asked: Pence;
	readonly received: string;
	readonly state: BidState;
	readonly result: EligibilityResult | null;
	/** "" where an interest of the reader closes the bid to them. */
	readonly reason: string;
	/** A request to look again: waits for an answer, or was answered. */
	readonly reconsideration: "waits" | "answered" | null;
};

export type RoundEligibility = {
	readonly round: {
		readonly id: string;
		readonly title: string;
		readonly state: RoundState;
		readonly closesAt: string;
	};
	readonly bids: readonly EligibilityLine[];
	readonly mayCheck: boolean;
};

/** A round's submitted bids by reference with their eligibility. Empty as long as bidding is open. */
export function readRoundEligibility(
	context: Context,
	input: { readonly roundId: string },
): Outcome<RoundEligibility, PermissionRefusal> {
	return read(context, (tx, now) => {
		const may = permitted(context, tx, "read-assessments");
		if (!may.ok) return may;
		const round = roundById(tx, input.roundId);
		if (!round) return notFound();
		const sealed = isSealed(round, now);
		const records = eligibilityInRound(tx, round.id);
		const titleOf = titlesRead(context, tx, round.id);
		const bids = (sealed ? [] : receivedBids(tx, round.id)).map((bid): EligibilityLine => {
			const record = records.get(bid.bidId);
			const asked = record?.reconsideration;
			return {
				bidId: bid.bidId,
				reference: bid.reference,
				title: titleOf(bid),
				partnerships: bid.partnershipNames,
				asked: bid.options[0]?.amount ?? pence(0),
				received: bid.received,
				state: bid.state,
				result: asked?.result ?? record?.check?.result ?? null,
				reason: titleOf(bid) === null ? "" : (asked?.answer ?? record?.check?.reason ?? ""),
				reconsideration: asked ? (asked.result ? "answered" : "waits") : null,
			};
		});
		return accepted({
			round: {
				id: round.id,
				title: round.title,
				state: shownStateFor(context, tx, round.state),
				closesAt: round.closesAt,
			},
			bids,
			mayCheck:
				possibleNow("check-eligibility", { round: round.state }).ok &&
				permitted(context, tx, "check-eligibility").ok,
		});
	});
}
