import type { ChangedMeanwhile } from "~/domain/form/changed-meanwhile";
import { type Refusal, refused } from "~/domain/outcome";
import { lastChange } from "~db/audit/last-change";
import type { Tx } from "~db/client";

/** Refuses to overwrite another's save, with their text, name, time (`saved`, else the audit's) and revision. */
export function changedMeanwhile(
	tx: Tx,
	record: { readonly kind: string; readonly id: string; readonly revision: number },
	theirs: Readonly<Record<string, string>>,
	saved: Pick<ChangedMeanwhile, "by" | "at"> = lastChange(tx, record.kind, record.id),
): Refusal<"changed-meanwhile"> {
	const details = { theirs, ...saved, revision: record.revision };
	return refused("changed-meanwhile", "somebody else changed this in the meantime", { details });
}
