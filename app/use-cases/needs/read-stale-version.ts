import { refused } from "~/domain/outcome";
import type { Tx } from "~db/client";
import { type NeedsVersionRow, savedByName } from "~db/needs";

/** Why a version does not change: something stands on it, or somebody else saved it first. */
export type VersionRefusal = "needs-version-in-use" | "changed-meanwhile";

/** The refusal for a version that somebody else saved first: who and when, and the revision to go on from. */
export function staleVersion(tx: Tx, version: NeedsVersionRow) {
	return refused("changed-meanwhile", "somebody else saved this version first", {
		details: {
			theirs: {},
			revision: version.revision,
			at: version.savedAt,
			by: savedByName(tx, version),
		},
	});
}
