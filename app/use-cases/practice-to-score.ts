import { isInterested } from "~/domain/roles";
import type { PracticeRow } from "~db/assessment/practice";
import { bidOfPractice, practiceAssessmentOf, practiceOf } from "~db/assessment/practice";
import { bidSubject } from "~db/bid/bid";
import type { Tx } from "~db/client";
import { interestsAt } from "~db/people/people";
import { actingPerson, type Context } from "./context";

/** Whether an interest closes the earlier bid that a practice is of to the actor. */
export function practiceClosed(context: Context, tx: Tx, practice: PracticeRow): boolean {
	const bidId = bidOfPractice(tx, practice);
	const personId = actingPerson(context);
	if (bidId === null || personId === null) return false;
	const now = context.clock.now();
	return isInterested(context.actor, bidSubject(tx, bidId, now), interestsAt(tx, personId, now), now);
}

/** Whether the actor has still to score a round's practice before its bids. */
export function practiceFirst(context: Context, tx: Tx, roundId: string): boolean {
	const practice = practiceOf(tx, roundId);
	if (!practice || practice.endedAt !== null || practiceClosed(context, tx, practice)) return false;
	const own = practiceAssessmentOf(tx, roundId, actingPerson(context) ?? "");
	return (own?.submittedAt ?? null) === null;
}
