import type { NoticeContent } from "~/domain/decision/notice";
import type { LineOutcome } from "~/domain/decision/outcome-of-line";
import { reserveOfLines } from "~/domain/decision/reserve-of-lines";
import type { Pence } from "~/domain/money";
import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { storedNotice } from "~/domain/stored-formats";
import { bidById, bidSubject } from "~db/bid/bid";
import { linesOf, publishedOnBid } from "~db/decision/decision";
import { sentLetterOf } from "~db/decision/letters";
import { type Context, notFound, permitted, read } from "../context";

export type BidOutcome = {
	readonly bidId: string;
	readonly number: string;
	readonly publishedAt: string;
	/** Whether a letter was sent on it; decisions published before there were letters have none. */
	readonly hasLetter: boolean;
	readonly outcome: LineOutcome;
	readonly decided: Pence;
	/** Null where it is not known. */
	readonly asked: Pence | null;
	readonly reason: string;
	readonly conditions: string;
	/** Who receives it; with shares where the decision names them. */
	readonly recipients: NoticeContent["lines"][number]["recipients"];
	/** The smallest amount of a bid that asks more than its round has, in all or in a year; else null. */
	readonly outOfReach: NonNullable<NoticeContent["lines"][number]["outOfReach"]> | null;
	/** The place on the reserve list, from 1; null where the bid is not on it. */
	readonly reservePlace: number | null;
};

/** What became of a bid, for its partnerships and successors, from the signed content; null before publication. */
export function readOutcome(
	context: Context,
	input: { readonly bidId: string },
): Outcome<BidOutcome | null, PermissionRefusal> {
	return read(context, (tx): Outcome<BidOutcome | null, PermissionRefusal> => {
		const allowed = permitted(context, tx, "read-own-bid", bidSubject(tx, input.bidId, context.clock.now()));
		if (!allowed.ok) return allowed;
		const bid = bidById(tx, input.bidId);
		if (!bid) return notFound();
		const [newest] = publishedOnBid(tx, bid.id);
		if (!newest?.version.content || newest.decision.publishedAt === null) return accepted(null);
		const { decision, version } = newest;
		const content = storedNotice(version.content ?? "");
		const position = linesOf(tx, version.id).findIndex(({ bidId }) => bidId === bid.id);
		const line = content.lines[position];
		if (!line || line.outcome === null) return accepted(null);
		const place = reserveOfLines(content.lines).indexOf(line.reference ?? "");
		return accepted({
			bidId: bid.id,
			hasLetter: sentLetterOf(tx, bid.id) !== undefined,
			number: content.number,
			publishedAt: decision.publishedAt ?? "",
			outcome: line.outcome,
			decided: line.decided,
			asked: line.asked,
			reason: line.reason,
			conditions: line.conditions,
			recipients: line.recipients,
			outOfReach: line.outOfReach ?? null,
			reservePlace: line.reservePlace ?? (place < 0 ? null : place + 1),
		});
	});
}
