import { bidContentText } from "~/domain/bid/read-content";
import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { bidById, bidSubject } from "~db/bid/bid";
import { contentOf } from "~db/bid/content";
import { versionText } from "~db/bid/version";
import { type Context, notFound, permitted, read } from "../context";
import { receiptOf } from "./submission/read-receipt";

/** Null for the reference of a draft that was never submitted. */
export type BidText = { readonly reference: string | null; readonly isDraft: boolean; readonly text: string };

/**
 * The canonical text of a bid for its own partnerships' people: of the version that stands, byte for byte as its digest
 * was made, to check a receipt by; else of the draft, as it would be submitted now. Refuses all others.
 */
export function readBidText(
	context: Context,
	input: { readonly bidId: string },
): Outcome<BidText, PermissionRefusal> {
	return read(context, (tx): Outcome<BidText, PermissionRefusal> => {
		const allowed = permitted(context, tx, "read-own-bid", bidSubject(tx, input.bidId, context.clock.now()));
		if (!allowed.ok) return allowed;
		const receipt = receiptOf(tx, input.bidId);
		const stored = receipt && versionText(tx, input.bidId, receipt.version);
		if (receipt && stored !== undefined)
			return accepted({ reference: receipt.reference, isDraft: false, text: stored });
		const content = contentOf(tx, input.bidId);
		if (!content) return notFound();
		const reference = bidById(tx, input.bidId)?.reference ?? null;
		return accepted({ reference, isDraft: true, text: bidContentText(content) });
	});
}
