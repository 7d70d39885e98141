import { moveBid } from "~/domain/lifecycle";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { StateRefusal } from "~/domain/possible-now";
import type { PermissionRefusal } from "~/domain/roles";
import { updateBid } from "~db/bid/bid";
import { openClarification } from "~db/bid/clarifications";
import { bidToWithdraw } from "../../bid-guard";
import { type Context, movers, write } from "../../context";
import { putBackAsAsked } from "../../end-clarification";

export type WithdrawBidRefusal = PermissionRefusal | "reason-missing" | StateRefusal;

/**
 * Withdraws a bid for good, with a reason: a draft by any of its people until its round closes, a submitted or eligible
 * one by a signatory, also while the office asks about it. Refuses a missing reason, and `move-not-possible` once it
 * was assessed.
 */
export function withdrawBid(
	context: Context,
	input: { readonly bidId: string; readonly reason: string },
): Outcome<null, WithdrawBidRefusal> {
	return write(context, (tx, record, now): Outcome<null, WithdrawBidRefusal> => {
		const found = bidToWithdraw(context, tx, input.bidId);
		if (!found.ok) return found;
		const { bid } = found.value;
		const moved = moveBid(bid.state, "withdraw", movers(context));
		if (!moved.ok) return moved;
		const reason = input.reason.trim();
		if (reason === "") return refused("reason-missing", "a reason is needed", { path: "reason" });
		const open = openClarification(tx, bid.id);
		if (open) putBackAsAsked(tx, open, "dropped", now);
		updateBid(tx, bid.id, { state: moved.value, revision: bid.revision + 1 });
		const after = { state: moved.value, reason };
		record("withdraw-bid", { kind: "bid", id: bid.id }, { before: { state: bid.state }, after });
		return accepted(null);
	});
}
