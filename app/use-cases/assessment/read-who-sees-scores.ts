import { accepted, type Outcome } from "~/domain/outcome";
import type { Action } from "~/domain/permissions";
import type { PermissionRefusal } from "~/domain/roles";
import { bidSubject } from "~db/bid/bid";
import type { Tx } from "~db/client";
import { whoReadsBid } from "../bid/read-who-reads-bid";
import { type Context, notFound, permitted } from "../context";

/**
 * How the actor may read a bid's scores: as the office or an assessor with names, or as a reader of the board pack
 * without. Refused to others (`not-found`) and for an interest (`interested`). Whether all are in is asked apart.
 */
export function whoSeesScores(
	context: Context,
	tx: Tx,
	bidId: string,
): Outcome<"office" | "assessor" | "pack", PermissionRefusal> {
	const reader = whoReadsBid(context, tx, bidId);
	if (!reader.ok) return reader;
	const subject = bidSubject(tx, bidId, context.clock.now());
	const may = (action: Action) => permitted(context, tx, action, subject).ok;
	if (reader.value === "office" && may("read-assessments")) return accepted("office");
	if (may("score-bid")) return accepted("assessor");
	return reader.value === "pack" && may("read-ranking-in-pack") ? accepted("pack") : notFound();
}
