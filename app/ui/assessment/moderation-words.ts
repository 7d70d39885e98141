import type { Trigger } from "~/domain/assessment/bid-score";
import { detailsOf, type Reason } from "~/domain/outcome";
import type { RefusalWords } from "~/forms/refused-form";
import type { AssignRefusal } from "~/use-cases/assessment/assign-assessors";
import type { SuggestedRefusal } from "~/use-cases/assessment/assign-suggested";
import type { ReplaceRefusal } from "~/use-cases/assessment/replace-assessor";

/** That a bid’s assessors disagree on whether it can be funded. */
export const STRADDLES = "Some of the assessors’ totals reach the threshold and others do not";

/** Why a criterion must be agreed, in a sentence; the spread is in points. */
export function triggerWords(trigger: Trigger, spread: string): string {
	const points = spread.replace(/\.?0+$/, "");
	if (trigger === "gap")
		return `The assessors are ${points} points apart, so a moderator must agree this score.`;
	return trigger === "deviation"
		? `The standard deviation of the assessors’ scores is above what the scheme allows (they are ${points} apart), so a moderator must agree this score.`
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

/** Why an assessment can no longer change. */
export const ALREADY_MODERATED =
	"A moderator has agreed a score for this bid, so its assessments can no longer change";

/** A sentence with the person and the bid that it is about. */
const about =
	(words: string) =>
	(refusal: Reason): string => {
		const person = detailsOf(refusal, "assessor-conflicted", "already-assigned", "assessor-moderated");
		const { reference } = person ?? detailsOf(refusal, "bid-not-eligible", "assessments-in") ?? {};
		const named = [person?.name, reference].filter((part) => part !== undefined).join(", ");
		return named === "" ? words : `${named}: ${words}`;
	};

/** What a page says that gives bids to assessors, or one assessor's to another. */
export const ASSIGNING_REFUSALS: RefusalWords<AssignRefusal | SuggestedRefusal | ReplaceRefusal> = {
	"round-not-assessing": "This round is not being assessed now, so nothing was changed",
	"move-not-possible": "Somebody else has already dealt with this bid",
	"bid-not-eligible": about(
		"Only an eligible bid whose assessment is not complete can be given to an assessor",
	),
	"assessments-in": about(
		"All assessments of this bid are in, so nobody can be added who would score it unseen",
	),
	"not-an-assessor": "This person no longer holds the assessor’s role",
	"assessor-conflicted": about("This person holds a role or an interest in one of the bid’s partnerships"),
	"already-assigned": about("This person already has this bid"),
	"assessor-moderated": about("This person has moderated in this round, so they cannot score a bid in it"),
	"already-moderated": ALREADY_MODERATED,
	"not-live": "This assessment was replaced or opened again by somebody else",
	"reason-missing": "Enter the reason for the change",
	"nobody-chosen": "Choose an assessor to add",
	"suggestion-changed": "The suggestion has changed since you opened this page. Check it and assign again",
};

/** The same, and what it says where reminders cannot be sent. */
export const ASSESSOR_WORK_REFUSALS = {
	...ASSIGNING_REFUSALS,
	"nobody-left": "Every assessment is submitted, so there is nobody to remind",
	"reminded-today": "They were reminded today already. You can remind them again tomorrow",
};
