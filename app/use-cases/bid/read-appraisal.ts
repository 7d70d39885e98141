import { discountRatesOn } from "~/domain/appraisal/discount-rates";
import type { BidContent } from "~/domain/bid/content";
import { instantToLondon } from "~/domain/london-time";
import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { bidById, submittedBid } from "~db/bid/bid";
import { contentAsTyped, contentOf, type TypedRecord } from "~db/bid/content";
import type { Tx } from "~db/client";
import { roundById } from "~db/round/round";
import { type Context, notFound, read } from "../context";
import { bidHead } from "./read-bid-head";
import { whoReadsBid } from "./read-who-reads-bid";

export type AppraisalRead = {
	readonly bid: {
		readonly id: string;
		readonly title: string;
		readonly reference: string | null;
		readonly round: { readonly id: string; readonly title: string };
	};
	readonly content: BidContent;
	/** Whether the reader belongs to the bid, and may still change it. */
	readonly own: boolean;
	readonly editable: boolean;
	/** Whether what is shown was submitted. */
	readonly submitted: boolean;
};

/** The discount rates of a bid as it is read: of a draft those of today, of a version those it was submitted with. */
export function ratesOfBid(tx: Tx, bidId: string, now: string): Pick<BidContent, "discountRates"> {
	const submitted = submittedBid(tx, bidId)?.content;
	if (!submitted || bidById(tx, bidId)?.state === "draft")
		return { discountRates: discountRatesOn(instantToLondon(now).date) };
	return submitted.discountRates ? { discountRates: submitted.discountRates } : {};
}

function ownContent(tx: Tx, bidId: string, now: string, typed?: TypedRecord): BidContent | undefined {
	const content = typed ? contentAsTyped(tx, bidId, typed) : contentOf(tx, bidId);
	return content && { ...content, ...ratesOfBid(tx, bidId, now) };
}

/** A draft for its own people with the rates of its appraisal, one record as they have typed it. Refuses all others. */
export function readContentToAppraise(
	context: Context,
	input: { readonly bidId: string; readonly typed?: TypedRecord },
): Outcome<BidContent, PermissionRefusal> {
	return read(context, (tx, now): Outcome<BidContent, PermissionRefusal> => {
		const own = bidHead(context, tx, input.bidId);
		if (!own.ok) return own;
		const content = ownContent(tx, input.bidId, now, input.typed);
		return content ? accepted(content) : notFound();
	});
}

/**
 * What a bid's appraisal is made of: the draft for its own people, with today's rates; the version that stands, for
 * whoever may read it as submitted; each with its rates. Refuses all others.
 */
export function readAppraisal(
	context: Context,
	input: { readonly bidId: string },
): Outcome<AppraisalRead, PermissionRefusal> {
	return read(context, (tx, now): Outcome<AppraisalRead, PermissionRefusal> => {
		const own = bidHead(context, tx, input.bidId);
		const reader = own.ok ? own : whoReadsBid(context, tx, input.bidId);
		if (!reader.ok) return reader;
		const row = bidById(tx, input.bidId);
		const round = row && roundById(tx, row.roundId);
		const content = own.ok ? ownContent(tx, input.bidId, now) : submittedBid(tx, input.bidId)?.content;
		if (!row || !round || !content) return notFound();
		return accepted({
			bid: {
				id: row.id,
				title: content.title,
				reference: row.reference,
				round: { id: round.id, title: round.title },
			},
			content,
			own: own.ok,
			editable: own.ok && own.value.editable,
			submitted: row.state !== "draft" && submittedBid(tx, row.id) !== undefined,
		});
	});
}
