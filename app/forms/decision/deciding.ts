import * as z from "zod/mini";
import { VOTES } from "~/domain/decision/board-vote";
import { OFFICE_SUBJECTS } from "~/domain/decision/office-subject";
import { londonDate, optionalLondonDate } from "../dates";
import {
	anyChoice,
	choice,
	choices,
	optionalMoney,
	optionalText,
	optionalWholeNumber,
	requiredText,
	wholeNumber,
} from "../fields";

const words = (what: string, missing: string, max = 1000) =>
	requiredText(max, {
		missing,
		tooLong: `${what} must be ${max.toLocaleString("en-GB")} characters or less`,
	});

const title = words("Title", "Enter a title", 150);

/** What a decision that gives no money is on; a delegation has a page of its own. */
export const SUBJECTS_ASKED = OFFICE_SUBJECTS.filter((subject) => subject !== "delegation");

export const officeDecisionForm = z.object({
	decidingOfficeId: anyChoice({ missing: "Select who decides" }),
	subject: choice(SUBJECTS_ASKED, { missing: "Select what it is about" }),
	title,
});

export const delegationForm = z.object({
	decidingOfficeId: anyChoice({ missing: "Select who delegates" }),
	title,
	officerId: anyChoice({ missing: "Select the officer" }),
	post: words("Post", "Enter the officer’s post", 150),
	power: words("Legal power", "Enter the legal power"),
	fundId: optionalText(200, { tooLong: "Select a fund from the list" }),
	perDecision: optionalMoney({ what: "Most in one decision" }),
	altogether: optionalMoney({ what: "Most in all decisions" }),
	startsOn: londonDate({ what: "First day", missing: "Enter the first day" }),
	endsOn: optionalLondonDate({ what: "Last day" }),
	consult: optionalText(1000, { tooLong: "Who to consult must be 1,000 characters or less" }),
	report: optionalText(1000, { tooLong: "What to report must be 1,000 characters or less" }),
});

export const whyForm = z.object({ why: words("Reason", "Enter the reason") });

/** Lines taken out of a round's draft, and why. */
export const linesOutForm = z.object({
	lineIds: choices(null, { missing: "Select at least one bid" }),
	why: words("Reason", "Enter why they are decided apart"),
});

export const bodyForm = z.object({
	name: words("Name", "Enter the name of the body", 150),
	capacity: words("Capacity", "Enter why its agreement is needed", 150),
	step: wholeNumber(1, 20, { what: "Step", missing: "Enter the step" }),
});

export const resolutionForm = z.object({
	outcome: choice(["agreed", "not-agreed"], { missing: "Select what it resolved" }),
	resolvedOn: londonDate({ what: "Date", missing: "Enter the date on which it resolved this" }),
	evidence: words("Where it is recorded", "Enter where it is recorded"),
});

export const voteForm = z.object({ vote: choice(VOTES, { missing: "Select how you vote" }) });

export const actionForm = z.object({
	what: words("Action", "Enter what is to be done"),
	owner: words("Owner", "Enter who does it", 150),
	dueOn: londonDate({ what: "Due date", missing: "Enter when it is due" }),
});

export const actionDoneForm = z.object({
	doneOn: londonDate({ what: "Date", missing: "Enter the date on which it was done" }),
	note: words("What was done", "Enter what was done and where that is recorded"),
});

export const offerForm = z.object({
	expiresOn: londonDate({ what: "Last day", missing: "Enter the last day on which it can be signed" }),
});

/** How an office decides: by one person, or by vote with a quorum and a chair. */
export const votingForm = z.object({
	how: choice(["person", "board"], { missing: "Select how this office decides" }),
	quorum: optionalWholeNumber(1, 100, { what: "Quorum" }),
	chairId: optionalText(200, { tooLong: "Select the chair from the list" }),
});
