import { actInWords } from "../bid/revisions";
import { OFFICE_KINDS } from "../form/office-kinds";

/** What each recorded action is called; those of a bid's own records are worded as its history words them. */
const ACTIONS: Readonly<Record<string, string>> = {
	"agree-score": "Agreed a score",
	"answer-eligibility-tests": "Answered eligibility tests",
	"answer-figures-query": "Answered a query about a figure",
	"answer-interests": "Said what interests they have",
	"answer-reconsideration": "Answered a request for reconsideration",
	"announce-round": "Announced the round",
	"ask-reconsideration": "Asked for reconsideration",
	"assign-assessor": "Assigned an assessor",
	"attach-file": "Added a file to a bid",
	"attach-redacted-copy": "Added a redacted copy of a file",
	"bring-up-to-date": "Brought the database up to date",
	"build-scenario": "Built a scenario",
	"cancel-round": "Cancelled the round",
	"change-decision-line": "Changed an amount, a reason or conditions of a draft decision",
	"change-decision-text": "Changed the text of a draft decision",
	"change-form": "Changed a form that is not published yet",
	"change-fund": "Changed the fund",
	"change-needs-version": "Changed a version of the needs formula",
	"change-organisation": "Changed an organisation",
	"change-own-password": "Changed their own password",
	"change-person": "Changed a person",
	"change-plan": "Changed the plan",
	"change-round": "Changed the round",
	"check-eligibility": "Checked eligibility",
	"choose-import-columns": "Chose the columns of an import",
	"choose-import-table": "Chose the rows of an import",
	"choose-form": "Chose the form of a round",
	"choose-messages": "Chose which messages to get",
	"close-panel": "Closed the minutes of a panel’s meeting",
	"close-round": "Closed the round",
	"complete-assessment": "Completed the assessment",
	"confirm-figures": "Confirmed figures",
	"confirm-needs-import": "Confirmed an import",
	"confirm-pot": "Confirmed a provisional pot",
	"correct-ledger-entry": "Corrected the ledger",
	"count-complete-drafts": "Counted the complete bids that were not submitted",
	"create-first-administrator": "Made the first administrator",
	"create-fund": "Made a fund",
	"create-needs-version": "Made a version of the needs formula",
	"create-organisation": "Made an organisation",
	"create-person": "Made an account",
	"create-plan": "Made a plan",
	"create-round": "Planned a round",
	"decline-assessment": "Declined to score a bid",
	"delete-bid": "Deleted a bid that was never submitted",
	"declare-own-interest": "Declared an interest",
	"discard-form": "Discarded a form that was not published",
	"draft-decision": "Drafted a decision",
	"draft-direct-decision": "Drafted a direct decision",
	"draft-needs-decision": "Drafted a decision by need",
	"end-account": "Ended an account",
	"end-organisation": "Ended an organisation",
	"end-own-interest": "Ended an interest of their own",
	"end-practice": "Ended the practice scoring",
	"end-recorded-interest": "Ended a recorded interest",
	"end-role": "Ended a role",
	"enter-in-ledger": "Entered in the ledger",
	"erase-audit-details": "Erased the details of entries",
	"extend-closing": "Extended the closing time",
	"give-advice": "Gave advice",
	"give-role": "Gave a role",
	"hold-panel": "Set up a meeting of the panel",
	"make-needs-allocation": "Made an allocation by need",
	"make-password-link": "Made a one-time link",
	"make-plan-version": "Made a version of the plan",
	"minute-bid": "Minuted a bid at a meeting of the panel",
	"move-clock": "Moved the clock of the demonstration on",
	"open-figures-window": "Asked partnerships to check their figures",
	"open-round": "Opened the round",
	"prepare-pack": "Made a version of the board pack",
	"publish-bid": "Published a winning bid",
	"publish-decision": "Published the decision",
	"make-archive": "Took an archive of the round",
	"publish-form": "Published a form",
	"publish-form-draft": "Published a form that was composed",
	"query-figure": "Queried a figure",
	"record-interest": "Recorded an interest",
	"record-meeting": "Recorded a meeting",
	"release-set-aside": "Returned money of a round to the fund",
	"remind-assessors": "Reminded the assessors",
	"remove-let-go-file": "Removed a file that a bid no longer held",
	"remove-indicator": "Removed an indicator",
	"reopen-assessment": "Reopened an assessment",
	"replace-assessor": "Replaced an assessor",
	"retry-messages": "Had messages sent again",
	"return-to-allocating": "Took the round back to allocation",
	"return-to-assessing": "Took the round back to assessment",
	"return-to-assessment": "Took the bid back to assessment",
	"save-indicator": "Saved an indicator",
	"save-needs-formula": "Saved the needs formula",
	"save-needs-priors": "Saved last year’s amounts",
	"save-practice": "Saved practice scores",
	"save-published-year": "Saved a table published elsewhere",
	"save-score": "Saved a score",
	"scan-file": "Scanned a file of a bid for viruses",
	"set-blocking": "Set what stops a bid from being submitted",
	"set-decision-numbering": "Set decision numbers",
	"set-files-limit": "Set the space for files of a round",
	"set-needs-partnerships": "Set the partnerships of a needs version",
	"set-password": "Set a password",
	"set-practice": "Set a practice bid",
	"set-round-years": "Set the financial years of a round",
	"set-scheme": "Set the scheme",
	"set-scores-due": "Set when scores are due",
	"set-who-may-bid": "Set who may bid",
	"sign-decision": "Signed the decision",
	"start-allocating": "Started allocation",
	"start-assessing": "Started assessment",
	"start-form": "Started a form",
	"start-needs-import": "Started an import",
	"stop-withholding": "Stopped withholding part of a published bid",
	"submit-assessment": "Submitted an assessment",
	"submit-practice": "Submitted practice scores",
	"take-back-advice": "Took back advice because of an interest",
	"take-back-assessment": "Took back an assessment because of an interest",
	"take-back-eligibility": "Took back an eligibility check because of an interest",
	"take-back-moderation": "Took back agreed scores because of an interest",
	"withhold-from-public-copy": "Withheld part of a published bid",
};

function plain(name: string): string {
	const words = name.replaceAll("-", " ");
	return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

function ofRecords(action: string): string | undefined {
	return actInWords(action) ?? actInWords(action, OFFICE_KINDS);
}

/** An action of the audit in words; one that has none yet by its own name. */
export function auditedAction(action: string): string {
	return ACTIONS[action] ?? ofRecords(action) ?? plain(action);
}

/** Whether an action has words of its own. */
export function hasWords(action: string): boolean {
	return Object.hasOwn(ACTIONS, action) || ofRecords(action) !== undefined;
}

/** A kind of record in words. */
export function auditedKind(kind: string): string {
	return plain(kind);
}

/** An entry about an erasure: of how many entries it took the details, and how many parts of a bid's versions. */
export type Erasure = { readonly seq: number; readonly erased: number; readonly parts: number };

/** What a check of the audit says of an erasure. */
export function erasureSentence({ seq, erased, parts }: Erasure): string {
	const details = `the details of ${erased === 1 ? "1 entry" : `${erased} entries`}`;
	if (parts === 0) return `Entry ${seq} says that ${details} were erased.`;
	const words = `what a bid’s submitted versions said of people (${parts === 1 ? "1 part" : `${parts} parts`})`;
	return `Entry ${seq} says that ${erased === 0 ? words : `${words} and ${details}`} were erased.`;
}
