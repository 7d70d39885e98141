import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { roundStateAt } from "~/domain/round/shown-state";
import { filesInRound } from "~db/bid/attachments";
import type { Tx } from "~db/client";
import { type RoundRow, roundById, updateRound } from "~db/round/round";
import { type Context, notFound, permitted, read, write } from "../context";

/** How many bytes the files of a round's bids may have together, and have. */
export type FilesInRound = { readonly limit: number; readonly used: number };

/** Whether files can still come: the limit may be changed as long as they can. */
function takesFiles(round: RoundRow, now: string): boolean {
	return round.state === "planned" || roundStateAt(round, now) === "open";
}

/** How much the files of a round have, for those who set rounds up. */
export function readFilesLimit(
	context: Context,
	input: { readonly roundId: string },
): Outcome<
	{
		readonly round: { readonly id: string; readonly title: string };
		readonly files: FilesInRound;
		readonly changeable: boolean;
	},
	PermissionRefusal
> {
	return read(context, (tx, now) => {
		const allowed = permitted(context, tx, "manage-round");
		if (!allowed.ok) return allowed;
		const round = roundById(tx, input.roundId);
		if (!round) return notFound();
		const { id, title } = round;
		return accepted({ round: { id, title }, files: filesOf(tx, round), changeable: takesFiles(round, now) });
	});
}

function filesOf(tx: Tx, round: RoundRow): FilesInRound {
	return { limit: round.filesLimit, used: filesInRound(tx, round.id) };
}

/**
 * Says how many bytes the files of a round's bids may have together; less than they have lets no more come. It is no
 * part of the scheme. Refuses `bidding-over` once no file can come.
 */
export function setFilesLimit(
	context: Context,
	input: { readonly roundId: string; readonly limit: number },
): Outcome<null, PermissionRefusal | "bidding-over"> {
	return write(context, (tx, record, now): Outcome<null, PermissionRefusal | "bidding-over"> => {
		const allowed = permitted(context, tx, "manage-round");
		if (!allowed.ok) return allowed;
		const round = roundById(tx, input.roundId);
		if (!round) return notFound();
		if (!takesFiles(round, now)) return refused("bidding-over", "no more files can come", { path: "limit" });
		const { limit } = input;
		if (limit === round.filesLimit) return accepted(null);
		updateRound(tx, round.id, { filesLimit: limit });
		record("set-files-limit", { kind: "round", id: round.id }, { before: round.filesLimit, after: limit });
		return accepted(null);
	});
}
