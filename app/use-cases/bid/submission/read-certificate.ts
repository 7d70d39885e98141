import { CERTIFICATE_STATEMENT } from "~/domain/bid/certificate";
import type { CertificateState, Remark } from "~/domain/bid/completeness";
import type { BidContent } from "~/domain/bid/content";
import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { bidSubject } from "~db/bid/bid";
import { figuresDigest } from "~db/bid/certificate";
import { contentOf } from "~db/bid/content";
import { bidProgress } from "../../bid-progress";
import { type Context, notFound, permitted, read } from "../../context";
import { type BidHead, bidHead } from "../read-bid-head";
import { type RevisionView, revisionsOf } from "../read-revisions";
import { certificateOf } from "../read-task-list";

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
	/** What else stands in the way of submitting the bid, while it can be changed; empty once it cannot. */
	readonly blocks: readonly Remark[];
	/** What was done to the figures since the certificate that it made void, the newest first; else empty. */
	readonly since: readonly RevisionView[];
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
		const certificate = certificateOf(tx, input.bidId, content);
		return accepted({
			bid: bid.value,
			content,
			figures: figuresDigest(content),
			statement: CERTIFICATE_STATEMENT,
			...certificate,
			mayCertify: bid.value.editable && permitted(context, tx, "certify-bid", subject).ok,
			blocks: bid.value.editable
				? bidProgress(tx, input.bidId, content, certificate.state).blocks.filter(
						({ section }) => section !== "certificate",
					)
				: [],
			since: certificate.state === "void" ? figuresSince(revisionsOf(context, tx, input.bidId)) : [],
		});
	});
}

/** The revisions after the last certificate that touched a figure, the newest first. */
function figuresSince(revisions: readonly RevisionView[]): readonly RevisionView[] {
	const certified = revisions.findIndex(({ action }) => action === "certify-bid");
	return revisions.slice(0, Math.max(certified, 0)).filter(({ figures }) => figures !== null);
}
