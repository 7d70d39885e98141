import { accepted, type Outcome, refused } from "~/domain/outcome";
import { decisionAllows } from "~/domain/possible-now";
import type { PermissionRefusal } from "~/domain/roles";
import { actionById, actionsOf, deleteAction, insertAction } from "~db/decision/deciding";
import { addPreparer, decisionById, versionsOf } from "~db/decision/decision";
import { actorId, type Context, notFound, permitted, write } from "../context";

export type NewAction = {
	readonly decisionId: string;
	/** Made with the form, so that a form sent twice adds one action. */
	readonly key: string;
	readonly what: string;
	readonly owner: string;
	/** A London day. */
	readonly dueOn: string;
};

/** Adds a recommendation to a draft as a dated action. Refuses a signed decision. */
export function addAction(
	context: Context,
	input: NewAction,
): Outcome<{ readonly id: string }, PermissionRefusal | "decision-signed"> {
	return write(context, (tx, record) => {
		const allowed = permitted(context, tx, "draft-decision");
		if (!allowed.ok) return allowed;
		const decision = decisionById(tx, input.decisionId);
		const [version] = versionsOf(tx, input.decisionId);
		if (!decision || !version) return notFound();
		if (!decisionAllows("draft-decision", decision.state))
			return refused("decision-signed", "a signed decision does not change");
		const { key, ...action } = input;
		if (actionById(tx, key)) return accepted({ id: key });
		const position = (actionsOf(tx, decision.id).at(-1)?.position ?? -1) + 1;
		insertAction(tx, { id: key, position, ...action });
		addPreparer(tx, version.id, actorId(context));
		record(
			"add-action",
			{ kind: "decision", id: decision.id },
			{ action: key, what: input.what, owner: input.owner, dueOn: input.dueOn },
		);
		return accepted({ id: key });
	});
}

/** Takes an action from a draft. Refuses a signed decision. */
export function removeAction(
	context: Context,
	input: { readonly decisionId: string; readonly actionId: string },
): Outcome<null, PermissionRefusal | "decision-signed"> {
	return write(context, (tx, record) => {
		const allowed = permitted(context, tx, "draft-decision");
		if (!allowed.ok) return allowed;
		const decision = decisionById(tx, input.decisionId);
		const [version] = versionsOf(tx, input.decisionId);
		const action = actionsOf(tx, input.decisionId).find(({ id }) => id === input.actionId);
		if (!decision || !version || !action) return notFound();
		if (!decisionAllows("draft-decision", decision.state))
			return refused("decision-signed", "a signed decision does not change");
		deleteAction(tx, action.id);
		addPreparer(tx, version.id, actorId(context));
		record("remove-action", { kind: "decision", id: decision.id }, { action: action.id, what: action.what });
		return accepted(null);
	});
}
