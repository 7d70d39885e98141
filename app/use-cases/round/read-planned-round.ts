import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { Tx } from "~db/client";
import { type RoundRow, roundById } from "~db/round/round";
import { notFound } from "../context";

/** A round whose set-up may still change. Refuses `not-found`, and `round-opened` once opening froze it. */
export function plannedRound(tx: Tx, roundId: string): Outcome<RoundRow, "not-found" | "round-opened"> {
	const round = roundById(tx, roundId);
	if (!round) return notFound();
	if (round.state !== "planned")
		return refused("round-opened", "opening froze the round: its scheme and who may bid no longer change");
	return accepted(round);
}
