import type { Outcome } from "~/domain/outcome";
import { costLines } from "~db/bid-records";
import { type RecordRefusal, saveBidRecord } from "../bid-record";
import { type CostLineRefusal, type GivenCostLine, pricedCostLine } from "../bid-record-checks";
import type { Context } from "../context";

/** Saves a change to a cost line of a draft bid, unless somebody else saved first. Its amount is quantity × unit cost where both are given; refuses an amount that differs, and another bid's intervention. */
export function saveCostLine(
	context: Context,
	input: {
		readonly bidId: string;
		readonly id: string;
		readonly revision: number | null;
		readonly values: GivenCostLine;
	},
): Outcome<null, RecordRefusal | "changed-meanwhile" | "removed-meanwhile" | CostLineRefusal> {
	return saveBidRecord(context, costLines, input, pricedCostLine);
}
