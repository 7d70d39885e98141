import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { StateRefusal } from "~/domain/possible-now";
import type { PermissionRefusal } from "~/domain/roles";
import { bidSubject } from "~db/bid/bid";
import { bidAtStage, bidInStage } from "../assessment-stage";
import { type FitnessRefusal, fitToScore } from "../assessor-fitness";
import { type Context, permitted, write } from "../context";
import { giveAssessment } from "../give-assessment";

declare module "~/domain/outcome" {
	interface DetailsOf {
		"bid-not-eligible"?: { readonly reference: string };
		"assessments-in"?: { readonly reference: string };
	}
}

export type AssignRefusal =
	| PermissionRefusal
	| StateRefusal
	| "bid-not-eligible"
	| "assessments-in"
	| "nobody-chosen"
	| FitnessRefusal;

/**
 * Gives eligible bids to assessors, all of the pairs or none, from closing until all of a bid's assessments are in,
 * since scores can be read then. Refuses a bid of another round as `not-found`, and one that an interest
 * of the actor closes to them (`interested`). Gives the assessments made.
 */
export function assignAssessors(
	context: Context,
	input: {
		readonly roundId: string;
		readonly pairs: readonly { readonly bidId: string; readonly personId: string }[];
	},
): Outcome<readonly string[], AssignRefusal> {
	return write(context, (tx, record, now): Outcome<readonly string[], AssignRefusal> => {
		const may = permitted(context, tx, "assign-assessors");
		if (!may.ok) return may;
		if (input.pairs.length === 0) return refused("nobody-chosen", "nobody was chosen");
		const made: string[] = [];
		for (const { bidId, personId } of input.pairs) {
			const found = bidAtStage(tx, bidId, "assign-assessors");
			if (!found.ok) return found;
			const { bid, round, standing } = found.value;
			if (round.id !== input.roundId) return refused("not-found", "the bid is none of this round");
			const independent = permitted(context, tx, "assign-assessors", bidSubject(tx, bidId, now));
			if (!independent.ok) return independent;
			if (!bidInStage(found.value, "assign-assessors").ok)
				return refused("bid-not-eligible", `the bid is ${bid.state}`, {
					details: { reference: standing.bid.reference },
				});
			if (standing.score.state !== "waiting")
				return refused("assessments-in", "all assessments of the bid are in and can be read", {
					details: { reference: standing.bid.reference },
				});
			const fit = fitToScore(tx, found.value, personId, now);
			if (!fit.ok) return fit;
			made.push(
				giveAssessment(context, tx, record, {
					roundId: round.id,
					bidId,
					bidVersionId: standing.bid.versionId,
					assessorId: personId,
					assignedAt: now,
				}),
			);
		}
		return accepted(made);
	});
}
