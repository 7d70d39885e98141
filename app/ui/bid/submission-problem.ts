import { formatPounds } from "~/domain/money";
import { detailsOf, type Reason } from "~/domain/outcome";
import { whyNotNow } from "./why-not-now";

/** Why a bid was not submitted or taken back, in words; null for a refusal that is a page of its own. */
export function submissionProblem(refusal: Reason): string | null {
	const closed = detailsOf(refusal, "round-closed");
	if (closed) return whyNotNow(closed);
	const reduced = detailsOf(refusal, "reduced-not-below");
	if (reduced)
		return `Reduced version ${reduced.position} must be below ${formatPounds(reduced.previous)}, the amount before it`;
	switch (refusal.code) {
		case "not-complete":
			return "Something that is needed is missing: see what blocks submission";
		case "nothing-asked":
			return "Enter the amount asked for at least one intervention first";
		case "changed-meanwhile":
			return "The bid was submitted or taken back since you opened this page. Look at it again before you submit";
		case "content-changed":
			return "Somebody changed the bid while you had this page open. Read it again before you submit it";
		default:
			return null;
	}
}
