import { insertAssessment } from "~db/assessment/assessment";
import type { Tx } from "~db/client";
import { actorId, type Context, type Record } from "./context";

/** Gives a bid's version to an assessor, with its audit entry; gives the assessment's identifier. Asks nothing. */
export function giveAssessment(
	context: Context,
	tx: Tx,
	record: Record,
	given: {
		readonly roundId: string;
		readonly bidId: string;
		readonly bidVersionId: string;
		readonly assessorId: string;
		readonly assignedAt: string;
	},
): string {
	const id = context.ids.next();
	const { roundId, bidId, assessorId } = given;
	insertAssessment(tx, { ...given, id, state: "assigned", assignedBy: actorId(context) });
	record("assign-assessor", { kind: "assessment", id, bidId, roundId }, { bid: bidId, assessor: assessorId });
	return id;
}
