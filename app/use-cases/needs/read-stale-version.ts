import type { Tx } from "~db/client";
import { type NeedsVersionRow, savedByName } from "~db/needs/needs";
import { changedMeanwhile } from "../changed-meanwhile";

/** Why a version does not change: something stands on it, or somebody else saved it first. */
export type VersionRefusal = "needs-version-in-use" | "changed-meanwhile";

/** The refusal for a version that somebody else saved first: their text by field, who, when, and its revision. */
export function staleVersion(
	tx: Tx,
	version: NeedsVersionRow,
	theirs: Readonly<Record<string, string>> = {},
) {
	const { id, revision, savedAt: at } = version;
	return changedMeanwhile(tx, { kind: "needs-version", id, revision }, theirs, {
		at,
		by: savedByName(tx, version),
	});
}
