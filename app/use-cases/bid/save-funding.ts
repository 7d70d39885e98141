import type { FundingLineValues } from "~/domain/bid/records";
import type { Outcome } from "~/domain/outcome";
import { fundingLines } from "~db/bid-records";
import { asGiven, type RecordRefusal, saveBidRecord } from "../bid-record";
import type { Context } from "../context";

/** Saves a change to funding from others of a draft bid, unless somebody else saved first. */
export function saveFunding(
	context: Context,
	input: {
		readonly bidId: string;
		readonly id: string;
		readonly revision: number | null;
		readonly values: FundingLineValues;
	},
): Outcome<null, RecordRefusal | "changed-meanwhile" | "removed-meanwhile"> {
	return saveBidRecord(context, fundingLines, input, asGiven);
}
