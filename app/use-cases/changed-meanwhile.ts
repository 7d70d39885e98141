import { type Refusal, refused } from "~/domain/outcome";
import { lastChange } from "~db/audit/last-change";
import type { Tx } from "~db/client";

export type ChangedMeanwhile = {
	/** The text that stands now, by form field. */
	readonly theirs: Readonly<Record<string, string>>;
	readonly by: string;
	readonly at: string;
	readonly revision: number;
};

/**
 * The refusal to overwrite what somebody else saved since; holds their text, name, time and revision. `saved`: who
 * and when, where the record keeps it itself; else as the audit tells it.
 */
export function changedMeanwhile(
	tx: Tx,
	record: { readonly kind: string; readonly id: string; readonly revision: number },
	theirs: Readonly<Record<string, string>>,
	saved: Pick<ChangedMeanwhile, "by" | "at"> = lastChange(tx, record.kind, record.id),
): Refusal<"changed-meanwhile"> {
	const details: ChangedMeanwhile = {
		theirs,
		...saved,
		revision: record.revision,
	};
	return refused("changed-meanwhile", "somebody else changed this in the meantime", { details });
}
