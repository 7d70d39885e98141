import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { StateRefusal } from "~/domain/possible-now";
import type { PermissionRefusal } from "~/domain/roles";
import { attachmentsOf } from "~db/bid/attachments";
import { lastVersionNumber } from "~db/bid/bid";
import { deleteBidRows } from "~db/bid/delete-bid";
import { partnershipsOf } from "~db/bid/partnerships";
import { removeFiles } from "~db/files";
import { bidToWrite } from "../bid-guard";
import { type Context, write } from "../context";

/**
 * Deletes a bid that was never submitted, in any state of its round, as nobody outside its partnerships has seen it;
 * the audit keeps who did. Refuses one that was submitted (`once-submitted`): it is withdrawn, and kept.
 */
export function deleteBid(
	context: Context,
	input: { readonly bidId: string },
): Outcome<null, PermissionRefusal | StateRefusal | "once-submitted"> {
	let files: readonly string[] = [];
	const deleted = write(
		context,
		(tx, record): Outcome<null, PermissionRefusal | StateRefusal | "once-submitted"> => {
			const found = bidToWrite(context, tx, "delete-bid", input.bidId);
			if (!found.ok) return found;
			const { bid, round } = found.value;
			if (lastVersionNumber(tx, bid.id) > 0)
				return refused("once-submitted", "a bid that was submitted is withdrawn, not deleted");
			const partnerships = partnershipsOf(tx, bid.id).map(({ name }) => name);
			files = attachmentsOf(tx, bid.id).map(({ id }) => id);
			deleteBidRows(tx, bid.id);
			record(
				"delete-bid",
				{ kind: "bid", id: bid.id, roundId: round.id },
				{ title: bid.title, round: round.id, partnerships, startedAt: bid.createdAt },
			);
			return accepted(null);
		},
	);
	if (deleted.ok) removeFiles(context.db, files);
	return deleted;
}
