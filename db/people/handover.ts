import { and, asc, eq, exists, inArray, ne } from "drizzle-orm";
import { BIDDING_STATES } from "~/domain/lifecycle";
import type { Tx } from "../client";
import { type Asked, rows } from "../prepared";
import { assessment } from "../schema/assessment";
import { bid } from "../schema/bid";
import { decision, decisionPreparer, decisionVersion } from "../schema/decision";
import { round } from "../schema/round";

/** Assessments given to a person that they have not submitted. */
export const unfinishedAssessmentsOf = rows((tx, personId: Asked) =>
	tx
		.select({ id: assessment.id, reference: bid.reference, roundTitle: round.title })
		.from(assessment)
		.innerJoin(bid, eq(bid.id, assessment.bidId))
		.innerJoin(round, eq(round.id, assessment.roundId))
		.where(and(eq(assessment.assessorId, personId), eq(assessment.state, "assigned")))
		.orderBy(asc(round.title), asc(bid.reference)),
);

/** How many draft bids a person started, in rounds that have not closed. Their titles are the partnership's own. */
export function draftBidsStartedBy(tx: Tx, personId: string): number {
	return tx
		.select({ id: bid.id })
		.from(bid)
		.innerJoin(round, eq(round.id, bid.roundId))
		.where(
			and(eq(bid.createdBy, personId), eq(bid.state, "draft"), inArray(round.state, [...BIDDING_STATES])),
		)
		.all().length;
}

/** How many decisions that are not published a person has worked on: signing one changes nothing of what others see. */
export function unpublishedDecisionsOf(tx: Tx, personId: string): number {
	return tx
		.select({ id: decision.id })
		.from(decision)
		.where(
			and(
				ne(decision.state, "published"),
				exists(
					tx
						.select({ id: decisionVersion.id })
						.from(decisionVersion)
						.innerJoin(decisionPreparer, eq(decisionPreparer.decisionVersionId, decisionVersion.id))
						.where(and(eq(decisionVersion.decisionId, decision.id), eq(decisionPreparer.personId, personId))),
				),
			),
		)
		.all().length;
}
