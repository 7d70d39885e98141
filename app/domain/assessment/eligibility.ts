import type { BidState } from "../lifecycle";

export type EligibilityResult = "eligible" | "ineligible";

/** What the office found and, where the partnership asked it to look again, what it answered. */
export type EligibilityRecord = {
	readonly check: { readonly result: EligibilityResult } | null;
	readonly reconsideration: { readonly result: EligibilityResult | null } | null;
};

/** Whether a bid is eligible as things stand; null where nobody has checked it. */
export function eligibilityOf({ check, reconsideration }: EligibilityRecord): EligibilityResult | null {
	return reconsideration?.result ?? check?.result ?? null;
}

/** Whether the partnership may still ask the office to look again: only once, and only about an ineligible bid. */
export function mayAskReconsideration(state: BidState, record: EligibilityRecord): boolean {
	return state === "ineligible" && record.reconsideration === null;
}
