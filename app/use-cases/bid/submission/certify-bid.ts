import { CERTIFICATE_STATEMENT } from "~/domain/bid/certificate";
import { askedOf } from "~/domain/bid/read-content";
import { toDecimalPounds } from "~/domain/money";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { StateRefusal } from "~/domain/possible-now";
import type { PermissionRefusal } from "~/domain/roles";
import { figuresDigest, insertCertificate } from "~db/bid/certificate";
import { contentOf } from "~db/bid/content";
import { bidToWrite } from "../../bid-guard";
import { type Context, notFound, write } from "../../context";

export type CertifyBidRefusal = PermissionRefusal | StateRefusal | "nothing-asked" | "figures-changed";

/**
 * Records the signatory's certificate, bound to the digest of the bid's figures, which it gives. Refuses
 * `figures-changed` where `figures`, the digest they were shown, is another, and a bid that asks nothing yet.
 */
export function certifyBid(
	context: Context,
	input: { readonly bidId: string; readonly figures?: string },
): Outcome<{ readonly figures: string }, CertifyBidRefusal> {
	return write(context, (tx, record, now): Outcome<{ readonly figures: string }, CertifyBidRefusal> => {
		const found = bidToWrite(context, tx, "certify-bid", input.bidId);
		if (!found.ok) return found;
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
