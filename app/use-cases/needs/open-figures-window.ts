import { formatInstant } from "~/domain/london-time";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import { standsAlready } from "~/domain/record-values";
import type { PermissionRefusal } from "~/domain/roles";
import { figuresWindowOf, putFiguresWindow } from "~db/needs/figures";
import { needsVersionWithValues } from "~db/needs/needs";
import { personById } from "~db/people/people";
import { changedMeanwhile } from "../changed-meanwhile";
import { actorId, type Context, notFound, permitted, write } from "../context";

/**
 * Sets or moves the instants between which partnerships can check a version's figures. Refuses a closing that is past
 * or not after the opening, a version without indicators, and a window that somebody else set meanwhile.
 */
export function openFiguresWindow(
	context: Context,
	input: {
		readonly versionId: string;
		/** The window's revision as the form was drawn; null where none was set. */
		readonly revision: number | null;
		readonly opensAt: string;
		readonly closesAt: string;
	},
): Outcome<
	null,
	PermissionRefusal | "no-indicators" | "closes-before-opening" | "closes-in-past" | "changed-meanwhile"
> {
	return write(context, (tx, record, now) => {
		const allowed = permitted(context, tx, "manage-needs");
		if (!allowed.ok) return allowed;
		const { versionId, opensAt, closesAt } = input;
		const version = needsVersionWithValues(tx, versionId);
		if (!version) return notFound();
		if (version.indicators.length === 0) return refused("no-indicators", "there is no figure to check");
		if (closesAt <= opensAt)
			return refused("closes-before-opening", "it would close before it opens", { path: "closes" });
		if (closesAt <= now) return refused("closes-in-past", "the closing is past", { path: "closes" });
		const before = figuresWindowOf(tx, versionId);
		if (before && standsAlready(before, { opensAt, closesAt })) return accepted(null);
		if (before && before.revision !== input.revision)
			return changedMeanwhile(
				tx,
				{ kind: "figures-window", id: versionId, revision: before.revision },
				{ opens: formatInstant(before.opensAt), closes: formatInstant(before.closesAt) },
				{ at: before.savedAt, by: personById(tx, before.savedBy)?.name ?? "Somebody else" },
			);
		putFiguresWindow(tx, {
			needsVersionId: versionId,
			opensAt,
			closesAt,
			savedAt: now,
			savedBy: actorId(context),
			revision: (before?.revision ?? 0) + 1,
		});
		record(
			"open-figures-window",
			{ kind: "needs-version", id: versionId },
			{
				before: before ? { opensAt: before.opensAt, closesAt: before.closesAt } : null,
				after: { opensAt, closesAt },
			},
		);
		return accepted(null);
	});
}
