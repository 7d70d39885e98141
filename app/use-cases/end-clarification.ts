import { moveBid } from "~/domain/lifecycle";
import { accepted, type Outcome } from "~/domain/outcome";
import { bidById, updateBid } from "~db/bid/bid";
import { restoreCertificate } from "~db/bid/certificate";
import { type ClarificationRow, updateClarification } from "~db/bid/clarifications";
import { holdFilesOfDraft } from "~db/bid/held-files";
import { putRowsBack } from "~db/bid/rows-before";
import type { Tx } from "~db/client";
import { type Context, movers } from "./context";

/** Ends a clarification without answers: the bid's rows are as they were asked about. Its state is the caller's. */
export function putBackAsAsked(
	tx: Tx,
	{ id, bidId, bidVersionId, rowsBefore }: ClarificationRow,
	state: "lapsed" | "withdrawn" | "dropped",
	now: string,
): void {
	if (rowsBefore !== null) putRowsBack(tx, bidId, rowsBefore);
	restoreCertificate(tx, bidVersionId);
	holdFilesOfDraft(tx, bidId, now);
	updateClarification(tx, id, { state, endedAt: now, rowsBefore: null });
}

/** Ends a clarification without answers: the bid is as it was asked about, and where it was. Asks nothing. */
export function endUnanswered(
	context: Context,
	tx: Tx,
	open: ClarificationRow,
	state: "lapsed" | "withdrawn" | "dropped",
	now: string,
): Outcome<true, "move-not-possible"> {
	const { bidId, returnsTo } = open;
	const from = bidById(tx, bidId);
	const moved = moveBid(from?.state ?? "draft", "end-clarification", movers(context), returnsTo);
	if (!moved.ok) return moved;
	putBackAsAsked(tx, open, state, now);
	updateBid(tx, bidId, { state: moved.value, revision: (from?.revision ?? 0) + 1 });
	return accepted(true);
}
