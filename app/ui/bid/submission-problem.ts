import { formatPounds } from "~/domain/money";
import { detailsOf } from "~/domain/outcome";
import type { RefusalWords } from "~/forms/refused-form";
import type { SubmitBidRefusal } from "~/use-cases/bid/submission/submit-bid";
import { whyNotNow } from "./why-not-now";

/** Why a bid was not submitted or taken back, in words. */
export const SUBMISSION_REFUSALS: RefusalWords<SubmitBidRefusal> = {
	"round-closed": (refusal) => whyNotNow(detailsOf(refusal, "round-closed")),
	"reduced-not-below": (refusal) => {
		const { position, previous } = detailsOf(refusal, "reduced-not-below");
		return `Reduced version ${position} must be below ${formatPounds(previous)}, the amount before it`;
	},
	"not-complete": "Something that is needed is missing: see what blocks submission",
	"nothing-asked": "Enter the amount asked for at least one intervention first",
	"changed-meanwhile":
		"The bid was submitted or taken back since you opened this page. Look at it again before you submit",
	"content-changed":
		"Somebody changed the bid while you had this page open. Read it again before you submit it",
};
