import type { StatesNow } from "~/domain/possible-now";
import { whyNotNow } from "./why-not-now";

/** Why a bid was not submitted or taken back, in words; null for a refusal that is a page of its own. */
export function submissionProblem(refusal: {
	readonly code: string;
	readonly details?: unknown;
}): string | null {
	switch (refusal.code) {
		case "not-complete":
			return "Something that is needed is missing: see what blocks submission";
		case "reduced-not-below": {
			const { position, previous } = refusal.details as {
				readonly position: number;
				readonly previous: string;
			};
			return `Reduced version ${position} must be below ${previous}, the amount before it`;
		}
		case "nothing-asked":
			return "Enter the amount asked for at least one intervention first";
		case "changed-meanwhile":
			return "The bid was submitted or taken back since you opened this page. Look at it again before you submit";
		case "content-changed":
			return "Somebody changed the bid while you had this page open. Read it again before you submit it";
		case "round-closed":
			return whyNotNow(refusal.details as StatesNow);
		default:
			return null;
	}
}
