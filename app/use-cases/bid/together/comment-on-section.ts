import { accepted, type Outcome } from "~/domain/outcome";
import type { StateRefusal } from "~/domain/possible-now";
import type { PermissionRefusal } from "~/domain/roles";
import { commentsOf, insertComment } from "~db/bid/section-work";
import { bidToWrite } from "../../bid-guard";
import { actingPerson, type Context, notFound, write } from "../../context";
import { titleOfSection } from "./read-section-people";

/**
 * Says something about a section to the other people of the bid. The audit tells that somebody did, never what: nobody
 * outside the bid's partnerships reads it. The same under the same key is said once.
 */
export function commentOnSection(
	context: Context,
	input: {
		readonly bidId: string;
		readonly section: string;
		readonly text: string;
		readonly key?: string | undefined;
	},
): Outcome<null, PermissionRefusal | StateRefusal> {
	return write(context, (tx, record, now): Outcome<null, PermissionRefusal | StateRefusal> => {
		const { bidId, section, text, key } = input;
		const found = bidToWrite(context, tx, "edit-bid", bidId);
		if (!found.ok) return found;
		const personId = actingPerson(context);
		if (personId === null || titleOfSection(tx, bidId, section) === undefined) return notFound();
		const id = key ?? context.ids.next();
		if (commentsOf(tx, bidId, section).some((each) => each.id === id)) return accepted(null);
		insertComment(tx, { id, bidId, section, personId, text: text.trim(), at: now });
		record("comment-on-section", { kind: "bid", id: bidId }, { section, comment: id });
		return accepted(null);
	});
}
