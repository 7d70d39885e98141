import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { bidById, bidSubject } from "~db/bid/bid";
import { auditEntriesOfBid } from "~db/bid/history";
import { versionsOf } from "~db/bid/version";
import type { Tx } from "~db/client";
import { roundById } from "~db/round/round";
import { type Context, notFound, permitted, read } from "../../context";

export type Receipt = {
	readonly bidId: string;
	readonly reference: string;
	readonly title: string;
	readonly round: { readonly id: string; readonly title: string };
	readonly closesAt: string;
	readonly version: number;
	readonly receivedAt: string;
	readonly submittedBy: string;
	/** SHA-256 of the canonical text of what was submitted. */
	readonly sha256: string;
	/** The audit's head as the submission made it. */
	readonly auditSeq: number;
	readonly auditHash: string;
};

export type ReceiptView = Receipt & {
	/** Whether the round still lets the bid be taken back. */
	readonly mayTakeBack: boolean;
};

/** The receipt of a bid's last submission; not found for a draft, a bid taken back included. */
export function readReceipt(
	context: Context,
	input: { readonly bidId: string },
): Outcome<ReceiptView, PermissionRefusal> {
	return read(context, (tx, now): Outcome<ReceiptView, PermissionRefusal> => {
		const allowed = permitted(context, tx, "read-own-bid", bidSubject(tx, input.bidId, context.clock.now()));
		if (!allowed.ok) return allowed;
		const receipt = receiptOf(tx, input.bidId);
		if (!receipt) return notFound();
		const standing = bidById(tx, input.bidId)?.state === "submitted";
		return accepted({ ...receipt, mayTakeBack: standing && now < receipt.closesAt });
	});
}

/** The acts that store a version. */
export const SUBMISSIONS: readonly string[] = ["submit-bid", "submit-clarified"];

/** The receipt of the version that stands; undefined where none does. Asks no permission. */
export function receiptOf(tx: Tx, bidId: string): Receipt | undefined {
	const bid = bidById(tx, bidId);
	const version = versionsOf(tx, bidId)[0];
	const round = bid && roundById(tx, bid.roundId);
	if (!bid || !round || !version || version.takenBackAt !== null) return undefined;
	const entry = auditEntriesOfBid(tx, bidId).find(({ action }) => SUBMISSIONS.includes(action));
	return {
		bidId,
		reference: bid.reference ?? "",
		title: bid.title,
		round: { id: round.id, title: round.title },
		closesAt: round.closesAt,
		version: version.version,
		receivedAt: version.submittedAt,
		submittedBy: version.submittedByName ?? "",
		sha256: version.sha256,
		auditSeq: entry?.seq ?? 0,
		auditHash: entry?.hash ?? "",
	};
}
