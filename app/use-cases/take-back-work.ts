import { groupedBy } from "~/domain/grouped";
import { roundAllows } from "~/domain/possible-now";
import { endAssessment, liveAssessmentsOfPerson } from "~db/assessment/assessment";
import { dropEligibilityAnswers, eligibilityAnswersBy } from "~db/assessment/eligibility";
import { moderationsBy, supersedeModerationsBy } from "~db/assessment/moderation";
import { type BidRow, bidById, bidSubject } from "~db/bid/bid";
import { openClarification } from "~db/bid/clarifications";
import type { Tx } from "~db/client";
import { adviceOfMember, supersedeAdvice } from "~db/decision/board";
import { allWithSuccessors } from "~db/people/people";
import { roundById } from "~db/round/round";
import { actorId, type Context, type Record } from "./context";
import { fundManagers, tell } from "./tell";

/** What a person no longer does on a partnership's bids, counted; and what they had done that still counts. */
export type TakenBack = {
	readonly assessments: number;
	readonly moderations: number;
	readonly advice: number;
	readonly checks: number;
	/** Submitted assessments and agreed scores of theirs, for the office to look at. */
	readonly stands: number;
};

/**
 * Takes back what somebody has not finished on the bids of a partnership in which they have an interest from now on:
 * assessments that are not submitted, scores agreed of a bid not fully agreed, their answers in an unfinished check,
 * advice on a pack not yet decided. All of it is kept. The fund managers are told. Asks nothing.
 */
export function takeBackWork(
	context: Context,
	tx: Tx,
	record: Record,
	who: { readonly personId: string; readonly organisationId: string },
	now: string,
): TakenBack {
	const { personId, organisationId } = who;
	const partnerships = allWithSuccessors(tx, [organisationId], now);
	const concerns = (bidId: string) =>
		bidSubject(tx, bidId, now).partnerships.some((id) => partnerships.includes(id));
	const bidOf = (bidId: string) => {
		const bid = bidById(tx, bidId);
		const round = bid && roundById(tx, bid.roundId);
		return bid && round && { bid, round };
	};
	const stageOf = (bid: BidRow | undefined) =>
		bid?.state === "in-clarification" ? openClarification(tx, bid.id)?.returnsTo : bid?.state;
	const reason = "An interest in the bid’s partnership was declared";
	const assessments = liveAssessmentsOfPerson(tx, personId).filter(
		({ bidId, roundId }) =>
			concerns(bidId) && roundAllows("replace-assessor", roundById(tx, roundId)?.state ?? "published"),
	);
	const unfinished = assessments.filter(({ state }) => state === "assigned");
	for (const { id, bidId } of unfinished) {
		endAssessment(tx, id, { state: "conflicted", reason, at: now, by: actorId(context) });
		record("take-back-assessment", { kind: "assessment", id }, { bid: bidId, assessor: personId });
	}
	const agreed = moderationsBy(tx, personId).filter(({ bidId }) => concerns(bidId));
	const moderated = [...new Set(agreed.map(({ bidId }) => bidId))].flatMap((bidId) => bidOf(bidId) ?? []);
	const halfAgreed = moderated.filter(
		({ bid, round }) => stageOf(bid) === "eligible" && roundAllows("moderate-bid", round.state),
	);
	for (const { bid } of halfAgreed) {
		supersedeModerationsBy(tx, bid.id, personId, now);
		record("take-back-moderation", { kind: "bid", id: bid.id }, { moderator: personId });
	}
	const answered = groupedBy(eligibilityAnswersBy(tx, personId), ({ bidId }) => bidId);
	const checked = [...answered].filter(
		([bidId]) => concerns(bidId) && stageOf(bidById(tx, bidId)) === "submitted",
	);
	for (const [bidId, answers] of checked) {
		dropEligibilityAnswers(tx, bidId, personId);
		record("take-back-eligibility", { kind: "bid", id: bidId }, { checkedBy: personId, answers });
	}
	const advised = adviceOfMember(tx, personId).flatMap(({ id, bidId, roundId }) =>
		bidId !== null && concerns(bidId) && roundById(tx, roundId)?.state === "with-board"
			? [{ id, bidId, roundId }]
			: [],
	);
	for (const { id, bidId, roundId } of advised) {
		supersedeAdvice(tx, id, now);
		record("take-back-advice", { kind: "round", id: roundId, bidId }, { advice: id, member: personId });
	}
	const taken = {
		assessments: unfinished.length,
		moderations: halfAgreed.length,
		advice: advised.length,
		checks: checked.length,
		stands:
			assessments.length -
			unfinished.length +
			moderated.filter(({ round }) => roundAllows("moderate-bid", round.state)).length -
			halfAgreed.length,
	};
	if (Object.values(taken).some((count) => count > 0))
		tell(
			context,
			tx,
			"work-taken-back",
			{ personId, organisationId, at: now },
			fundManagers(tx, now).filter((id) => id !== personId),
		);
	return taken;
}
