import { accepted, type Outcome, refused } from "~/domain/outcome";
import { possibleNow, type StateRefusal } from "~/domain/possible-now";
import type { PermissionRefusal } from "~/domain/roles";
import { dataVersionOf } from "~db/kept";
import { roundById } from "~db/round/round";
import { closedInRound } from "../bid/read-who-reads-bid";
import { type Context, permitted, read, write } from "../context";
import { giveAssessment } from "../give-assessment";
import { suggestionIn } from "./read-suggestion";

export type SuggestedRefusal = PermissionRefusal | StateRefusal | "nobody-chosen" | "suggestion-changed";

/**
 * Gives all bids of a round to the assessors suggested for them, in one act: worked out before the transaction, which
 * only writes it. Leaves out the bids that an interest of the actor closes to them. `suggestion` is the digest of what
 * the reader saw; refuses another one (`suggestion-changed`) and one that suggests nobody (`nobody-chosen`). Gives how
 * many bids were assigned.
 */
export function assignSuggested(
	context: Context,
	input: { readonly roundId: string; readonly suggestion: string },
): Outcome<{ readonly bids: number }, SuggestedRefusal> {
	const { roundId } = input;
	const planned = read(context, (tx, now) => ({
		version: dataVersionOf(tx),
		plan: suggestionIn(tx, roundId, now),
	}));
	return write(context, (tx, record, now) => {
		const may = permitted(context, tx, "assign-assessors");
		if (!may.ok) return may;
		const round = roundById(tx, roundId);
		if (!round) return refused("not-found", "no such round");
		const possible = possibleNow("assign-assessors", { round: round.state });
		if (!possible.ok) return possible;
		const { version, plan } = planned;
		if (version !== dataVersionOf(tx) || plan.sha256 !== input.suggestion)
			return refused("suggestion-changed", "the suggestion is another by now");
		const versions = new Map(plan.eligible.map(({ bid }) => [bid.bidId, bid.versionId]));
		const closed = closedInRound(context, tx, roundId);
		const given = [...plan.suggestions.values()].filter(
			({ bidId, personIds }) => personIds.length > 0 && !closed(bidId),
		);
		if (given.length === 0) return refused("nobody-chosen", "nobody is suggested");
		for (const { bidId, personIds } of given)
			for (const assessorId of personIds) {
				const bidVersionId = versions.get(bidId) ?? "";
				giveAssessment(context, tx, record, { roundId, bidId, bidVersionId, assessorId, assignedAt: now });
			}
		return accepted({ bids: given.length });
	});
}
