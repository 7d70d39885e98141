import { reminderDue } from "~/domain/messages/reminders";
import { accepted, type Outcome } from "~/domain/outcome";
import { roundStateAt } from "~/domain/round/shown-state";
import { isQueued } from "~db/messages/outbox";
import { rounds } from "~db/round/round";
import { type Context, read, write } from "../context";
import { keysBegin, peopleWithDrafts, tell } from "../tell";

/**
 * Reminds, by the process, those whose partnerships have a draft in a round that closes soon: each reminder once, and
 * those who had one by then. A later closing time has reminders of its own.
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
	if (due.length === 0) return;
	write(context, (tx): Outcome<true> => {
		for (const { kind, about, people } of due) tell(context, tx, kind, about, people);
		return accepted(true);
	});
}
