import { scoresReminder } from "~/domain/assessment/scores-due";
import { ANSWERS_DUE_DAYS, reminderDue, workingDaysBefore } from "~/domain/messages/reminders";
import { accepted, type Outcome } from "~/domain/outcome";
import { roundStateAt } from "~/domain/round/shown-state";
import { liveAssessmentsInRound } from "~db/assessment/assessment";
import { openClarifications } from "~db/bid/clarifications";
import { isQueued } from "~db/messages/outbox";
import { rounds } from "~db/round/round";
import { type Context, read, write } from "../context";
import { askedForInterests } from "../people/read-interest-answers";
import { keysBegin, peopleOfBid, peopleWithDrafts, tell } from "../tell";

/**
 * Reminds, by the process, those whose partnerships have a draft in a round that closes soon: each reminder once, and
 * those who had one by then; those who have to answer the office; assessors whose scores are due or overdue; and
 * whoever has to say what interests they have. A later time has reminders of its own.
 */
export function queueReminders(context: Context): void {
	const due = read(context, (tx, now) =>
		rounds(tx).flatMap(({ id: roundId, closesAt, ...round }) => {
			if (roundStateAt({ ...round, closesAt }, now) !== "open") return [];
			const reminder = reminderDue(closesAt, now);
			if (!reminder) return [];
			const about = { roundId, closesAt };
			if (isQueued(tx, keysBegin(reminder.kind, about))) return [];
			const people = peopleWithDrafts(tx, roundId, now, reminder.from);
			return people.length === 0 ? [] : [{ kind: reminder.kind, about, people }];
		}),
	);
	const answers = read(context, (tx, now) =>
		openClarifications(tx).flatMap(({ clarification: { id, bidId, askedAt, dueAt } }) => {
			const from = workingDaysBefore(dueAt, ANSWERS_DUE_DAYS);
			const about = { bidId, clarificationId: id, dueAt };
			// Asked within these days, the question itself said when.
			const isDue = askedAt < from && from <= now && now < dueAt;
			return isDue && !isQueued(tx, keysBegin("clarification-due", about)) ? [about] : [];
		}),
	);
	const scores = read(context, (tx, now) =>
		rounds(tx).flatMap(({ id: roundId, state, scoresDueOn: dueOn }) => {
			const kind = state === "assessing" ? scoresReminder(dueOn, now) : null;
			if (kind === null || dueOn === null) return [];
			const about = { roundId, dueOn };
			if (isQueued(tx, keysBegin(kind, about))) return [];
			const left = liveAssessmentsInRound(tx, roundId).filter((each) => each.state === "assigned");
			return left.length === 0 ? [] : [{ kind, about, people: left.map(({ assessorId }) => assessorId) }];
		}),
	);
	const interests = read(context, (tx, now) =>
		askedForInterests(tx, now).flatMap(({ personId, standing }) => {
			if (standing.state === "holds") return [];
			const about = { since: standing.state === "due" ? standing.answeredOn : "never" };
			return isQueued(tx, `${keysBegin("interests-due", about)}${personId}`) ? [] : [{ about, personId }];
		}),
	);
	if (due.length + answers.length + scores.length + interests.length === 0) return;
	write(context, (tx, _, now): Outcome<true> => {
		for (const { kind, about, people } of due) tell(context, tx, kind, about, people);
		for (const about of answers)
			tell(context, tx, "clarification-due", about, peopleOfBid(tx, about.bidId, now));
		for (const { kind, about, people } of scores) tell(context, tx, kind, about, people);
		for (const { about, personId } of interests) tell(context, tx, "interests-due", about, [personId]);
		return accepted(true);
	});
}
