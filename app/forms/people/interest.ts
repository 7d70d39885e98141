import * as z from "zod/mini";
import { anyChoice, choice, requiredText, requiredTick } from "../fields";

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

const CONFIRM = "Tick the box to confirm, or declare an interest";

/** The page on which somebody says, once a year, that the register is complete for them. */
export const answerInterestsForm = z.object({
	answer: choice(["nothing-to-declare", "as-registered"], { missing: CONFIRM }),
	confirmed: requiredTick({ missing: CONFIRM }),
});

/** What that page says of each refusal. */
export const ANSWER_INTERESTS_PROBLEMS = {
	"interest-stands": "The register holds an interest of yours by now. Read it and confirm",
	"nothing-registered": "The register holds no interest of yours any more. Read it and confirm",
} as const;

/** What was taken back because of an interest and what still counts, to follow a sentence; "" where nothing was. */
export function takenBackInWords(taken: {
	readonly assessments: number;
	readonly moderations: number;
	readonly advice: number;
	readonly checks: number;
	readonly stands: number;
}): string {
	const counted = (count: number, one: string, many: string) =>
		count === 0 ? [] : [count === 1 ? `1 ${one}` : `${count} ${many}`];
	const back = [
		...counted(taken.assessments, "unfinished assessment", "unfinished assessments"),
		...counted(taken.moderations, "unfinished moderation", "unfinished moderations"),
		...counted(taken.checks, "unfinished eligibility check", "unfinished eligibility checks"),
		...counted(taken.advice, "piece of advice", "pieces of advice"),
	];
	return [
		back.length > 0
			? ` Taken back: ${back.join(", ")}. The fund manager gives the work to somebody else.`
			: "",
		taken.stands > 0
			? " Scores that were submitted still count until the fund manager has looked at them."
			: "",
	].join("");
}
