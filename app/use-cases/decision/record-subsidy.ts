import { isSubsidy, type SubsidyBasis, type SubsidyLimbs } from "~/domain/decision/subsidy";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import { decisionAllows } from "~/domain/possible-now";
import { standsAlready } from "~/domain/record-values";
import type { PermissionRefusal } from "~/domain/roles";
import {
	addPreparer,
	decisionById,
	linesOf,
	putSubsidy,
	updateLine,
	updateVersion,
	versionsOf,
} from "~db/decision/decision";
import { personById } from "~db/people/people";
import { actorId, type Context, notFound, permitted, write } from "../context";

export type GrantInLaw = SubsidyLimbs & {
	readonly decisionId: string;
	/** The draft's revision as the form was drawn. */
	readonly revision: number;
	/** Null: of every line that gives money and of which nothing is said yet. */
	readonly lineId: string | null;
	/** Why it is a subsidy or none. */
	readonly reason: string;
	/** How it is given, where it is a subsidy. */
	readonly basis: SubsidyBasis | null;
	/** Why this grant reduces crime and disorder, beside what is said of all; left as it is where many lines are said. */
	readonly crimeReduction?: string;
};

export type SubsidyRefusal = PermissionRefusal | "decision-signed" | "changed-meanwhile" | "basis-missing";

/**
 * Says whether a line of a draft is a subsidy: the four limbs, why, and how one is given. Its author cannot sign.
 * Refuses a subsidy without a basis (`basis-missing`), a signed decision and a draft
 * changed meanwhile. Gives how many lines say it now and did not before.
 */
export function recordSubsidy(context: Context, input: GrantInLaw): Outcome<number, SubsidyRefusal> {
	return write(context, (tx, record, now): Outcome<number, SubsidyRefusal> => {
		const allowed = permitted(context, tx, "draft-decision");
		if (!allowed.ok) return allowed;
		const { decisionId, revision, lineId, crimeReduction, ...said } = input;
		const decision = decisionById(tx, decisionId);
		const [version] = decision ? versionsOf(tx, decision.id) : [];
		if (!decision || !version) return notFound();
		if (!decisionAllows("draft-decision", decision.state))
			return refused("decision-signed", "a signed decision does not change");
		const subsidy = isSubsidy(said);
		if (subsidy && said.basis === null)
			return refused("basis-missing", "say how the subsidy is given", { path: "basis" });
		const change = { ...said, reason: said.reason.trim(), basis: subsidy ? said.basis : null };
		const all = linesOf(tx, version.id);
		const lines = all.filter((line) =>
			lineId === null ? line.decided > 0n && line.subsidy === null : line.id === lineId,
		);
		if (lineId !== null && lines.length === 0) return notFound();
		if (lines.length === 0) return accepted(0);
		const words = crimeReduction?.trim();
		const [only] = lines;
		if (lineId !== null && only?.subsidy && standsAlready(only.subsidy, change))
			if (words === undefined || words === only.crimeReduction) return accepted(0);
		if (!updateVersion(tx, version.id, revision, { savedAt: now, savedBy: actorId(context) }))
			return refused("changed-meanwhile", "somebody else saved this draft first", {
				details: {
					theirs: {
						reason: only?.subsidy?.reason ?? "",
						crimeReduction: only?.crimeReduction ?? "",
					},
					revision: version.revision,
					at: version.savedAt,
					by: personById(tx, version.savedBy)?.name ?? "Somebody else",
				},
			});
		for (const line of lines) {
			putSubsidy(tx, { lineId: line.id, ...change, savedAt: now, savedBy: actorId(context) });
			if (lineId !== null && words !== undefined) updateLine(tx, line.id, { crimeReduction: words });
		}
		addPreparer(tx, version.id, actorId(context));
		record(
			"record-subsidy",
			{ kind: "decision", id: decisionId },
			{ lines: lines.map((line) => line.reference ?? line.title), ...change, crimeReduction: words },
		);
		return accepted(lines.length);
	});
}
