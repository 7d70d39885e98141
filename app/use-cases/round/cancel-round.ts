import { releaseFromRound } from "~/domain/fund/decided-entries";
import { moveRound } from "~/domain/lifecycle";
import { sumPence } from "~/domain/money";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { openClarificationsIn } from "~db/bid/clarifications";
import type { Tx } from "~db/client";
import { insertDecidedEntries, ledgerOf } from "~db/fund/fund";
import { type RoundRow, roundById, setRoundState, updateRound } from "~db/round/round";
import { actingPerson, type Context, movers, notFound, permitted, write } from "../context";
import { endUnanswered } from "../end-clarification";
import { peopleOfRound, tell } from "../tell";

/**
 * Ends a round that is not put to the board, with a reason its readers see; its money goes back to its fund at once.
 * Bids stay as they are; one that the office asks about is as it was submitted. Refuses `move-not-possible` and
 * `reason-missing`; once more is no refusal.
 */
export function cancelRound(
	context: Context,
	input: { readonly roundId: string; readonly reason: string },
): Outcome<true, PermissionRefusal | "move-not-possible" | "reason-missing"> {
	return write(context, (tx, record, now) => {
		const allowed = permitted(context, tx, "manage-round");
		if (!allowed.ok) return allowed;
		const round = roundById(tx, input.roundId);
		if (!round) return notFound();
		const reason = input.reason.trim();
		if (round.state === "cancelled" && round.cancelledBecause === reason) return accepted(true);
		const moved = moveRound(round.state, "cancel", movers(context));
		if (!moved.ok) return moved;
		if (reason === "") return refused("reason-missing", "say why", { path: "reason" });
		const back = releaseFromRound(ledgerOf(tx, round.fundId), round);
		if (back.ok)
			insertDecidedEntries(tx, round.fundId, back.value, {
				nextId: context.ids.next,
				at: now,
				enteredBy: actingPerson(context),
			});
		for (const open of openClarificationsIn(tx, round.id)) {
			const ended = endUnanswered(context, tx, open, "dropped", now);
			if (!ended.ok) return ended;
			record("drop-clarification", { kind: "bid", id: open.bidId }, { clarification: open.id });
		}
		updateRound(tx, round.id, { cancelledAt: now, cancelledBecause: reason });
		setRoundState(tx, round.id, moved.value);
		record(
			"cancel-round",
			{ kind: "round", id: round.id },
			{
				from: round.state,
				reason,
				released: back.ok ? String(-sumPence(back.value.map(({ amount }) => amount))) : "0",
			},
		);
		tell(context, tx, "round-cancelled", { roundId: round.id }, peopleOfCancelled(tx, round, now));
		return accepted(true);
	});
}

/** Who is told of a round that ended: nobody outside the office knows of one that never opened. */
function peopleOfCancelled(tx: Tx, { id, state }: RoundRow, now: string): readonly string[] {
	return state === "planned" ? [] : peopleOfRound(tx, id, now);
}
