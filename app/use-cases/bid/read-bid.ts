import { stopsOf } from "~/domain/bid/checks";
import { moneyWarnings } from "~/domain/bid/completeness";
import type { BidContent } from "~/domain/bid/content";
import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { NOTHING_CHOSEN } from "~/domain/round/blocking";
import { bidById } from "~db/bid/bid";
import { contentOf } from "~db/bid/content";
import type { Tx } from "~db/client";
import { roundById } from "~db/round/round";
import { type Context, notFound, read } from "../context";
import { ratesOfBid } from "./read-appraisal";
import { type BidHead, bidHead } from "./read-bid-head";
import { type NoLongerAsked, noLongerAsked } from "./read-new-form";

export type BidRead = {
	readonly bid: BidHead;
	readonly content: BidContent;
	/** That a draft asks more than its round has, in words; null where it does not. */
	readonly aboveRound: string | null;
	/** What the round’s checks find in a draft that stops it from being submitted, each in a sentence. */
	readonly stops: readonly string[];
	/** What it still holds though its form asks it no longer; none of it counts. */
	readonly noLongerAsked: NoLongerAsked;
};

/** That a bid asks more than the whole money of its round, in words, as long as that can be changed. */
export function aboveRound(tx: Tx, bid: BidHead, content: BidContent): string | null {
	if (!bid.editable) return null;
	const money = roundById(tx, bidById(tx, bid.id)?.roundId ?? "")?.amount;
	return moneyWarnings(content, money)[0]?.words ?? null;
}

const blockingChecks = (tx: Tx, { round }: BidContent) =>
	(roundById(tx, round)?.blocking ?? NOTHING_CHOSEN).checks;

/** A bid as it stands now, draft or not, for its own partnerships' people. */
export function readBid(
	context: Context,
	input: { readonly bidId: string },
): Outcome<BidRead, PermissionRefusal> {
	return read(context, (tx, now): Outcome<BidRead, PermissionRefusal> => {
		const bid = bidHead(context, tx, input.bidId);
		if (!bid.ok) return bid;
		const content = contentOf(tx, input.bidId);
		return content
			? accepted({
					bid: bid.value,
					content: { ...content, ...ratesOfBid(tx, input.bidId, now) },
					aboveRound: aboveRound(tx, bid.value, content),
					stops: bid.value.editable ? stopsOf(content, blockingChecks(tx, content)) : [],
					noLongerAsked: noLongerAsked(tx, input.bidId),
				})
			: notFound();
	});
}
