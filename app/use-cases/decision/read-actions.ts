import { instantToLondon } from "~/domain/london-time";
import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { actionsToFollow } from "~db/decision/deciding";
import { personById } from "~db/people/people";
import { type Context, notFound, permitted, read } from "../context";

export type FollowedAction = {
	readonly id: string;
	readonly what: string;
	readonly owner: string;
	readonly dueOn: string;
	/** The stored number of the decision that recommends it. */
	readonly number: string;
	readonly state: "open" | "overdue" | "done";
	readonly done: { readonly on: string; readonly note: string; readonly by: string } | null;
};

/** What signed decisions recommend, what is due first first, and whether this person says what was done. */
export function readActions(
	context: Context,
): Outcome<
	{ readonly actions: readonly FollowedAction[]; readonly mayFollowUp: boolean },
	PermissionRefusal
> {
	return read(context, (tx, now) => {
		const allowed = permitted(context, tx, "read-actions");
		if (!allowed.ok) return allowed;
		const mayKnow = permitted(context, tx, "read-unpublished-decision").ok;
		const today = instantToLondon(now).date;
		const actions = actionsToFollow(tx)
			.filter(({ state }) => mayKnow || state === "published")
			.map(({ action, number }): FollowedAction => {
				const { id, what, owner, dueOn, doneOn, doneNote, doneBy } = action;
				return {
					id,
					what,
					owner,
					dueOn,
					number: number ?? "",
					state: doneOn !== null ? "done" : dueOn < today ? "overdue" : "open",
					done:
						doneOn === null
							? null
							: {
									on: doneOn,
									note: doneNote ?? "",
									by: doneBy === null ? "" : (personById(tx, doneBy)?.name ?? ""),
								},
				};
			});
		return accepted({ actions, mayFollowUp: permitted(context, tx, "follow-up-action").ok });
	});
}

/** One of them, for whoever says what was done. */
export function readAction(context: Context, actionId: string): Outcome<FollowedAction, PermissionRefusal> {
	const all = readActions(context);
	if (!all.ok) return all;
	const allowed = read(context, (tx) => permitted(context, tx, "follow-up-action"));
	if (!allowed.ok) return allowed;
	const action = all.value.actions.find(({ id }) => id === actionId);
	return action ? accepted(action) : notFound();
}
