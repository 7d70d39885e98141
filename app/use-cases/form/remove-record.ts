import { recordFacts } from "~/domain/facts";
import { INTERVENTION } from "~/domain/form/kinds/intervention";
import type { RecordKind } from "~/domain/form/record-kind";
import type { Outcome } from "~/domain/outcome";
import { storeOfKind } from "~db/bid-record-stores";
import { costLines } from "~db/bid-records";
import type { Tx } from "~db/client";
import { type RecordRefusal, removeBidRecord } from "../bid-record";
import type { Context } from "../context";

/** The cost lines that go with an intervention, for the audit. */
function linesGone(tx: Tx, bidId: string, interventionId: string) {
	const lines = costLines.list(tx, bidId).filter(({ values }) => values.interventionId === interventionId);
	return { costLines: lines.map(({ id, values }) => ({ id, line: recordFacts(values) })) };
}

/**
 * Removes a record from a draft bid, unless somebody else changed it first. With an intervention go its cost lines, its
 * objectives and its part in reduced versions.
 */
export function removeRecord<Given extends object, Values extends object, Code extends string>(
	context: Context,
	kind: RecordKind<Given, Values, Code>,
	input: { readonly bidId: string; readonly id: string; readonly revision: number | null },
): Outcome<null, RecordRefusal | "changed-meanwhile"> {
	return removeBidRecord(context, storeOfKind(kind), input, (tx) =>
		kind.key === INTERVENTION.key ? linesGone(tx, input.bidId, input.id) : {},
	);
}
