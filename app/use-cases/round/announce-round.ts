import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { roundById, updateRound } from "~db/round/round";
import { type Context, notFound, permitted, write } from "../context";

/**
 * Shows a planned round to everybody before it opens: what it is for, its money and its dates, not its rules. Once more
 * is no refusal. Refuses a round that is not planned (`not-planned`).
 */
export function announceRound(
	context: Context,
	input: { readonly roundId: string },
): Outcome<null, PermissionRefusal | "not-planned"> {
	return write(context, (tx, record, now): Outcome<null, PermissionRefusal | "not-planned"> => {
		const allowed = permitted(context, tx, "manage-round");
		if (!allowed.ok) return allowed;
		const round = roundById(tx, input.roundId);
		if (!round) return notFound();
		if (round.state !== "planned") return refused("not-planned", "only a planned round is announced");
		if (round.announcedAt !== null) return accepted(null);
		updateRound(tx, round.id, { announcedAt: now });
		record("announce-round", { kind: "round", id: round.id }, { announcedAt: now });
		return accepted(null);
	});
}
