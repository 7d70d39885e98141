import { createHash } from "node:crypto";
import { publicBid, publicBidText } from "~/domain/bid/public-copy";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { StateRefusal } from "~/domain/possible-now";
import type { PermissionRefusal } from "~/domain/roles";
import { insertPublicCopy, updatePublicCopy } from "~db/bid/public-copies";
import { bidToWrite } from "../../bid-guard";
import { actorId, type Context, notFound, write } from "../../context";
import { copyInWork } from "./read-public-copy";

export type PublishBidRefusal = PermissionRefusal | StateRefusal | "changed-meanwhile";

/**
 * Publishes a winning bid without what is withheld of it, in the place of what was published before. Refuses where
 * somebody changed what is withheld since the page was shown (`changed-meanwhile`). Once more is no refusal.
 */
export function publishBid(
	context: Context,
	input: { readonly bidId: string; readonly revision: number },
): Outcome<{ readonly roundId: string; readonly reference: string }, PublishBidRefusal> {
	return write(
		context,
		(
			tx,
			record,
			now,
		): Outcome<{ readonly roundId: string; readonly reference: string }, PublishBidRefusal> => {
			const { bidId, revision } = input;
			const found = bidToWrite(context, tx, "publish-bid", bidId);
			if (!found.ok) return found;
			const work = copyInWork(tx, bidId);
			if (!work) return notFound();
			const { bid, round } = found.value;
			const led = { roundId: round.id, reference: bid.reference ?? "" };
			if (!work.draft && work.published) return accepted(led);
			if ((work.draft?.revision ?? 0) !== revision)
				return refused("changed-meanwhile", "what is withheld was changed since the page was shown");
			const id = work.draft?.id ?? context.ids.next();
			if (!work.draft)
				insertPublicCopy(tx, {
					id,
					bidId,
					bidVersionId: work.versionId,
					number: 1,
					savedAt: now,
					savedBy: actorId(context),
				});
			const content = publicBidText(publicBid(work.content, work.withheld, work.files));
			const sha256 = createHash("sha256").update(content, "utf8").digest("hex");
			updatePublicCopy(tx, id, { content, sha256, publishedAt: now, publishedBy: actorId(context) });
			record("publish-bid", { kind: "bid", id: bidId }, { copy: id, sha256 });
			return accepted(led);
		},
	);
}
