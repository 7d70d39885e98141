import { recordFacts } from "~/domain/facts";
import type { Outcome } from "~/domain/outcome";
import { interventions } from "~db/bid-records";
import { type RecordRefusal, removeBidRecord } from "../bid-record";
import { costLinesOf } from "../bid-record-checks";
import type { Context } from "../context";

/** Removes an intervention from a draft bid, with its cost lines, its objectives and its part in reduced versions. */
export function removeIntervention(
	context: Context,
	input: { readonly bidId: string; readonly id: string; readonly revision: number | null },
): Outcome<null, RecordRefusal | "changed-meanwhile"> {
	return removeBidRecord(context, interventions, input, (tx) => ({
		costLines: costLinesOf(tx, input.bidId, input.id).map(({ id, values }) => ({
			id,
			line: recordFacts(values),
		})),
	}));
}
