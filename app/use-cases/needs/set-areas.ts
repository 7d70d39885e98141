import { sharedPrefix } from "~/domain/needs/shared-prefix";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { needsVersionInUse, needsVersionWithValues, updateNeedsVersion } from "~db/needs/needs";
import { areasOf, everyPartnership, replaceAreas } from "~db/needs/priors";
import { actorId, type Context, notFound, permitted, write } from "../context";
import { staleVersion, type VersionRefusal } from "./read-stale-version";

/**
 * Sets the partnerships that a version shares money among; figures of others are kept. Refuses an empty list,
 * partnerships that share a prefix (`prefix-shared`, with their names), a version in use and one saved meanwhile.
 */
export function setAreas(
	context: Context,
	input: {
		readonly versionId: string;
		readonly revision: number;
		readonly partnershipIds: readonly string[];
	},
): Outcome<null, PermissionRefusal | VersionRefusal | "areas-missing" | "prefix-shared"> {
	return write(context, (tx, record, now) => {
		const allowed = permitted(context, tx, "manage-needs");
		if (!allowed.ok) return allowed;
		const version = needsVersionWithValues(tx, input.versionId);
		const known = new Map(everyPartnership(tx).map((each) => [each.id, each]));
		const chosen = [...new Set(input.partnershipIds)].map((id) => known.get(id));
		if (!version) return notFound();
		if (chosen.includes(undefined)) return notFound("partnershipIds");
		if (needsVersionInUse(tx, version.id))
			return refused("needs-version-in-use", "something stands on this version");
		if (input.partnershipIds.length === 0)
			return refused("areas-missing", "one partnership at least", { path: "partnershipIds" });
		const shared = sharedPrefix(
			chosen.flatMap((each) => (each ? [{ key: each.prefix ?? each.id, name: each.name }] : [])),
		);
		if (shared)
			return refused("prefix-shared", "a case could not tell them apart", {
				path: "partnershipIds",
				details: shared,
			});
		const saved = { savedAt: now, savedBy: actorId(context) };
		if (!updateNeedsVersion(tx, version.id, input.revision, saved)) return staleVersion(tx, version);
		const before = areasOf(tx, version.id);
		replaceAreas(tx, version.id, input.partnershipIds);
		record(
			"set-needs-partnerships",
			{ kind: "needs-version", id: version.id },
			{ before, after: [...input.partnershipIds] },
		);
		return accepted(null);
	});
}
