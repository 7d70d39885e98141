import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { StateRefusal } from "~/domain/possible-now";
import type { PermissionRefusal } from "~/domain/roles";
import { openClarification, updateClarification } from "~db/bid/clarifications";
import { bidToWrite } from "../../bid-guard";
import { type Context, notFound, write } from "../../context";
import { peopleOfBid, tell } from "../../tell";

/** Gives a bid's people longer to answer, with a reason that they read. Refuses a date that is no later one. */
export function extendAnswering(
	context: Context,
	input: { readonly bidId: string; readonly dueAt: string; readonly reason: string },
): Outcome<
	{ readonly dueAt: string },
	PermissionRefusal | StateRefusal | "due-not-later" | "reason-missing"
> {
	return write(context, (tx, record, now) => {
		const { bidId, dueAt } = input;
		const found = bidToWrite(context, tx, "manage-clarification", bidId);
		if (!found.ok) return found;
		const open = openClarification(tx, bidId);
		if (!open) return notFound();
		const reason = input.reason.trim();
		if (dueAt === open.dueAt) return accepted({ dueAt });
		if (dueAt < open.dueAt || dueAt <= now)
			return refused("due-not-later", "the date only moves forward", { path: "dueAt" });
		if (reason === "") return refused("reason-missing", "say why", { path: "reason" });
		updateClarification(tx, open.id, { dueAt });
		record(
			"extend-clarification",
			{ kind: "bid", id: bidId },
			{ clarification: open.id, before: open.dueAt, after: dueAt, reason },
		);
		const about = { bidId, clarificationId: open.id, dueAt };
		tell(context, tx, "clarification-extended", about, peopleOfBid(tx, bidId, now));
		return accepted({ dueAt });
	});
}
