import { moveRound } from "~/domain/lifecycle";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { bidsReceived } from "~db/round/bids";
import { roundById, setRoundState } from "~db/round/round";
import { type Context, movers, notFound, permitted, write } from "../context";

/** Begins the assessment of a closed round. Refuses `move-not-possible` and `no-bids`. */
export function startAssessing(
	context: Context,
	input: { readonly roundId: string },
): Outcome<true, PermissionRefusal | "move-not-possible" | "no-bids"> {
	return write(context, (tx, record) => {
		const allowed = permitted(context, tx, "manage-round");
		if (!allowed.ok) return allowed;
		const round = roundById(tx, input.roundId);
		if (!round) return notFound();
		const moved = moveRound(round.state, "start-assessing", movers(context));
		if (!moved.ok) return moved;
		const bids = bidsReceived(tx, round.id);
		if (bids.length === 0) return refused("no-bids", "no bid was submitted");
		setRoundState(tx, round.id, moved.value);
		record("start-assessing", { kind: "round", id: round.id }, { bids: bids.length });
		return accepted(true);
	});
}
