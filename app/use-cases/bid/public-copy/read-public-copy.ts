import type { Attachment } from "~/domain/bid/attachment";
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
import { attachmentsOf, isInStandingVersion } from "~db/bid/attachments";
import { submittedBid } from "~db/bid/bid";
import { filesOfCopy, type PublicCopyRow, publicCopiesOf, withheldIn } from "~db/bid/public-copies";
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
	/** Its files, which are not published, each with the name of the redacted copy that is published instead. */
	readonly files: readonly { readonly id: string; readonly name: string; readonly redacted: string | null }[];
};

export type CopyInWork = {
	readonly content: BidContent;
	readonly versionId: string;
	/** The copy that is being prepared; undefined where none is begun since the last was published. */
	readonly draft: PublicCopyRow | undefined;
	readonly published: PublicCopyRow | undefined;
	readonly withheld: ReturnType<typeof withheldIn>;
	readonly files: ReturnType<typeof filesOfCopy>;
	/** The files of the version. */
	readonly attachments: readonly Pick<Attachment, "id" | "name">[];
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
		files: from ? filesOfCopy(tx, from.id) : [],
		attachments: attachmentsOf(tx, bidId).filter(({ id }) => isInStandingVersion(tx, id)),
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
			shown: publicBid(work.content, work.withheld, work.files),
			files: work.attachments.map(({ id, name }) => ({
				id,
				name,
				redacted: work.files.find(({ attachmentId }) => attachmentId === id)?.name ?? null,
			})),
		});
	});
}
