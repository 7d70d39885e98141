import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { StateRefusal } from "~/domain/possible-now";
import { sameValues } from "~/domain/record-values";
import type { PermissionRefusal } from "~/domain/roles";
import { commentById, insertComment } from "~db/bid/section-work";
import { bidToWrite } from "../../bid-guard";
import { actingPerson, type Context, notFound, write } from "../../context";
import { peopleOfBid, tell } from "../../tell";
import { titleOfSection } from "./read-section-people";

type CommentRefusal = PermissionRefusal | StateRefusal | "already-added";

/**
 * Says something about a section to the other people of the bid. The audit tells that somebody did, never what: nobody
 * outside the bid's partnerships reads it. The same by the same person under the same key is said once; anything else
 * under it is refused.
 */
export function commentOnSection(
	context: Context,
	input: {
		readonly bidId: string;
		readonly section: string;
		readonly text: string;
		readonly key?: string | undefined;
	},
): Outcome<null, CommentRefusal> {
	return write(context, (tx, record, now): Outcome<null, CommentRefusal> => {
		const { bidId, section, text, key } = input;
		const found = bidToWrite(context, tx, "edit-bid", bidId);
		if (!found.ok) return found;
		const personId = actingPerson(context);
		if (personId === null || titleOfSection(tx, bidId, section) === undefined) return notFound();
		const id = key ?? context.ids.next();
		const given = { id, bidId, section, personId, text: text.trim() };
		const said = commentById(tx, id);
		if (said) {
			const isSame = sameValues({ ...said, at: null }, { ...given, at: null });
			return isSame ? accepted(null) : refused("already-added", "this page has added a comment already");
		}
		insertComment(tx, { ...given, at: now });
		record("comment-on-section", { kind: "bid", id: bidId }, { section, comment: id });
		const others = peopleOfBid(tx, bidId, now).filter((each) => each !== personId);
		tell(context, tx, "section-comment", { bidId, commentId: id }, others);
		return accepted(null);
	});
}
