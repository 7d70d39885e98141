import { CERTIFICATE_STATEMENT } from "~/domain/bid/certificate";
import { askedOf } from "~/domain/bid/read-content";
import { toDecimalPounds } from "~/domain/money";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { bidSubject, editableBid } from "~db/bid";
import { figuresDigest, insertCertificate } from "~db/bid-certificate";
import { contentOf } from "~db/bid-content";
import { type Context, notFound, permitted, write } from "../context";

export type CertifyBidRefusal = PermissionRefusal | "bid-not-draft" | "nothing-asked" | "figures-changed";

/**
 * Records the signatory's certificate, bound to the digest of the bid's figures as they are now. `figures` is the digest
 * the signatory was shown: refuses `figures-changed` when somebody changed a figure since, and a bid that asks nothing yet.
 * Gives the digest.
 */
export function certifyBid(
	context: Context,
	input: { readonly bidId: string; readonly figures?: string },
): Outcome<{ readonly figures: string }, CertifyBidRefusal> {
	return write(context, (tx, record, now): Outcome<{ readonly figures: string }, CertifyBidRefusal> => {
		const allowed = permitted(context, tx, "certify-bid", bidSubject(tx, input.bidId, context.clock.now()));
		if (!allowed.ok) return allowed;
		const bid = editableBid(tx, input.bidId);
		if (!bid.ok) return bid;
		const content = contentOf(tx, input.bidId);
		if (!content || context.actor.kind !== "person") return notFound();
		const asked = askedOf(content);
		if (asked === null) return refused("nothing-asked", "no intervention asks an amount");
		const figures = figuresDigest(content);
		if (input.figures !== undefined && input.figures !== figures)
			return refused("figures-changed", "the figures were changed since they were shown");
		insertCertificate(tx, {
			id: context.ids.next(),
			bidId: input.bidId,
			figuresSha256: figures,
			statement: CERTIFICATE_STATEMENT,
			personId: context.actor.personId,
			at: now,
		});
		record("certify-bid", { kind: "bid", id: input.bidId }, { figures, asked: toDecimalPounds(asked) });
		return accepted({ figures });
	});
}
