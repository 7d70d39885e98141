import { CERTIFICATE_STATEMENT } from "~/domain/bid/certificate";
import type { CertificateState } from "~/domain/bid/completeness";
import type { BidContent } from "~/domain/bid/content";
import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { bidSubject } from "~db/bid";
import { figuresDigest } from "~db/bid-certificate";
import { contentOf } from "~db/bid-content";
import { type Context, notFound, permitted, read } from "../context";
import { type BidHead, bidHead } from "./read-record-list";
import { certificateOf } from "./read-task-list";

export type CertificateView = {
	readonly bid: BidHead;
	readonly content: BidContent;
	/** The digest of the figures shown: the certificate given on this page is bound to it. */
	readonly figures: string;
	readonly statement: string;
	readonly state: CertificateState;
	readonly by: string | null;
	readonly at: string | null;
	readonly mayCertify: boolean;
};

/** The figures a signatory certifies, and the certificate there is. */
export function readCertificate(
	context: Context,
	input: { readonly bidId: string },
): Outcome<CertificateView, PermissionRefusal> {
	return read(context, (tx): Outcome<CertificateView, PermissionRefusal> => {
		const bid = bidHead(context, tx, input.bidId);
		if (!bid.ok) return bid;
		const content = contentOf(tx, input.bidId);
		if (!content) return notFound();
		const subject = bidSubject(tx, input.bidId, context.clock.now());
		return accepted({
			bid: bid.value,
			content,
			figures: figuresDigest(content),
			statement: CERTIFICATE_STATEMENT,
			...certificateOf(tx, input.bidId, content),
			mayCertify: bid.value.editable && permitted(context, tx, "certify-bid", subject).ok,
		});
	});
}
