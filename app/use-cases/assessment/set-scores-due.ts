import { instantToLondon } from "~/domain/london-time";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import { possibleNow, type StateRefusal } from "~/domain/possible-now";
import type { PermissionRefusal } from "~/domain/roles";
import { roundById, updateRound } from "~db/round/round";
import { type Context, notFound, permitted, write } from "../context";

/** Sets the last day for assessors to submit their scores, or none (null). Refuses a day that is over (`day-over`). */
export function setScoresDue(
	context: Context,
	input: { readonly roundId: string; readonly dueOn: string | null },
): Outcome<null, PermissionRefusal | StateRefusal | "day-over"> {
	return write(context, (tx, record, now) => {
		const may = permitted(context, tx, "assign-assessors");
		if (!may.ok) return may;
		const round = roundById(tx, input.roundId);
		if (!round) return notFound();
		const possible = possibleNow("assign-assessors", { round: round.state });
		if (!possible.ok) return possible;
		const { dueOn } = input;
		if (dueOn === round.scoresDueOn) return accepted(null);
		if (dueOn !== null && dueOn < instantToLondon(now).date)
			return refused("day-over", "this day is over", { path: "dueOn" });
		updateRound(tx, round.id, { scoresDueOn: dueOn });
		record("set-scores-due", { kind: "round", id: round.id }, { before: round.scoresDueOn, after: dueOn });
		return accepted(null);
	});
}
