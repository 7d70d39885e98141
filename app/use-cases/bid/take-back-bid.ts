import { moveBid } from "~/domain/lifecycle";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { bidById, bidSubject, updateBid } from "~db/bid";
import { markTakenBack } from "~db/bid-version";
import { roundById } from "~db/round";
import { type Context, notFound, permitted, write } from "../context";

/**
 * Takes a submitted bid back until the round closes: it is a draft again, keeps its reference and, while no figure
 * changes, its certificate. The version submitted is kept, marked. Refuses `round-closed`, and `move-not-possible` for a
 * bid that is not as it was submitted.
 */
export function takeBackBid(
	context: Context,
	input: { readonly bidId: string },
): Outcome<null, PermissionRefusal | "round-closed" | "move-not-possible"> {
	return write(
		context,
		(tx, record, now): Outcome<null, PermissionRefusal | "round-closed" | "move-not-possible"> => {
			const allowed = permitted(
				context,
				tx,
				"take-back-bid",
				bidSubject(tx, input.bidId, context.clock.now()),
			);
			if (!allowed.ok) return allowed;
			const bid = bidById(tx, input.bidId);
			const round = bid && roundById(tx, bid.roundId);
			if (!bid || !round) return notFound();
			const moved = moveBid(bid.state, "take-back");
			if (!moved.ok) return moved;
			if (round.state !== "open" || now >= round.closesAt)
				return refused("round-closed", "the round has closed", { details: { closesAt: round.closesAt } });
			markTakenBack(tx, bid.id, now);
			updateBid(tx, bid.id, { state: moved.value, revision: bid.revision + 1 });
			record("take-back-bid", { kind: "bid", id: bid.id }, { reference: bid.reference });
			return accepted(null);
		},
	);
}
