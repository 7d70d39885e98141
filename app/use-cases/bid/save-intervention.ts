import type { InterventionValues } from "~/domain/bid/records";
import type { Outcome } from "~/domain/outcome";
import { interventions } from "~db/bid-records";
import { type RecordRefusal, saveBidRecord } from "../bid-record";
import { checkedIntervention, type InterventionRefusal } from "../bid-record-checks";
import type { Context } from "../context";

/** Saves a change to an intervention of a draft bid, unless somebody else saved first. Refuses a smaller amount that is not below the amount asked. */
export function saveIntervention(
	context: Context,
	input: {
		readonly bidId: string;
		readonly id: string;
		readonly revision: number | null;
		readonly values: InterventionValues;
	},
): Outcome<null, RecordRefusal | "changed-meanwhile" | "removed-meanwhile" | InterventionRefusal> {
	return saveBidRecord(context, interventions, input, checkedIntervention);
}
