import { moveRound } from "~/domain/lifecycle";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { roundById, setRoundState } from "~db/round/round";
import { type Context, movers, notFound, permitted, write } from "../context";

/** Takes a round from allocation back to assessment. Refuses `move-not-possible` and `reason-missing`. */
export function returnToAssessing(
	context: Context,
	input: { readonly roundId: string; readonly reason: string },
): Outcome<true, PermissionRefusal | "move-not-possible" | "reason-missing"> {
	return write(context, (tx, record) => {
		const allowed = permitted(context, tx, "manage-round");
		if (!allowed.ok) return allowed;
		const round = roundById(tx, input.roundId);
		if (!round) return notFound();
		const moved = moveRound(round.state, "return-to-assessing", movers(context));
		if (!moved.ok) return moved;
		if (input.reason.trim() === "") return refused("reason-missing", "say why", { path: "reason" });
		setRoundState(tx, round.id, moved.value);
		record("return-to-assessing", { kind: "round", id: round.id }, { reason: input.reason });
		return accepted(true);
	});
}
