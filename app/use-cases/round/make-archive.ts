import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { type ArchiveKind, type Withholdable, withheldFrom } from "~/domain/round/archive";
import { archiveById, insertArchive } from "~db/round/archives";
import { actorId, type Context, permitted, write } from "../context";
import { archivedRound } from "./read-archives";

/**
 * Takes an archive of a round: notes for what, by whom and when, and what it leaves out, once under its `key`. The file
 * itself is made when it is downloaded. Refuses whoever has an interest in one of the round's bids (`interested`), and
 * what is withheld by choice without a reason.
 */
export function makeArchive(
	context: Context,
	input: {
		readonly roundId: string;
		readonly key?: string;
		readonly kind: ArchiveKind;
		readonly purpose: string;
		readonly withheld: readonly Withholdable[];
		readonly reason: string;
	},
): Outcome<{ readonly archiveId: string }, PermissionRefusal | "reason-missing"> {
	type Made = Outcome<{ readonly archiveId: string }, PermissionRefusal | "reason-missing">;
	return write(context, (tx, record, now): Made => {
		const allowed = permitted(context, tx, "make-archive");
		if (!allowed.ok) return allowed;
		const found = archivedRound(context, tx, input.roundId, now);
		if (!found.ok) return found;
		const { kind, purpose } = input;
		if (kind === "disclosed" && input.withheld.length > 0 && input.reason.trim() === "")
			return refused("reason-missing", "what is withheld has a reason", { path: "reason" });
		const id = input.key ?? context.ids.next();
		if (archiveById(tx, id)) return accepted({ archiveId: id });
		const withheld = withheldFrom(kind, input.withheld, input.reason);
		insertArchive(
			tx,
			{ id, roundId: found.value.id, kind, purpose, madeAt: now, madeBy: actorId(context) },
			withheld,
		);
		record("make-archive", { kind: "round", id: found.value.id }, { archiveId: id, kind, purpose, withheld });
		return accepted({ archiveId: id });
	});
}
