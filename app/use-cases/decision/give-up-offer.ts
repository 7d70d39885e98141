import { standsOn } from "~/domain/decision/reserve-offer";
import { instantToLondon } from "~/domain/london-time";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import { decisionAllows } from "~/domain/possible-now";
import type { PermissionRefusal } from "~/domain/roles";
import { decisionById } from "~db/decision/decision";
import { closeOffer, offerOfDecision } from "~db/decision/reserve-offers";
import { actingPerson, type Context, notFound, permitted, write } from "../context";

/**
 * Gives up an offer before it is signed, with a reason, such as that the partnership no longer wants it: the next bid
 * has its turn. Refuses one that is signed or has ended, and no reason.
 */
export function giveUpOffer(
	context: Context,
	input: { readonly decisionId: string; readonly why: string },
): Outcome<null, PermissionRefusal | "decision-signed" | "offer-closed" | "reason-missing"> {
	return write(
		context,
		(
			tx,
			record,
			now,
		): Outcome<null, PermissionRefusal | "decision-signed" | "offer-closed" | "reason-missing"> => {
			const allowed = permitted(context, tx, "offer-to-reserve");
			if (!allowed.ok) return allowed;
			const decision = decisionById(tx, input.decisionId);
			const offer = offerOfDecision(tx, input.decisionId);
			if (!decision || !offer) return notFound();
			if (!decisionAllows("draft-decision", decision.state))
				return refused("decision-signed", "a signed decision does not change");
			if (!standsOn(offer, instantToLondon(now).date))
				return refused("offer-closed", "the offer has ended already");
			const closedWhy = input.why.trim();
			if (closedWhy === "") return refused("reason-missing", "say why", { path: "why" });
			closeOffer(tx, decision.id, { closedAt: now, closedBy: actingPerson(context), closedWhy });
			record("give-up-offer", { kind: "decision", id: decision.id }, { why: closedWhy });
			return accepted(null);
		},
	);
}
