import type { Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import type { OpeningCode } from "~/domain/round/opening";
import { roundById } from "~db/round/round";
import { type Context, notFound, permitted, write } from "../context";
import { type Opened, openNow } from "../round-opening";

/**
 * Opens a planned round now: freezes its scheme as canonical JSON under a SHA-256 and sets its amount aside. Gives the
 * scheme's identifier and digest. Refuses `move-not-possible`, and the first thing in the way (`OpeningCode`).
 */
export function openRound(
	context: Context,
	input: { readonly roundId: string },
): Outcome<Opened, PermissionRefusal | "move-not-possible" | OpeningCode> {
	return write(context, (tx, record, now) => {
		const allowed = permitted(context, tx, "manage-round");
		if (!allowed.ok) return allowed;
		const round = roundById(tx, input.roundId);
		return round ? openNow(context, tx, record, round, now) : notFound();
	});
}
