import type { RiskValues } from "~/domain/bid/records";
import type { Outcome } from "~/domain/outcome";
import { risks } from "~db/bid-records";
import { addBidRecord, asGiven, type RecordRefusal } from "../bid-record";
import type { Context } from "../context";

/** Adds a risk to a draft bid, once for each key. */
export function addRisk(
	context: Context,
	input: { readonly bidId: string; readonly key?: string | null; readonly values: RiskValues },
): Outcome<{ readonly id: string }, RecordRefusal | "already-added"> {
	return addBidRecord(context, risks, input, asGiven);
}
