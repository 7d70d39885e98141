import type { Pence } from "../money";

/** What becomes of a bid at publication. */
export type LineOutcome = "awarded" | "reserve" | "declined";

/** What becomes of a bid by a decision: awarded, reserve where it has a place on that list, else declined. */
export function outcomeOfLine(decided: Pence, hasPlace: boolean): LineOutcome {
	if (decided > 0n) return "awarded";
	return hasPlace ? "reserve" : "declined";
}
