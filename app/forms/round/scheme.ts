import * as z from "zod/mini";
import { METHODS, UNITS, UNSPENT } from "~/domain/round/scheme-rules";
import { choice, choices, decimalText, optionalDecimalText, optionalText, wholeNumber } from "../fields";

/** Who may bid. */
export const whoMayBidForm = z.object({
	partnershipIds: choices(null, { missing: "Select at least one partnership" }),
});

/** Threshold, moderation and the allocation rule. The threshold is points as typed; `thresholdHundredths` reads it. */
export const schemeForm = z.object({
	threshold: decimalText(2, { what: "Threshold", missing: "Enter the lowest fundable total" }),
	moderationGap: wholeNumber(1, 5, { what: "Gap" }),
	moderationDeviation: optionalDecimalText(2, { what: "Standard deviation" }),
	method: choice(METHODS, { missing: "Select the allocation rule" }),
	unspent: choice(UNSPENT, { missing: "Select what happens to money that an envelope leaves" }),
	unit: choice(UNITS, { missing: "Select the step of needs amounts" }),
	needsVersionId: optionalText(40, { tooLong: "Select a version from the list" }),
	feedback: choice(["reasons", "scores"], { missing: "Select what partnerships are told" }),
});

/** Hundredths of a point for points of at most two decimals: `50` gives 5000, `49.5` gives 4950. */
export function thresholdHundredths(threshold: string): number {
	const [whole = "0", part = ""] = threshold.split(".");
	return Number(whole) * 100 + Number(part.padEnd(2, "0"));
}
