import type { InterventionValues } from "~/domain/bid/records";
import type { Outcome } from "~/domain/outcome";
import { interventions } from "~db/bid-records";
import { addBidRecord, type RecordRefusal } from "../bid-record";
import { checkedIntervention, type InterventionRefusal } from "../bid-record-checks";
import type { Context } from "../context";

/** Adds an intervention to a draft bid, once for each key. Refuses a smaller amount that is not below the amount asked. */
export function addIntervention(
	context: Context,
	input: { readonly bidId: string; readonly key?: string | null; readonly values: InterventionValues },
): Outcome<{ readonly id: string }, RecordRefusal | "already-added" | InterventionRefusal> {
	return addBidRecord(context, interventions, input, checkedIntervention);
}
