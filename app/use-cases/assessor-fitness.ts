import { conflicted } from "~/domain/assessment/suggest-assessors";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import { assessorsAt } from "~db/assessment/assessors";
import { hasModeratedInRound } from "~db/assessment/moderation";
import { bidSubject } from "~db/bid/bid";
import type { Tx } from "~db/client";
import type { BidAtStage } from "./assessment-stage";

type AssessorAndBid = { readonly name: string; readonly reference: string };

declare module "~/domain/outcome" {
	interface DetailsOf {
		"assessor-conflicted": AssessorAndBid;
		"already-assigned": AssessorAndBid;
		"assessor-moderated": AssessorAndBid;
	}
}

export type FitnessRefusal =
	| "not-an-assessor"
	| "assessor-conflicted"
	| "already-assigned"
	| "assessor-moderated";

/**
 * Whether a person can be given a bid to score: an assessor now, without a role or an interest in its partnerships,
 * without the bid already, and moderator of no bid of its round. Gives their name.
 */
export function fitToScore(
	tx: Tx,
	{ round, standing }: Pick<BidAtStage, "round" | "standing">,
	personId: string,
	now: string,
): Outcome<string, FitnessRefusal> {
	const assessor = assessorsAt(tx, now).find((candidate) => candidate.personId === personId);
	if (!assessor) return refused("not-an-assessor", "this person is no assessor now");
	const details = { name: assessor.name, reference: standing.bid.reference };
	const { partnerships } = bidSubject(tx, standing.bid.bidId, now);
	if (conflicted(assessor, { partnerships }))
		return refused(
			"assessor-conflicted",
			"a role or an interest in the bid's partnership stands in the way",
			{
				details,
			},
		);
	if (standing.assessments.some(({ assessorId }) => assessorId === personId))
		return refused("already-assigned", "this person has the bid already", { details });
	if (hasModeratedInRound(tx, round.id, personId))
		return refused("assessor-moderated", "this person has moderated in the round", { details });
	return accepted(assessor.name);
}
