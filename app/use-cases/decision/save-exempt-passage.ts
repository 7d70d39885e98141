import { EXEMPTION_CODES, type ExemptionCode } from "~/domain/decision/exemptions";
import type { NoticeText } from "~/domain/decision/notice-text";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import { decisionAllows } from "~/domain/possible-now";
import { standsAlready } from "~/domain/record-values";
import type { PermissionRefusal } from "~/domain/roles";
import { addPreparer, decisionById, updateVersion, versionsOf } from "~db/decision/decision";
import { exemptPassageById, insertExemptPassage, updateExemptPassage } from "~db/decision/exempt";
import { personById } from "~db/people/people";
import { actorId, type Context, notFound, permitted, write } from "../context";
import { commitmentOf, mayReadExempt, partnershipsOfVersion } from "./read-exempt-passages";

export type PassageChange = {
	readonly decisionId: string;
	/** A new passage has none. */
	readonly passageId: string | null;
	/** Made with the form of a new passage, so that a form sent twice adds one. */
	readonly key?: string | undefined;
	readonly revision: number;
	readonly part: keyof NoticeText;
	readonly text: string;
	readonly exemption: ExemptionCode;
	readonly reason: string;
};

export type PassageRefusal = PermissionRefusal | "decision-signed" | "changed-meanwhile";

/**
 * Saves a passage of a draft that the public does not read; its author cannot sign. Each change of its words gets a new
 * salt. Refuses `decision-signed`, `changed-meanwhile`, and whoever has an interest in one of the lines (`interested`).
 */
export function saveExemptPassage(
	context: Context,
	input: PassageChange,
): Outcome<{ readonly id: string }, PassageRefusal> {
	return write(context, (tx, record, now): Outcome<{ readonly id: string }, PassageRefusal> => {
		const allowed = permitted(context, tx, "draft-decision");
		if (!allowed.ok) return allowed;
		const { decisionId, passageId, key, revision, ...said } = input;
		const decision = decisionById(tx, decisionId);
		const [version] = decision ? versionsOf(tx, decision.id) : [];
		if (!decision || !version || !EXEMPTION_CODES.includes(said.exemption)) return notFound();
		if (!mayReadExempt(context, tx, partnershipsOfVersion(tx, version.id)))
			return refused("interested", "an interest in one of its bids closes what it withholds");
		if (!decisionAllows("draft-decision", decision.state))
			return refused("decision-signed", "a signed decision does not change");
		const change = { ...said, text: said.text.trim(), reason: said.reason.trim() };
		const id = passageId ?? key ?? context.ids.next();
		const before = exemptPassageById(tx, id);
		if (passageId !== null && before?.decisionVersionId !== version.id) return notFound();
		if (before && standsAlready(before, change)) return accepted({ id });
		const salt = context.ids.salt();
		const row = {
			...change,
			...{ salt, commitment: commitmentOf({ ...change, salt }) },
			...{ savedAt: now, savedBy: actorId(context) },
		};
		if (!before) insertExemptPassage(tx, { id, decisionVersionId: version.id, ...row });
		else if (passageId === null || !updateExemptPassage(tx, id, revision, row))
			return refused("changed-meanwhile", "somebody else saved this passage first", {
				details: {
					theirs: {
						part: before.part,
						text: before.text,
						exemption: before.exemption,
						reason: before.reason,
					},
					revision: before.revision,
					at: before.savedAt,
					by: personById(tx, before.savedBy)?.name ?? "Somebody else",
				},
			});
		updateVersion(tx, version.id, version.revision, { savedAt: now, savedBy: actorId(context) });
		addPreparer(tx, version.id, actorId(context));
		record(
			"save-exempt-passage",
			{ kind: "decision", id: decisionId },
			{ passage: id, part: change.part, exemption: change.exemption, commitment: row.commitment },
		);
		return accepted({ id });
	});
}
