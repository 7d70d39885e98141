import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { bidSubject } from "~db/bid/bid";
import { versionText } from "~db/bid/version";
import { type Context, notFound, permitted, read } from "../../context";
import { receiptOf } from "./read-receipt";

export type SubmittedText = { readonly reference: string; readonly text: string };

/** The canonical text of a bid's version that stands, for its own partnerships' people to check a receipt by. */
export function readSubmittedText(
	context: Context,
	input: { readonly bidId: string },
): Outcome<SubmittedText, PermissionRefusal> {
	return read(context, (tx): Outcome<SubmittedText, PermissionRefusal> => {
		const allowed = permitted(context, tx, "read-own-bid", bidSubject(tx, input.bidId, context.clock.now()));
		if (!allowed.ok) return allowed;
		const receipt = receiptOf(tx, input.bidId);
		const text = receipt && versionText(tx, input.bidId, receipt.version);
		return receipt && text !== undefined ? accepted({ reference: receipt.reference, text }) : notFound();
	});
}
