import { moveBid } from "~/domain/lifecycle";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { bidById, bidSubject, updateBid } from "~db/bid";
import { type Context, notFound, permitted, write } from "../context";

export type WithdrawBidRefusal = PermissionRefusal | "reason-missing" | "move-not-possible";

/**
 * Withdraws a bid for good, with a reason: a draft by anybody of its partnerships, a submitted or eligible one by a
 * signatory. Its record and its reference are kept. Refuses a missing reason, and `move-not-possible` once it was assessed.
 */
export function withdrawBid(
	context: Context,
	input: { readonly bidId: string; readonly reason: string },
): Outcome<null, WithdrawBidRefusal> {
	return write(context, (tx, record): Outcome<null, WithdrawBidRefusal> => {
		const bid = bidById(tx, input.bidId);
		const action = bid?.state === "draft" ? "take-back-bid" : "submit-bid";
		const allowed = permitted(context, tx, action, bidSubject(tx, input.bidId, context.clock.now()));
		if (!allowed.ok) return allowed;
		if (!bid) return notFound();
		const moved = moveBid(bid.state, "withdraw");
		if (!moved.ok) return moved;
		const reason = input.reason.trim();
		if (reason === "") return refused("reason-missing", "a reason is needed", { path: "reason" });
		updateBid(tx, bid.id, { state: moved.value, revision: bid.revision + 1 });
		const after = { state: moved.value, reason };
		record("withdraw-bid", { kind: "bid", id: bid.id }, { before: { state: bid.state }, after });
		return accepted(null);
	});
}
