import { detailsOf, type Reason } from "~/domain/outcome";

/** That a bid’s assessors disagree on whether it can be funded. */
export const STRADDLES = "Some of the assessors’ totals reach the threshold and others do not";

/** Why a criterion must be agreed, in a sentence; the spread is in points. */
export function triggerWords(trigger: "gap" | "threshold", spread: string): string {
	const points = spread.replace(/\.?0+$/, "");
	return trigger === "gap"
		? `The assessors are ${points} points apart, so a moderator must agree this score.`
		: `${STRADDLES}, so a moderator must agree each criterion on which they differ (here by ${points}).`;
}

/** What a bid without a total waits for. */
export const WAITING_WORDS: Readonly<Record<"assessors" | "submission" | "moderation", string>> = {
	assessors: "Waits for assessors to be assigned",
	submission: "Waits for assessments to be submitted",
	moderation: "Waits for a moderator to agree a score",
};

/** The rule that split a tie, as the published order says it. */
export const SPLIT_WORDS: Readonly<Record<"amount" | "received" | "reference", string>> = {
	amount: "asks for more",
	received: "was received later",
	reference: "stands later by reference",
};

const REFUSALS: Readonly<Record<string, string>> = {
	"round-not-assessing": "This round is not being assessed now, so nothing was changed",
	"bid-not-eligible": "Only an eligible bid whose assessment is not complete can be given to an assessor",
	"assessments-in": "All assessments of this bid are in, so nobody can be added who would score it unseen",
	"not-an-assessor": "This person no longer holds the assessor’s role",
	"assessor-conflicted": "This person holds a role or an interest in one of the bid’s partnerships",
	"already-assigned": "This person already has this bid",
	"assessor-moderated": "This person has moderated in this round, so they cannot score a bid in it",
	"already-moderated": "A moderator has agreed a score for this bid, so its assessments can no longer change",
	"not-live": "This assessment was replaced or opened again by somebody else",
	"nobody-chosen": "There is nobody to assign",
	"move-not-possible": "Somebody else has already dealt with this bid",
	"already-answered": "Somebody else has already answered",
	"already-asked": "Your partnership has already asked, and it can ask only once",
	"not-ineligible": "The bid was not found ineligible",
	"moderator-scored": "You are scoring a bid in this round, so you cannot moderate in it",
	"moderation-not-needed": "This criterion does not need an agreed score",
	"already-agreed": "Another moderator has already agreed this score",
	"assessments-not-in": "Not all assessments of this bid are in",
};

/** A refusal in words for the top of a form, with its person and bid; null where it is no matter of the form. */
export function refusalWords(refusal: Reason): string | null {
	const words = REFUSALS[refusal.code];
	if (words === undefined) return null;
	const person = detailsOf(refusal, "assessor-conflicted", "already-assigned", "assessor-moderated");
	const { reference } = person ?? detailsOf(refusal, "bid-not-eligible", "assessments-in") ?? {};
	const about = [person?.name, reference].filter((part) => part !== undefined).join(", ");
	return about === "" ? words : `${about}: ${words}`;
}
