import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { bidSubject } from "~db/bid";
import type { Tx } from "~db/client";
import type { RoundRow } from "~db/round";
import { type Context, notFound, permitted } from "../context";

/** The states of a round in which the board and the deciding office read bids and scores. */
export const IN_PACK: readonly RoundRow["state"][] = ["with-board", "decided", "published"];

/**
 * How the actor may read a bid's scores: as the office or as one of its assessors, with the assessors' names; or as a reader
 * of the board pack, without names, once the round is with the board. Refused to all others (`not-found`), and to people
 * with an interest in the bid (`interested`). That all assessments are in is asked apart from this.
 */
export function whoSeesScores(
	context: Context,
	tx: Tx,
	bidId: string,
	round: Pick<RoundRow, "state">,
): Outcome<"office" | "assessor" | "pack", PermissionRefusal> {
	const subject = bidSubject(tx, bidId, context.clock.now());
	const office = permitted(context, tx, "read-assessments", subject);
	const bid = permitted(context, tx, "read-submitted-bid", subject);
	if (office.ok && bid.ok) return accepted("office");
	if (permitted(context, tx, "score-bid", subject).ok) return accepted("assessor");
	const pack = IN_PACK.includes(round.state)
		? permitted(context, tx, "read-ranking-in-pack", subject)
		: notFound();
	if (pack.ok) return accepted("pack");
	return !bid.ok && bid.code === "interested" ? bid : pack;
}
