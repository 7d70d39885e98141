import type { SavingLineValues } from "~/domain/bid/records";
import type { Outcome } from "~/domain/outcome";
import { savingLines } from "~db/bid-records";
import { asGiven, type RecordRefusal, saveBidRecord } from "../bid-record";
import type { Context } from "../context";

/** Saves a change to a saving of a draft bid, unless somebody else saved first. */
export function saveSaving(
	context: Context,
	input: {
		readonly bidId: string;
		readonly id: string;
		readonly revision: number | null;
		readonly values: SavingLineValues;
	},
): Outcome<null, RecordRefusal | "changed-meanwhile" | "removed-meanwhile"> {
	return saveBidRecord(context, savingLines, input, asGiven);
}
