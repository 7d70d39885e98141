import { linesOf } from "~/domain/decision/line-check";
import { formatPounds } from "~/domain/money";
import { detailsOf, type Reason } from "~/domain/outcome";
import { partName } from "./notice-parts";

/** Why the reader does not sign, in a sentence. */
export const WHY_NOT_SIGNED: Readonly<Record<string, string>> = {
	"not-signatory": "The decision maker signs it.",
	"other-office": "Another office decides on this fund.",
	"prepared-by-signer": "You prepared this decision, so somebody else signs it.",
	interested: "You have an interest in one of its partnerships, so somebody else signs it.",
};

const OF_LINES: Readonly<Record<string, string>> = {
	"reason-weak": "The reason is not written in full for",
	"reason-missing": "The reason is missing for",
	"shares-missing": "Say what each payee gets:",
	"shares-do-not-add-up": "The payees’ shares do not add up for",
};

const REFUSALS: Readonly<Record<string, string>> = {
	"password-wrong": "The password is not right",
	"decision-signed": "Somebody else has already signed it",
	"changed-meanwhile": "The draft was changed after you opened this page. Read it again before you sign",
	"prepared-by-signer": "You prepared this decision, so somebody else signs it",
	"move-not-possible": "The round is not with the board, so its decision cannot be signed",
	"pack-outdated": "The board has not seen the draft as it is now",
	"scenario-stale": "A score, an indicator or a bid changed after the scenario was built",
	"line-negative": "A line has an amount below zero",
	"financial-year-invalid": "The fund’s financial year is not valid, so the decision cannot be numbered",
};

/** Why a signature was refused, in a sentence with the figures; null where it is no matter of the form. */
export function signingRefusal(refusal: Reason): string | null {
	const missing = detailsOf(refusal, "text-missing")?.parts;
	if (missing) return `Not written yet: ${missing.join(", ")}`;
	const weak = detailsOf(refusal, "text-weak")?.parts;
	if (weak) return `Not written in full: ${weak.map(partName).join(", ")}`;
	const above = detailsOf(refusal, "exceeds-set-aside");
	if (above)
		return `The awards come to ${formatPounds(above.shortfall)} more than is set aside for the round`;
	const over = detailsOf(refusal, "fund-overdrawn");
	if (over) return `The awards come to ${formatPounds(over.shortfall)} more than the fund holds`;
	const lines = linesOf(refusal);
	const words = OF_LINES[refusal.code];
	return lines && words ? `${words} ${lines.join(", ")}` : (REFUSALS[refusal.code] ?? null);
}
