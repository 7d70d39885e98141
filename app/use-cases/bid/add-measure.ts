import type { MeasureValues } from "~/domain/bid/records";
import type { Outcome } from "~/domain/outcome";
import { measures } from "~db/bid-records";
import { addBidRecord, asGiven, type RecordRefusal } from "../bid-record";
import type { Context } from "../context";

/** Adds an output, outcome or benefit to a draft bid, once for each key. */
export function addMeasure(
	context: Context,
	input: { readonly bidId: string; readonly key?: string | null; readonly values: MeasureValues },
): Outcome<{ readonly id: string }, RecordRefusal | "already-added"> {
	return addBidRecord(context, measures, input, asGiven);
}
