import type { RoundState } from "../lifecycle";
import { type AssessedSoFar, waitingBids } from "./allocation-readiness";

/** Where a round stands, finer than its state: what its pages say of it and whose turn it is follow from this alone. */
export type RoundStep = RoundState | "overdue" | "no-bids" | "none-eligible" | "all-assessed";

/**
 * The step a round stands at. `bids` are those received and not withdrawn. A planned round whose opening has
 * passed is overdue; one with nothing left to assess is ready for what follows, or has nothing to go on with.
 */
export function roundStep(
	round: { readonly state: RoundState; readonly opensAt: string },
	now: string,
	bids: readonly AssessedSoFar[],
): RoundStep {
	const { state } = round;
	if (state === "planned" && round.opensAt <= now) return "overdue";
	if (state !== "closed" && state !== "assessing") return state;
	if (bids.length === 0) return "no-bids";
	if (state === "closed") return state;
	if (Object.values(waitingBids(bids)).some((waiting) => waiting.length > 0)) return state;
	return bids.some((bid) => bid.state === "assessed") ? "all-assessed" : "none-eligible";
}
