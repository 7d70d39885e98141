import { moveBid } from "~/domain/lifecycle";
import { accepted, type Outcome } from "~/domain/outcome";
import type { StateRefusal } from "~/domain/possible-now";
import type { PermissionRefusal } from "~/domain/roles";
import { updateBid } from "~db/bid/bid";
import { markTakenBack } from "~db/bid/version";
import { bidToWrite } from "../../bid-guard";
import { type Context, movers, write } from "../../context";

/**
 * Takes a submitted bid back until the round closes: a draft again, with its reference and, while no figure changes,
 * its certificate. Refuses `round-closed`, and `move-not-possible` for a bid that is not as submitted.
 */
export function takeBackBid(
	context: Context,
	input: { readonly bidId: string },
): Outcome<null, PermissionRefusal | StateRefusal> {
	return write(context, (tx, record, now): Outcome<null, PermissionRefusal | StateRefusal> => {
		const found = bidToWrite(context, tx, "take-back-bid", input.bidId);
		if (!found.ok) return found;
		const { bid } = found.value;
		const moved = moveBid(bid.state, "take-back", movers(context));
		if (!moved.ok) return moved;
		markTakenBack(tx, bid.id, now);
		updateBid(tx, bid.id, { state: moved.value, revision: bid.revision + 1 });
		record("take-back-bid", { kind: "bid", id: bid.id }, { reference: bid.reference });
		return accepted(null);
	});
}
