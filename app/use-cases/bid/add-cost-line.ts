import type { Outcome } from "~/domain/outcome";
import { costLines } from "~db/bid-records";
import { addBidRecord, type RecordRefusal } from "../bid-record";
import { type CostLineRefusal, type GivenCostLine, pricedCostLine } from "../bid-record-checks";
import type { Context } from "../context";

/** Adds a cost line to a draft bid, once for each key. Its amount is quantity × unit cost where both are given; refuses an amount that differs, and another bid's intervention. */
export function addCostLine(
	context: Context,
	input: { readonly bidId: string; readonly key?: string | null; readonly values: GivenCostLine },
): Outcome<{ readonly id: string }, RecordRefusal | "already-added" | CostLineRefusal> {
	return addBidRecord(context, costLines, input, pricedCostLine);
}
