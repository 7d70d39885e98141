import type { MeasureValues } from "~/domain/bid/records";
import type { Outcome } from "~/domain/outcome";
import { measures } from "~db/bid-records";
import { asGiven, type RecordRefusal, saveBidRecord } from "../bid-record";
import type { Context } from "../context";

/** Saves a change to an output, outcome or benefit of a draft bid, unless somebody else saved first. */
export function saveMeasure(
	context: Context,
	input: {
		readonly bidId: string;
		readonly id: string;
		readonly revision: number | null;
		readonly values: MeasureValues;
	},
): Outcome<null, RecordRefusal | "changed-meanwhile" | "removed-meanwhile"> {
	return saveBidRecord(context, measures, input, asGiven);
}
