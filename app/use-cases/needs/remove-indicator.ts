import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import {
	deleteIndicator,
	needsVersionInUse,
	needsVersionWithValues,
	updateNeedsVersion,
} from "~db/needs/needs";
import { actorId, type Context, notFound, permitted, write } from "../context";
import { staleVersion, type VersionRefusal } from "./read-stale-version";

/** Takes an indicator out of a version that nothing stands on yet. Refuses one saved after the page was drawn. */
export function removeIndicator(
	context: Context,
	input: { readonly versionId: string; readonly indicatorId: string; readonly revision: number },
): Outcome<null, PermissionRefusal | VersionRefusal> {
	return write(context, (tx, record, now) => {
		const allowed = permitted(context, tx, "manage-needs");
		if (!allowed.ok) return allowed;
		const version = needsVersionWithValues(tx, input.versionId);
		const before = version?.indicators.find(({ id }) => id === input.indicatorId);
		if (!version || !before) return notFound();
		if (needsVersionInUse(tx, version.id))
			return refused("needs-version-in-use", "a frozen scheme or a saved scenario stands on this version");
		const saved = { savedAt: now, savedBy: actorId(context) };
		if (!updateNeedsVersion(tx, version.id, input.revision, saved)) return staleVersion(tx, version);
		deleteIndicator(tx, before.id);
		record("remove-indicator", { kind: "needs-version", id: version.id }, { before: { ...before } });
		return accepted(null);
	});
}
