import { accepted, type Outcome } from "~/domain/outcome";
import type { StateRefusal } from "~/domain/possible-now";
import type { PermissionRefusal } from "~/domain/roles";
import { contentOf } from "~db/bid/content";
import { deleteReady, putReady, readyOf } from "~db/bid/ready";
import { contentSha256 } from "~db/bid/version";
import { bidToWrite } from "../../bid-guard";
import { type Context, notFound, write } from "../../context";
import { signatoriesOfBid, tell } from "../../tell";

/**
 * Tells a bid's signatories that it is ready for them as it is now, or takes that back. A later change leaves
 * the word standing but no longer true: whoever reads it is told so. Saying what is said already changes nothing.
 */
export function sayReady(
	context: Context,
	input: { readonly bidId: string; readonly ready: boolean },
): Outcome<null, PermissionRefusal | StateRefusal> {
	return write(context, (tx, record, now): Outcome<null, PermissionRefusal | StateRefusal> => {
		const { bidId, ready } = input;
		const found = bidToWrite(context, tx, "say-ready", bidId);
		if (!found.ok) return found;
		const content = contentOf(tx, bidId);
		if (!content || context.actor.kind !== "person") return notFound();
		const { personId } = context.actor;
		const said = readyOf(tx, bidId);
		const sha256 = contentSha256(content);
		if (ready ? said?.contentSha256 === sha256 : said === undefined) return accepted(null);
		if (ready) putReady(tx, { bidId, saidBy: personId, saidAt: now, contentSha256: sha256 });
		else deleteReady(tx, bidId);
		record(ready ? "say-ready" : "take-back-ready", { kind: "bid", id: bidId }, { sha256 });
		const signatories = signatoriesOfBid(tx, bidId, now).filter((id) => id !== personId);
		// Said again of the same content, after it was taken back, it is told again.
		const about = { bidId, sha256, saidAt: now };
		if (ready) tell(context, tx, "ready", about, signatories);
		return accepted(null);
	});
}
