import { moveRound } from "~/domain/lifecycle";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { decisionsOfRun } from "~db/decision/decision";
import { roundById, setRoundState } from "~db/round/round";
import { type Context, movers, notFound, permitted, write } from "../context";

/** Takes a round back from the board to allocation, with a reason. Refuses `move-not-possible` and `reason-missing`. */
export function returnToAllocating(
	context: Context,
	input: { readonly roundId: string; readonly reason: string },
): Outcome<true, PermissionRefusal | "move-not-possible" | "reason-missing"> {
	return write(context, (tx, record) => {
		const allowed = permitted(context, tx, "manage-round");
		if (!allowed.ok) return allowed;
		const round = roundById(tx, input.roundId);
		if (!round) return notFound();
		const moved = moveRound(round.state, "return-to-allocating", movers(context));
		if (!moved.ok) return moved;
		if (decisionsOfRun(tx, round.id).some(({ state }) => state !== "draft"))
			return refused("move-not-possible", "a part of the round is decided already");
		if (input.reason.trim() === "") return refused("reason-missing", "say why", { path: "reason" });
		setRoundState(tx, round.id, moved.value);
		record("return-to-allocating", { kind: "round", id: round.id }, { reason: input.reason });
		return accepted(true);
	});
}
