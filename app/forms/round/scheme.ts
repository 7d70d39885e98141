import * as z from "zod/mini";
import { SECTIONS, type SectionKey } from "~/domain/bid/sections";
import { METHODS, UNITS, UNSPENT } from "~/domain/round/scheme-rules";
import { choice, choices, decimalText, optionalText, requiredText, tick, wholeNumber } from "../fields";

/** Who may bid. */
export const whoMayBidForm = z.object({
	partnershipIds: choices(null, { missing: "Select at least one partnership" }),
});

/** Threshold, moderation and the allocation rule. The threshold is points as typed; `thresholdHundredths` reads it. */
export const schemeForm = z.object({
	threshold: decimalText(2, { what: "Threshold", missing: "Enter the lowest fundable total" }),
	moderationGap: wholeNumber(1, 5, { what: "Gap" }),
	method: choice(METHODS, { missing: "Select the allocation rule" }),
	unspent: choice(UNSPENT, { missing: "Select what happens to money that an envelope leaves" }),
	unit: choice(UNITS, { missing: "Select the step of needs amounts" }),
	needsVersionId: optionalText(40, { tooLong: "Select a version from the list" }),
});

/** Hundredths of a point for a threshold of at most two decimals: `50` gives 5000, `49.5` gives 4950. */
export function thresholdHundredths(threshold: string): number {
	const [whole = "0", part = ""] = threshold.split(".");
	return Number(whole) * 100 + Number(part.padEnd(2, "0"));
}

const descriptor = optionalText(400, { tooLong: "A descriptor must be 400 characters or less" });

/** Adds or changes a criterion; descriptors may wait until the round opens. */
export const criterionForm = z.object({
	title: requiredText(120, {
		missing: "Enter the criterion",
		tooLong: "Criterion must be 120 characters or less",
	}),
	guidance: requiredText(2000, {
		missing: "Enter what assessors should look for",
		tooLong: "Guidance must be 2,000 characters or less",
	}),
	weight: wholeNumber(1, 100, { what: "Weight" }),
	perTheme: tick(),
	sections: choices<SectionKey>(SECTIONS.map(({ key }) => key)),
	descriptors: z.object({
		0: descriptor,
		1: descriptor,
		2: descriptor,
		3: descriptor,
		4: descriptor,
		5: descriptor,
	}),
});

/** Moves a criterion a place up or down. */
export const criterionMoveForm = z.object({
	criterionId: requiredText(40, { missing: "Select a criterion", tooLong: "Select a criterion" }),
	direction: choice(["up", "down"], { missing: "Select a direction" }),
});
