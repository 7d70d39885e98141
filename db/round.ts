import { and, eq, lte } from "drizzle-orm";
import type { RoundState } from "~/domain/lifecycle";
import type { Tx } from "./client";
import { round } from "./schema/round";

/** A round by identifier; undefined where there is none. */
export function roundById(tx: Tx, id: string) {
	return tx.select().from(round).where(eq(round.id, id)).get();
}

/** Open rounds whose closing instant is at or before `now`. */
export function roundsToClose(tx: Tx, now: string) {
	return tx
		.select()
		.from(round)
		.where(and(eq(round.state, "open"), lte(round.closesAt, now)))
		.all();
}

/** Sets a round's state; whether the move is possible was asked of the lifecycle table before. */
export function setRoundState(tx: Tx, id: string, state: RoundState): void {
	tx.update(round).set({ state }).where(eq(round.id, id)).run();
}
