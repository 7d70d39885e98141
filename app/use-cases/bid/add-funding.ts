import type { FundingLineValues } from "~/domain/bid/records";
import type { Outcome } from "~/domain/outcome";
import { fundingLines } from "~db/bid-records";
import { addBidRecord, asGiven, type RecordRefusal } from "../bid-record";
import type { Context } from "../context";

/** Adds funding from others to a draft bid, once for each key. */
export function addFunding(
	context: Context,
	input: { readonly bidId: string; readonly key?: string | null; readonly values: FundingLineValues },
): Outcome<{ readonly id: string }, RecordRefusal | "already-added"> {
	return addBidRecord(context, fundingLines, input, asGiven);
}
