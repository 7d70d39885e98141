import type { NoticeText } from "~/domain/decision/notice-text";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import { decisionAllows } from "~/domain/possible-now";
import { standsAlready } from "~/domain/record-values";
import type { PermissionRefusal } from "~/domain/roles";
import { addPreparer, decisionById, updateVersion, versionsOf } from "~db/decision/decision";
import { personById } from "~db/people/people";
import { actorId, type Context, notFound, permitted, write } from "../context";
import { textOf } from "./read-draft-state";

export type TextChange = NoticeText & {
	readonly decisionId: string;
	readonly revision: number;
	readonly title: string;
	/** Whether the equality duty was considered; left as it is unless given. */
	readonly equalityDuty?: boolean;
};

/** Saves a draft's text; its author cannot sign. Refuses `decision-signed`, and `changed-meanwhile` with the text. */
export function changeDecisionText(
	context: Context,
	input: TextChange,
): Outcome<null, PermissionRefusal | "decision-signed" | "changed-meanwhile"> {
	return write(context, (tx, record, now) => {
		const allowed = permitted(context, tx, "draft-decision");
		if (!allowed.ok) return allowed;
		const { decisionId, revision, ...change } = input;
		const decision = decisionById(tx, decisionId);
		const version = versionsOf(tx, decisionId)[0];
		if (!decision || !version) return notFound();
		if (!decisionAllows("draft-decision", decision.state))
			return refused("decision-signed", "a signed decision does not change");
		if (standsAlready(version, change)) return accepted(null);
		if (!updateVersion(tx, version.id, revision, { ...change, savedAt: now, savedBy: actorId(context) }))
			return refused("changed-meanwhile", "somebody else saved this draft first", {
				details: {
					theirs: { title: version.title, ...textOf(version) },
					revision: version.revision,
					at: version.savedAt,
					by: personById(tx, version.savedBy)?.name ?? "Somebody else",
				},
			});
		addPreparer(tx, version.id, actorId(context));
		record(
			"change-decision-text",
			{ kind: "decision", id: decisionId },
			{ before: { title: version.title, ...textOf(version) }, after: change },
		);
		return accepted(null);
	});
}
