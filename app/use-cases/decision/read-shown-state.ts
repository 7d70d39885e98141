import type { RoundState } from "~/domain/lifecycle";
import { shownRoundState } from "~/domain/round/shown-state";
import type { Tx } from "~db/client";
import { type Context, permitted } from "../context";

/** The state this person may know: decided but unpublished is "with the board" to all but the decision's people. */
export function shownStateFor(context: Context, tx: Tx, state: RoundState): RoundState {
	return shownRoundState(state, permitted(context, tx, "read-unpublished-decision").ok);
}
