import { linesOf } from "~/domain/decision/line-check";
import { formatInstant } from "~/domain/london-time";
import { formatPounds } from "~/domain/money";
import { detailsOf, type Reason } from "~/domain/outcome";
import type { RefusalWords } from "~/forms/refused-form";
import type { WhyNotSigned } from "~/use-cases/decision/read-draft";
import type { SigningRefusal } from "~/use-cases/decision/sign-decision";
import { partName } from "./notice-parts";

/** Why the reader does not sign, in a sentence. */
export const WHY_NOT_SIGNED: Readonly<Record<NonNullable<WhyNotSigned>, string>> = {
	"not-signatory": "The decision maker signs it.",
	"other-office": "Another office decides on this fund.",
	"prepared-by-signer": "You prepared this decision, so somebody else signs it.",
	interested: "You have an interest in one of its partnerships, so somebody else signs it.",
	"not-the-chair": "The chair signs it once the board has voted.",
	"function-kept": "It gives no money, so the office decides it and not an officer.",
	"delegation-not-in-force": "Your delegation is not in force today.",
	"delegation-other-fund": "Your delegation is for another fund.",
	"delegation-exceeded": "It is more than your delegation allows, so the office decides it.",
	"consultation-missing": "Your delegation asks you to consult first.",
};

const ofLines =
	(words: string) =>
	(refusal: Reason): string =>
		`${words} ${(linesOf(refusal) ?? []).join(", ")}`;

/** Why a signature was refused, in a sentence with the figures. */
export const SIGNING_REFUSALS: RefusalWords<SigningRefusal> = {
	"password-wrong": "The password is not right",
	"sign-in-must-wait": (refusal) => {
		const { until } = detailsOf(refusal, "sign-in-must-wait");
		return { password: `The password was wrong too often. Try again after ${formatInstant(until)}` };
	},
	"decision-signed": "Somebody else has already signed it",
	"changed-meanwhile": "The draft was changed after you opened this page. Read it again before you sign",
	"prepared-by-signer": "You prepared this decision, so somebody else signs it",
	"move-not-possible": "The round is not with the board, so its decision cannot be signed",
	"pack-outdated": "The board has not seen the draft as it is now",
	"scenario-stale": "A score, an indicator or a bid changed after the scenario was built",
	"text-missing": (refusal) => `Not written yet: ${detailsOf(refusal, "text-missing")?.parts.join(", ")}`,
	"text-weak": (refusal) =>
		`Not written in full: ${detailsOf(refusal, "text-weak").parts.map(partName).join(", ")}`,
	"withheld-in-public": (refusal) => {
		const { parts, lines } = detailsOf(refusal, "withheld-in-public");
		return `Words that are withheld from the public also stand in ${[...parts.map(partName), ...lines].join(", ")}`;
	},
	"subsidy-unsaid": (refusal) =>
		`Say whether these grants are subsidies: ${detailsOf(refusal, "subsidy-unsaid").lines.join(", ")}`,
	"reason-weak": ofLines("The reason is not written in full for"),
	"reason-missing": ofLines("The reason is missing for"),
	"line-negative": "A line has an amount below zero",
	"shares-missing": ofLines("Say what each payee gets:"),
	"shares-do-not-add-up": ofLines("The payees’ shares do not add up for"),
	"exceeds-set-aside": (refusal) => {
		const { shortfall, year } = detailsOf(refusal, "exceeds-set-aside");
		return `The awards come to ${formatPounds(shortfall)} more than is set aside for the round${year === undefined ? "" : ` in ${year}`}`;
	},
	"fund-overdrawn": (refusal) => {
		const { shortfall = 0n } = detailsOf(refusal, "fund-overdrawn") ?? {};
		return `The awards come to ${formatPounds(shortfall)} more than the fund holds`;
	},
	"not-the-chair": "The chair signs it once the board has voted",
	"function-kept": "It gives no money, so the office decides it and not an officer",
	"delegation-not-in-force": "Your delegation is not in force today",
	"delegation-other-fund": "Your delegation is for another fund",
	"delegation-exceeded": (refusal) => {
		const { limit, of, used, amount } = detailsOf(refusal, "delegation-exceeded");
		return of === "decision"
			? `It comes to ${formatPounds(amount)}. Your delegation allows ${formatPounds(limit)} in one decision`
			: `It comes to ${formatPounds(amount)}. Of the ${formatPounds(limit)} that your delegation allows, ${formatPounds(used)} is used`;
	},
	"consultation-missing": "Enter who you consulted and what they said",
	"quorum-missing": (refusal) => {
		const { voted, quorum } = detailsOf(refusal, "quorum-missing");
		return `${voted} of the ${quorum} members needed have voted on the draft as it is now`;
	},
	"vote-not-carried": (refusal) => {
		const tally = detailsOf(refusal, "vote-not-carried");
		return `${tally.for} voted for it and ${tally.against} against, so it is not carried`;
	},
	"bodies-not-agreed": (refusal) =>
		`Not agreed yet: ${detailsOf(refusal, "bodies-not-agreed").bodies.join(", ")}`,
	"offer-closed": "The offer has ended. Make a new one from the reserve list",
	"amount-not-above-zero": "The offer must be more than £0",
	"financial-year-invalid": "The fund’s financial year is not valid, so the decision cannot be numbered",
};
