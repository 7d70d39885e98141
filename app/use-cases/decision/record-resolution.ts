import { waitedForAt } from "~/domain/decision/bodies";
import { instantToLondon } from "~/domain/london-time";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import { decisionAllows } from "~/domain/possible-now";
import type { PermissionRefusal } from "~/domain/roles";
import { insertResolution } from "~db/decision/deciding";
import { addPreparer, decisionById } from "~db/decision/decision";
import { writeAnswered } from "../allocation/solving/read-answer";
import { actorId, type Context, notFound, permitted } from "../context";
import { draftStateOf } from "./read-draft-state";

export type NewResolution = {
	readonly decisionId: string;
	readonly bodyId: string;
	readonly outcome: "agreed" | "not-agreed";
	/** A London day. */
	readonly resolvedOn: string;
	/** Where it is recorded: minute, letter, reference. */
	readonly evidence: string;
	/** The digest of the draft as the page showed it. */
	readonly draftSha256: string;
};

/**
 * Records what a body resolved on a draft as it stands; a later change of the draft asks it again, and who records it
 * cannot sign. Refuses a body whose turn has not come (`earlier-body-waiting`), a day to come, a draft that changed
 * since the page was opened, and a signed decision.
 */
export function recordResolution(
	context: Context,
	input: NewResolution,
): Promise<
	Outcome<
		null,
		PermissionRefusal | "decision-signed" | "changed-meanwhile" | "earlier-body-waiting" | "day-to-come"
	>
> {
	return writeAnswered(context, (tx, record, now) => {
		const allowed = permitted(context, tx, "draft-decision");
		if (!allowed.ok) return allowed;
		const decision = decisionById(tx, input.decisionId);
		const draft = decision && draftStateOf(tx, decision);
		const body = draft?.bodies.find(({ id }) => id === input.bodyId);
		if (!draft || !body) return notFound();
		if (!decisionAllows("draft-decision", draft.decision.state))
			return refused("decision-signed", "a signed decision does not change");
		if (input.resolvedOn > instantToLondon(now).date)
			return refused("day-to-come", "the day is still to come", { path: "resolvedOn" });
		const { bodyId, outcome, resolvedOn, evidence, draftSha256 } = input;
		if (draft.proposal !== draftSha256)
			return refused("changed-meanwhile", "the draft changed after this page was opened");
		const bodies = waitedForAt(body.step, draft.bodies);
		if (bodies.length > 0)
			return refused("earlier-body-waiting", "an earlier body has not agreed", { details: { bodies } });
		const { last } = body;
		const same = body.standing === outcome && last?.resolvedOn === resolvedOn && last.evidence === evidence;
		if (same) return accepted(null);
		insertResolution(tx, {
			id: context.ids.next(),
			bodyId,
			outcome,
			resolvedOn,
			evidence,
			draftSha256,
			recordedBy: actorId(context),
			recordedAt: now,
		});
		addPreparer(tx, draft.version.id, actorId(context));
		record(
			"record-resolution",
			{ kind: "decision", id: draft.decision.id },
			{ body: body.name, outcome, resolvedOn, evidence, draftSha256 },
		);
		return accepted(null);
	});
}
