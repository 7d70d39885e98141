import { mayAskReconsideration } from "~/domain/assessment/eligibility";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { StateRefusal } from "~/domain/possible-now";
import type { PermissionRefusal } from "~/domain/roles";
import { eligibilityOfBid, hasChecked, insertReconsideration } from "~db/assessment/eligibility";
import { bidSubject } from "~db/bid/bid";
import { bidAtStage } from "../assessment-stage";
import { actorId, type Context, permitted, write } from "../context";
import { fundManagers, tell } from "../tell";

/**
 * Asks the office, for an ineligible bid's partnership, to look again. Once only (`already-asked`), with a reason
 * (`reason-missing`), and while bids are being checked or assessed. Any other bid is refused as `not-ineligible`.
 */
export function askReconsideration(
	context: Context,
	input: { readonly bidId: string; readonly request: string },
): Outcome<null, PermissionRefusal | StateRefusal | "not-ineligible" | "already-asked" | "reason-missing"> {
	return write(context, (tx, record, now) => {
		const may = permitted(
			context,
			tx,
			"ask-reconsideration",
			bidSubject(tx, input.bidId, context.clock.now()),
		);
		if (!may.ok) return may;
		const found = bidAtStage(tx, input.bidId, "ask-reconsideration");
		if (!found.ok) return found;
		const { bid } = found.value;
		const eligibility = eligibilityOfBid(tx, bid.id);
		if (eligibility.reconsideration)
			return refused("already-asked", "the office was asked once to look again");
		if (!mayAskReconsideration(bid.state, eligibility))
			return refused("not-ineligible", "the bid was not found ineligible");
		const request = input.request.trim();
		if (request === "")
			return refused("reason-missing", "say why the office should look again", { path: "request" });
		insertReconsideration(tx, {
			bidId: bid.id,
			request,
			requestedBy: actorId(context),
			requestedAt: now,
		});
		const others = fundManagers(tx, now).filter((id) => !hasChecked(tx, bid.id, id));
		tell(context, tx, "reconsideration-asked", { bidId: bid.id }, others);
		record("ask-reconsideration", { kind: "bid", id: bid.id }, { request });
		return accepted(null);
	});
}
