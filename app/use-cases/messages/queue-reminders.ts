import { ANSWERS_DUE_DAYS, reminderDue, workingDaysBefore } from "~/domain/messages/reminders";
import { accepted, type Outcome } from "~/domain/outcome";
import { roundStateAt } from "~/domain/round/shown-state";
import { openClarifications } from "~db/bid/clarifications";
import { isQueued } from "~db/messages/outbox";
import { rounds } from "~db/round/round";
import { type Context, read, write } from "../context";
import { keysBegin, peopleOfBid, peopleWithDrafts, tell } from "../tell";

/**
 * Reminds, by the process, those whose partnerships have a draft in a round that closes soon: each reminder once, and
 * those who had one by then; and those who have to answer the office. A later time has reminders of its own.
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
	if (due.length + answers.length === 0) return;
	write(context, (tx, _, now): Outcome<true> => {
		for (const { kind, about, people } of due) tell(context, tx, kind, about, people);
		for (const about of answers)
			tell(context, tx, "clarification-due", about, peopleOfBid(tx, about.bidId, now));
		return accepted(true);
	});
}
