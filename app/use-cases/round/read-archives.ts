import { accepted, type Outcome, refused } from "~/domain/outcome";
import { roundAllows } from "~/domain/possible-now";
import type { PermissionRefusal } from "~/domain/roles";
import type { ArchiveKind, WithheldLine, Withholdable } from "~/domain/round/archive";
import { receivedBids } from "~db/bid/bid";
import type { Tx } from "~db/client";
import { type ArchiveRow, archiveById, archivesOf, withheldOf } from "~db/round/archives";
import { type RoundRow, roundById } from "~db/round/round";
import { closedInRound, isSealed } from "../bid/read-who-reads-bid";
import { type Context, notFound, permitted, read } from "../context";

/** An archive that was taken: for what, by whom, when, and what it leaves out. */
export type TakenArchive = {
	readonly id: string;
	readonly kind: ArchiveKind;
	readonly purpose: string;
	readonly madeAt: string;
	readonly madeBy: string;
	readonly withheld: readonly WithheldLine[];
};

export type ArchivesPage = {
	readonly round: { readonly id: string; readonly title: string };
	/** The newest first. */
	readonly archives: readonly TakenArchive[];
	readonly mayMake: boolean;
};

/** A round whose archives the actor may read: once bidding is over, and without an interest in any of its bids. */
export function archivedRound(
	context: Context,
	tx: Tx,
	roundId: string,
	now: string,
): Outcome<RoundRow, PermissionRefusal> {
	const allowed = permitted(context, tx, "read-archives");
	if (!allowed.ok) return allowed;
	const round = roundById(tx, roundId);
	if (!round || isSealed(round, now) || !roundAllows("read-archives", round.state)) return notFound();
	const closed = closedInRound(context, tx, round.id);
	if (receivedBids(tx, round.id).some(({ bidId }) => closed(bidId)))
		return refused("interested", "an interest closes one of its bids");
	return accepted(round);
}

function taken(tx: Tx, row: ArchiveRow): TakenArchive {
	const { id, kind, purpose, madeAt, madeByName } = row;
	const withheld = withheldOf(tx, id).map((line) => ({ ...line, what: line.what as Withholdable }));
	return { id, kind, purpose, madeAt, madeBy: madeByName ?? "", withheld };
}

/** The log of a round: every archive that was taken of it, with what was withheld, under what, by whom and when. */
export function readArchives(
	context: Context,
	input: { readonly roundId: string },
): Outcome<ArchivesPage, PermissionRefusal> {
	return read(context, (tx, now): Outcome<ArchivesPage, PermissionRefusal> => {
		const found = archivedRound(context, tx, input.roundId, now);
		if (!found.ok) return found;
		const { id, title } = found.value;
		return accepted({
			round: { id, title },
			archives: archivesOf(tx, id).map((row) => taken(tx, row)),
			mayMake: permitted(context, tx, "make-archive").ok,
		});
	});
}

/** One archive of a round; refuses one of another round as not found. */
export function archiveIn(
	context: Context,
	tx: Tx,
	input: { readonly roundId: string; readonly archiveId: string },
	now: string,
): Outcome<{ readonly round: RoundRow; readonly archive: TakenArchive }, PermissionRefusal> {
	const found = archivedRound(context, tx, input.roundId, now);
	if (!found.ok) return found;
	const row = archiveById(tx, input.archiveId);
	if (!row || row.roundId !== found.value.id) return notFound();
	return accepted({ round: found.value, archive: taken(tx, row) });
}
