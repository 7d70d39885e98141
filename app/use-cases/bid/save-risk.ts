import type { RiskValues } from "~/domain/bid/records";
import type { Outcome } from "~/domain/outcome";
import { risks } from "~db/bid-records";
import { asGiven, type RecordRefusal, saveBidRecord } from "../bid-record";
import type { Context } from "../context";

/** Saves a change to a risk of a draft bid, unless somebody else saved first. */
export function saveRisk(
	context: Context,
	input: {
		readonly bidId: string;
		readonly id: string;
		readonly revision: number | null;
		readonly values: RiskValues;
	},
): Outcome<null, RecordRefusal | "changed-meanwhile" | "removed-meanwhile"> {
	return saveBidRecord(context, risks, input, asGiven);
}
