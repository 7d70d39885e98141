import type { Outcome } from "~/domain/outcome";
import { measures } from "~db/bid-records";
import { type RecordRefusal, removeBidRecord } from "../bid-record";
import type { Context } from "../context";

/** Removes an output, outcome or benefit from a draft bid, unless somebody else changed it first. */
export function removeMeasure(
	context: Context,
	input: { readonly bidId: string; readonly id: string; readonly revision: number | null },
): Outcome<null, RecordRefusal | "changed-meanwhile"> {
	return removeBidRecord(context, measures, input);
}
