import type { RoundState } from "~/domain/lifecycle";
import { shownRoundState } from "~/domain/round/shown-state";
import type { Tx } from "~db/client";
import { type Context, permitted } from "../context";

/**
 * The state of a round as this person may know it: one that is decided but not published still counts as with the board
 * for everybody but the decision's own people.
 */
export function shownStateFor(context: Context, tx: Tx, state: RoundState): RoundState {
	return shownRoundState(state, permitted(context, tx, "read-unpublished-decision").ok);
}
