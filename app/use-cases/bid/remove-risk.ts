import type { Outcome } from "~/domain/outcome";
import { risks } from "~db/bid-records";
import { type RecordRefusal, removeBidRecord } from "../bid-record";
import type { Context } from "../context";

/** Removes a risk from a draft bid, unless somebody else changed it first. */
export function removeRisk(
	context: Context,
	input: { readonly bidId: string; readonly id: string; readonly revision: number | null },
): Outcome<null, RecordRefusal | "changed-meanwhile"> {
	return removeBidRecord(context, risks, input);
}
