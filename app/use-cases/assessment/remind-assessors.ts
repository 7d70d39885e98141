import { instantToLondon } from "~/domain/london-time";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import { possibleNow, type StateRefusal } from "~/domain/possible-now";
import type { PermissionRefusal } from "~/domain/roles";
import { liveAssessmentsInRound } from "~db/assessment/assessment";
import { isQueued } from "~db/messages/outbox";
import { roundById } from "~db/round/round";
import { type Context, notFound, permitted, write } from "../context";
import { keysBegin, tell } from "../tell";

/**
 * Sends a reminder to the assessors of a round who have still to submit, at most once a London day (`reminded-today`).
 * Refuses where nobody has (`nobody-left`). Gives how many.
 */
export function remindAssessors(
	context: Context,
	{ roundId }: { readonly roundId: string },
): Outcome<{ readonly people: number }, PermissionRefusal | StateRefusal | "nobody-left" | "reminded-today"> {
	return write(context, (tx, record, now) => {
		const may = permitted(context, tx, "assign-assessors");
		if (!may.ok) return may;
		const round = roundById(tx, roundId);
		if (!round) return notFound();
		const possible = possibleNow("score-bid", { round: round.state });
		if (!possible.ok) return possible;
		const left = liveAssessmentsInRound(tx, roundId).filter(({ state }) => state === "assigned");
		const people = [...new Set(left.map(({ assessorId }) => assessorId))];
		if (people.length === 0) return refused("nobody-left", "every assessment is submitted");
		const about = { roundId, on: instantToLondon(now).date };
		if (isQueued(tx, keysBegin("scores-wanted", about)))
			return refused("reminded-today", "they were reminded today");
		tell(context, tx, "scores-wanted", about, people);
		record("remind-assessors", { kind: "round", id: roundId }, { people });
		return accepted({ people: people.length });
	});
}
