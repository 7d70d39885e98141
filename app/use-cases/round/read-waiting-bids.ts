import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { type WaitingBids, waitingBids } from "~/domain/round/allocation-readiness";
import { assessmentStanding } from "~db/assessment/assessment";
import { type Context, permitted, read } from "../context";

/** The bids that keep a round from allocation, by what they wait for, for those who run the round. */
export function readWaitingBids(
	context: Context,
	input: { readonly roundId: string },
): Outcome<WaitingBids, PermissionRefusal> {
	return read(context, (tx): Outcome<WaitingBids, PermissionRefusal> => {
		const allowed = permitted(context, tx, "manage-round");
		return allowed.ok ? accepted(waitingBids(assessmentStanding(tx, input.roundId))) : allowed;
	});
}
