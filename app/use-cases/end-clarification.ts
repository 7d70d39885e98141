import { moveBid } from "~/domain/lifecycle";
import { accepted, type Outcome } from "~/domain/outcome";
import { bidById, updateBid } from "~db/bid/bid";
import { restoreCertificate } from "~db/bid/certificate";
import { type ClarificationRow, updateClarification } from "~db/bid/clarifications";
import { holdFilesOfDraft } from "~db/bid/held-files";
import { putRowsBack } from "~db/bid/rows-before";
import type { Tx } from "~db/client";
import { type Context, movers } from "./context";

/** Ends a clarification without answers: the bid is as it was asked about, and where it was. Asks nothing. */
export function endUnanswered(
	context: Context,
	tx: Tx,
	open: ClarificationRow,
	state: "lapsed" | "withdrawn",
	now: string,
): Outcome<true, "move-not-possible"> {
	const { bidId, returnsTo } = open;
	const from = bidById(tx, bidId);
	const moved = moveBid(from?.state ?? "draft", "end-clarification", movers(context), returnsTo);
	if (!moved.ok) return moved;
	if (open.rowsBefore !== null) putRowsBack(tx, bidId, open.rowsBefore);
	restoreCertificate(tx, open.bidVersionId);
	holdFilesOfDraft(tx, bidId, now);
	updateClarification(tx, open.id, { state, endedAt: now, rowsBefore: null });
	updateBid(tx, bidId, { state: moved.value, revision: (from?.revision ?? 0) + 1 });
	return accepted(true);
}
