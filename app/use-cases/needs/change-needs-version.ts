import { accepted, type Outcome, refused } from "~/domain/outcome";
import { standsAlready } from "~/domain/record-values";
import type { PermissionRefusal } from "~/domain/roles";
import { needsVersionInUse, needsVersionWithValues, updateNeedsVersion } from "~db/needs/needs";
import { actorId, type Context, notFound, permitted, write } from "../context";
import { staleVersion, type VersionRefusal } from "./read-stale-version";

export type NeedsVersionChange = {
	readonly id: string;
	readonly revision: number;
	readonly title: string;
	readonly note: string;
	readonly illustrative: boolean;
};

/**
 * Changes the title, note and mark of a version. Refuses one that a frozen scheme or a saved scenario stands on
 * (`needs-version-in-use`) and one that somebody else saved meanwhile (`changed-meanwhile`, with their words).
 */
export function changeNeedsVersion(
	context: Context,
	input: NeedsVersionChange,
): Outcome<null, PermissionRefusal | VersionRefusal> {
	return write(context, (tx, record, now) => {
		const allowed = permitted(context, tx, "manage-needs");
		if (!allowed.ok) return allowed;
		const before = needsVersionWithValues(tx, input.id);
		if (!before) return notFound();
		if (needsVersionInUse(tx, input.id))
			return refused("needs-version-in-use", "a frozen scheme or a saved scenario stands on this version");
		const { id, revision, ...change } = input;
		if (standsAlready(before, change)) return accepted(null);
		if (!updateNeedsVersion(tx, id, revision, { ...change, savedAt: now, savedBy: actorId(context) }))
			return staleVersion(tx, before, {
				title: before.title,
				note: before.note,
				illustrative: before.illustrative ? "yes" : "",
			});
		record(
			"change-needs-version",
			{ kind: "needs-version", id },
			{
				before: { title: before.title, note: before.note, illustrative: before.illustrative },
				after: change,
			},
		);
		return accepted(null);
	});
}
