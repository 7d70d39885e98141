import type { BidState } from "~/domain/lifecycle";

/** What the office calls the stage a bid stands in. */
export const STAGE_NAMES: Readonly<Record<BidState, string>> = {
	draft: "Drafts",
	submitted: "To be checked",
	"in-clarification": "In clarification",
	eligible: "Being assessed",
	assessed: "Assessed",
	ineligible: "Ineligible",
	withdrawn: "Withdrawn",
	awarded: "Awarded",
	reserve: "On the reserve list",
	declined: "Declined",
};
