import type { BidContent } from "~/domain/bid/content";
import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { bidById, submittedBid } from "~db/bid/bid";
import { certificateOfVersion, lastCertificate, standingCertificate } from "~db/bid/certificate";
import { contentOf } from "~db/bid/content";
import type { Tx } from "~db/client";
import { roundById } from "~db/round/round";
import { bidProgress } from "../bid-progress";
import { type Context, notFound, read } from "../context";
import { ratesOfBid } from "./read-appraisal";
import { bidHead } from "./read-bid-head";
import { whoReadsBid } from "./read-who-reads-bid";

export type BidDocumentRead = {
	readonly bid: {
		readonly id: string;
		readonly title: string;
		/** Null until it was submitted. */
		readonly reference: string | null;
	};
	readonly isWithdrawn: boolean;
	/** Whether the reader belongs to the bid. */
	readonly own: boolean;
	readonly content: BidContent;
	readonly round: { readonly id: string; readonly title: string };
	/** The version that it is; null for a draft. */
	readonly version: {
		readonly id: string;
		readonly number: number;
		readonly sha256: string;
		readonly receivedAt: string;
		readonly sentAt: string;
	} | null;
	/** The certificate that the version was submitted with. */
	readonly certificate: { readonly by: string; readonly at: string; readonly statement: string } | null;
	/** Of a draft: what has to be put right before it can be submitted, and what it is warned of. */
	readonly draft: {
		readonly at: string;
		readonly blocks: readonly string[];
		readonly warnings: readonly string[];
	} | null;
};

/** The draft of a bid as its people read it. */
function draftOf(tx: Tx, bidId: string, now: string) {
	const content = contentOf(tx, bidId);
	const money = roundById(tx, content?.round ?? "")?.amount;
	if (!content) return undefined;
	const state = standingCertificate(tx, bidId, content)
		? "given"
		: lastCertificate(tx, bidId)
			? "void"
			: "missing";
	const { blocks, warnings } = bidProgress(tx, bidId, content, state, money);
	const words = (remarks: typeof blocks) => remarks.map((remark) => remark.words);
	return {
		content: { ...content, ...ratesOfBid(tx, bidId, now) },
		version: null,
		certificate: null,
		draft: { at: now, blocks: words(blocks), warnings: words(warnings) },
	};
}

/** The version of a bid that stands. */
function versionOf(tx: Tx, bidId: string) {
	const found = submittedBid(tx, bidId);
	if (!found) return undefined;
	const { versionId: id, version: number, sha256, received: receivedAt, sent: sentAt, content } = found;
	return {
		content,
		version: { id, number, sha256, receivedAt, sentAt },
		certificate: certificateOfVersion(tx, id) ?? null,
		draft: null,
	};
}

/**
 * A bid with all that its document says: the draft for its own people, the version that stands for them once it was
 * submitted and for whoever else may read the bid. Refuses all others.
 */
export function readBidDocument(
	context: Context,
	input: { readonly bidId: string },
): Outcome<BidDocumentRead, PermissionRefusal> {
	return read(context, (tx, now): Outcome<BidDocumentRead, PermissionRefusal> => {
		const own = bidHead(context, tx, input.bidId);
		const reader = own.ok ? own : whoReadsBid(context, tx, input.bidId);
		if (!reader.ok) return reader;
		const row = bidById(tx, input.bidId);
		const round = row && roundById(tx, row.roundId);
		const isDraft = row?.state === "draft" || (own.ok && submittedBid(tx, input.bidId) === undefined);
		const shown = isDraft ? draftOf(tx, input.bidId, now) : versionOf(tx, input.bidId);
		if (!row || !round || !shown) return notFound();
		const { id, reference, state } = row;
		return accepted({
			...shown,
			// A draft's title, or a clarified one not sent yet, is for its own people alone.
			bid: { id, title: shown.content.title, reference },
			isWithdrawn: state === "withdrawn",
			own: own.ok,
			round: { id: round.id, title: round.title },
		});
	});
}
