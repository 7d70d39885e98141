import * as z from "zod/mini";
import { anyChoice, requiredText } from "../fields";

const nature = requiredText(1000, {
	missing: "Say what the interest is",
	tooLong: "What the interest is must be 1,000 characters or less",
});
const organisationId = anyChoice({ missing: "Select a partnership" });

/** The page on which one declares an interest of one's own. */
export const declareInterestForm = z.object({ organisationId, nature });

/** The page on which the office enters somebody's interest. */
export const recordInterestForm = z.object({
	personId: anyChoice({ missing: "Select a person" }),
	organisationId,
	nature,
});

export const INTEREST_PROBLEMS = {
	"person-unknown": "Select a person",
	"partnership-unknown": "Select a partnership",
	"interest-declared": "This interest is in the register already",
} as const;

const MISSING_REASON = "Say why the interest has ended";

/** What the page says that ends an interest. */
export const END_INTEREST_PROBLEMS = {
	"interest-ended": "This interest has ended already",
	"text-missing": MISSING_REASON,
	"own-interest": "This interest is your own. End it from your own interests",
} as const;

/** The page on which an interest is ended: one's own, or by the office somebody's. */
export const endInterestForm = z.object({
	reason: requiredText(1000, {
		missing: MISSING_REASON,
		tooLong: "The reason must be 1,000 characters or less",
	}),
});
