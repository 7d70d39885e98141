import { accepted, type Outcome, refused } from "~/domain/outcome";
import { decisionAllows } from "~/domain/possible-now";
import type { PermissionRefusal } from "~/domain/roles";
import { bodiesOf, deleteBody, insertBody, resolutionsOf } from "~db/decision/deciding";
import { addPreparer, decisionById, versionsOf } from "~db/decision/decision";
import { actorId, type Context, notFound, permitted, write } from "../context";

export type NewBody = {
	readonly decisionId: string;
	/** Made with the form, so that a form sent twice adds one body. */
	readonly key: string;
	readonly name: string;
	readonly capacity: string;
	/** From 1: bodies of a step resolve in any order, after those of every earlier step. */
	readonly step: number;
};

/** Says that a body must agree before a decision is signed; who says so cannot sign it. Refuses a signed decision. */
export function addBody(
	context: Context,
	input: NewBody,
): Outcome<{ readonly id: string }, PermissionRefusal | "decision-signed"> {
	return write(context, (tx, record) => {
		const allowed = permitted(context, tx, "draft-decision");
		if (!allowed.ok) return allowed;
		const decision = decisionById(tx, input.decisionId);
		const [version] = versionsOf(tx, input.decisionId);
		if (!decision || !version) return notFound();
		if (!decisionAllows("draft-decision", decision.state))
			return refused("decision-signed", "a signed decision does not change");
		const { key, ...body } = input;
		if (bodiesOf(tx, decision.id).some(({ id }) => id === key)) return accepted({ id: key });
		insertBody(tx, { id: key, ...body });
		addPreparer(tx, version.id, actorId(context));
		record(
			"add-body",
			{ kind: "decision", id: decision.id },
			{ body: key, name: input.name, capacity: input.capacity, step: input.step },
		);
		return accepted({ id: key });
	});
}

/**
 * Takes a body away that has resolved nothing; who does cannot sign the decision. Refuses a signed decision, and a body
 * that has resolved.
 */
export function removeBody(
	context: Context,
	input: { readonly decisionId: string; readonly bodyId: string },
): Outcome<null, PermissionRefusal | "decision-signed" | "body-resolved"> {
	return write(context, (tx, record) => {
		const allowed = permitted(context, tx, "draft-decision");
		if (!allowed.ok) return allowed;
		const decision = decisionById(tx, input.decisionId);
		const [version] = versionsOf(tx, input.decisionId);
		const body = bodiesOf(tx, input.decisionId).find(({ id }) => id === input.bodyId);
		if (!decision || !version || !body) return notFound();
		if (!decisionAllows("draft-decision", decision.state))
			return refused("decision-signed", "a signed decision does not change");
		if (resolutionsOf(tx, decision.id).some(({ resolution }) => resolution.bodyId === body.id))
			return refused("body-resolved", "what it resolved is kept");
		deleteBody(tx, body.id);
		addPreparer(tx, version.id, actorId(context));
		record("remove-body", { kind: "decision", id: decision.id }, { body: body.id, name: body.name });
		return accepted(null);
	});
}
