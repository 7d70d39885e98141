import type { Pence } from "../money";

/** What becomes of a bid at publication. */
export type LineOutcome = "awarded" | "reserve" | "declined";

/**
 * What becomes of a bid by a decision: awarded where it gets money; on the reserve list where it gets none but could have
 * been funded (scored, at the threshold or above); declined otherwise.
 */
export function outcomeOfLine(decided: Pence, fundable: boolean): LineOutcome {
	if (decided > 0n) return "awarded";
	return fundable ? "reserve" : "declined";
}
