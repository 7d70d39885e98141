import type { Outcome } from "~/domain/outcome";
import { fundingLines } from "~db/bid-records";
import { type RecordRefusal, removeBidRecord } from "../bid-record";
import type { Context } from "../context";

/** Removes funding from others from a draft bid, unless somebody else changed it first. */
export function removeFunding(
	context: Context,
	input: { readonly bidId: string; readonly id: string; readonly revision: number | null },
): Outcome<null, RecordRefusal | "changed-meanwhile"> {
	return removeBidRecord(context, fundingLines, input);
}
