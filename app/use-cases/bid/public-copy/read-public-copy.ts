import type { BidContent } from "~/domain/bid/content";
import {
	type BidPlace,
	type PublicBid,
	placesOf,
	publicBid,
	type WithheldFor,
} from "~/domain/bid/public-copy";
import { accepted, type Outcome } from "~/domain/outcome";
import type { StateRefusal } from "~/domain/possible-now";
import type { PermissionRefusal } from "~/domain/roles";
import { submittedBid } from "~db/bid/bid";
import { type PublicCopyRow, publicCopiesOf, withheldIn } from "~db/bid/public-copies";
import type { Tx } from "~db/client";
import { bidToWrite } from "../../bid-guard";
import { type Context, notFound, read } from "../../context";

/** A public copy as the office prepares it. */
export type PublicCopyPage = {
	readonly bid: { readonly id: string; readonly title: string; readonly reference: string };
	readonly round: { readonly id: string; readonly title: string };
	/** When the copy that everybody reads now was published; null where none was. */
	readonly publishedAt: string | null;
	/** Whether what stands here differs from what is published. */
	readonly hasDraft: boolean;
	readonly revision: number;
	readonly withheld: readonly {
		readonly id: string;
		readonly what: string;
		readonly passage: string | null;
		readonly reason: WithheldFor;
	}[];
	readonly places: readonly BidPlace[];
	/** As everybody would read it. */
	readonly shown: PublicBid;
	readonly files: readonly string[];
};

export type CopyInWork = {
	readonly content: BidContent;
	readonly versionId: string;
	/** The copy that is being prepared; undefined where none is begun since the last was published. */
	readonly draft: PublicCopyRow | undefined;
	readonly published: PublicCopyRow | undefined;
	readonly withheld: ReturnType<typeof withheldIn>;
};

/** What the office works on: the copy that is being prepared, else what was published last, else nothing withheld. */
export function copyInWork(tx: Tx, bidId: string): CopyInWork | undefined {
	const found = submittedBid(tx, bidId);
	if (!found) return undefined;
	const copies = publicCopiesOf(tx, bidId);
	const draft = copies.find(({ publishedAt }) => publishedAt === null);
	const published = copies.find(({ publishedAt }) => publishedAt !== null);
	const from = draft ?? published;
	return {
		content: found.content,
		versionId: found.versionId,
		draft,
		published,
		withheld: from ? withheldIn(tx, from.id) : [],
	};
}

/** The public copy of a winning bid, to whoever publishes bids and has no interest in this one. */
export function readPublicCopy(
	context: Context,
	input: { readonly bidId: string },
): Outcome<PublicCopyPage, PermissionRefusal | StateRefusal> {
	return read(context, (tx): Outcome<PublicCopyPage, PermissionRefusal | StateRefusal> => {
		const found = bidToWrite(context, tx, "publish-bid", input.bidId);
		if (!found.ok) return found;
		const work = copyInWork(tx, input.bidId);
		if (!work) return notFound();
		const { bid, round } = found.value;
		const places = placesOf(work.content);
		const labels = new Map(places.map(({ place, label }) => [place, label]));
		return accepted({
			bid: { id: bid.id, title: work.content.title, reference: bid.reference ?? "" },
			round: { id: round.id, title: round.title },
			publishedAt: work.published?.publishedAt ?? null,
			hasDraft: work.draft !== undefined || work.published === undefined,
			revision: work.draft?.revision ?? 0,
			withheld: work.withheld.map(({ id, place, passage, reason }) => ({
				id,
				what: passage === null ? (labels.get(place) ?? place) : "Passage",
				passage,
				reason,
			})),
			places,
			shown: publicBid(work.content, work.withheld),
			files: (work.content.files ?? []).map(({ name }) => name),
		});
	});
}
