import type { SavingLineValues } from "~/domain/bid/records";
import type { Outcome } from "~/domain/outcome";
import { savingLines } from "~db/bid-records";
import { addBidRecord, asGiven, type RecordRefusal } from "../bid-record";
import type { Context } from "../context";

/** Adds a saving to a draft bid, once for each key. */
export function addSaving(
	context: Context,
	input: { readonly bidId: string; readonly key?: string | null; readonly values: SavingLineValues },
): Outcome<{ readonly id: string }, RecordRefusal | "already-added"> {
	return addBidRecord(context, savingLines, input, asGiven);
}
