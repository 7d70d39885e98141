import { accepted, type Outcome, refused } from "~/domain/outcome";
import { decisionAllows } from "~/domain/possible-now";
import type { PermissionRefusal } from "~/domain/roles";
import { addPreparer, decisionById, updateVersion, versionsOf } from "~db/decision/decision";
import { deleteExemptPassage, exemptPassageById } from "~db/decision/exempt";
import { actorId, type Context, notFound, permitted, write } from "../context";
import { mayReadExempt, partnershipsOfVersion } from "./read-exempt-passages";

/** Takes an exempt passage out of a draft; one that is gone already is no fault. Refuses `decision-signed`. */
export function removeExemptPassage(
	context: Context,
	input: { readonly decisionId: string; readonly passageId: string },
): Outcome<null, PermissionRefusal | "decision-signed"> {
	return write(context, (tx, record, now): Outcome<null, PermissionRefusal | "decision-signed"> => {
		const allowed = permitted(context, tx, "draft-decision");
		if (!allowed.ok) return allowed;
		const decision = decisionById(tx, input.decisionId);
		const [version] = decision ? versionsOf(tx, decision.id) : [];
		if (!decision || !version) return notFound();
		if (!mayReadExempt(context, tx, partnershipsOfVersion(tx, version.id)))
			return refused("interested", "an interest in one of its bids closes what it withholds");
		if (!decisionAllows("draft-decision", decision.state))
			return refused("decision-signed", "a signed decision does not change");
		const passage = exemptPassageById(tx, input.passageId);
		if (passage?.decisionVersionId !== version.id) return accepted(null);
		deleteExemptPassage(tx, passage.id);
		updateVersion(tx, version.id, version.revision, { savedAt: now, savedBy: actorId(context) });
		addPreparer(tx, version.id, actorId(context));
		record(
			"remove-exempt-passage",
			{ kind: "decision", id: decision.id },
			{ passage: passage.id, part: passage.part, commitment: passage.commitment },
		);
		return accepted(null);
	});
}
