import { moveRound } from "~/domain/lifecycle";
import { accepted } from "~/domain/outcome";
import { roundsToClose, setRoundState } from "~db/round/round";
import { type Context, write } from "../context";
import { peopleWithDrafts, tell } from "../tell";

/**
 * Closes every open round whose closing instant has come, by the process, not a person; gives the rounds closed.
 * A submission does not wait for this: it reads the clock against the closing instant itself.
 */
export function closeDueRounds(context: Context): readonly string[] {
	if (roundsToClose(context.db, context.clock.now()).length === 0) return [];
	const outcome = write(context, (tx, record, now) => {
		const due = roundsToClose(tx, now);
		for (const round of due) {
			const moved = moveRound(round.state, "close");
			if (!moved.ok) return moved;
			setRoundState(tx, round.id, moved.value);
			record("close-round", { kind: "round", id: round.id }, { closesAt: round.closesAt });
			// Which of the drafts were complete is found as each message is sent: it would keep the round from closing.
			tell(context, tx, "not-submitted", { roundId: round.id }, peopleWithDrafts(tx, round.id, now));
		}
		return accepted(due.map(({ id }) => id));
	});
	return outcome.ok ? outcome.value : [];
}
