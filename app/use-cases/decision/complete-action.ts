import { instantToLondon } from "~/domain/london-time";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { actionById, updateAction } from "~db/decision/deciding";
import { decisionById } from "~db/decision/decision";
import { actingPerson, type Context, notFound, permitted, write } from "../context";

/**
 * Says that a recommended action was done, on which day and what shows it. Refuses an action of a draft, a day to come,
 * and one that somebody has said to be done otherwise.
 */
export function completeAction(
	context: Context,
	input: { readonly actionId: string; readonly doneOn: string; readonly note: string },
): Outcome<null, PermissionRefusal | "already-done" | "day-to-come"> {
	return write(
		context,
		(tx, record, now): Outcome<null, PermissionRefusal | "already-done" | "day-to-come"> => {
			const allowed = permitted(context, tx, "follow-up-action");
			if (!allowed.ok) return allowed;
			const action = actionById(tx, input.actionId);
			const decision = action && decisionById(tx, action.decisionId);
			if (!action || !decision?.number) return notFound();
			const { doneOn, note } = input;
			if (action.doneOn === doneOn && action.doneNote === note) return accepted(null);
			if (action.doneOn !== null) return refused("already-done", "it was said to be done before");
			if (doneOn > instantToLondon(now).date)
				return refused("day-to-come", "the day is still to come", { path: "doneOn" });
			updateAction(tx, action.id, {
				doneOn,
				doneNote: note,
				doneBy: actingPerson(context),
				revision: action.revision + 1,
			});
			record("complete-action", { kind: "decision", id: decision.id }, { action: action.id, doneOn, note });
			return accepted(null);
		},
	);
}
