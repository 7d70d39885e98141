import * as z from "zod/mini";
import { anyChoice, optionalText, requiredText, tick } from "../fields";

const shared = {
	title: requiredText(120, {
		missing: "Enter a title for this version",
		tooLong: "Title must be 120 characters or less",
	}),
	note: optionalText(2000, { tooLong: "Note must be 2,000 characters or less" }),
	illustrative: tick(),
};

/** Starts a version of a fund's needs formula. */
export const newNeedsVersionForm = z.object({
	fundId: anyChoice({ missing: "Select the fund" }),
	copyOf: optionalText(40, { tooLong: "Select a version from the list" }),
	...shared,
});

/** Changes a version's words. */
export const needsVersionForm = z.object(shared);
