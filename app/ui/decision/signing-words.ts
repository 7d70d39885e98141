import type { NoticeText } from "~/domain/decision/notice";
import { formatPounds, pence } from "~/domain/money";
import { partName } from "./notice-parts";

/** Why the reader does not sign, in a sentence. */
export const WHY_NOT_SIGNED: Readonly<Record<string, string>> = {
	"not-signatory": "The decision maker signs it.",
	"other-office": "Another office decides on this fund.",
	"prepared-by-signer": "You prepared this decision, so somebody else signs it.",
	interested: "You have an interest in one of its partnerships, so somebody else signs it.",
};

const REFUSALS: Readonly<Record<string, string>> = {
	"decision-signed": "Somebody else has already signed it",
	"changed-meanwhile": "The draft was changed after you opened this page. Read it again before you sign",
	"prepared-by-signer": "You prepared this decision, so somebody else signs it",
	"move-not-possible": "The round is not with the board, so its decision cannot be signed",
	"pack-outdated": "The board has not seen the draft as it is now",
	"scenario-stale": "A score, an indicator or a bid changed after the scenario was built",
	"line-negative": "A line has an amount below zero",
	"financial-year-invalid": "The fund’s financial year is not valid, so the decision cannot be numbered",
};

type Details = {
	readonly parts?: readonly string[];
	readonly lines?: readonly string[];
	readonly shortfall?: string;
	readonly until?: string;
};

/** Why a signature was refused, in a sentence with the figures; null where it is no matter of the form. */
export function signingRefusal({ code, details }: { readonly code: string; readonly details?: unknown }) {
	const { parts = [], lines = [], shortfall = "0" } = (details ?? {}) as Details;
	const short = formatPounds(pence(BigInt(shortfall)));
	if (code === "password-wrong") return "The password is not right";
	if (code === "text-missing") return `Not written yet: ${parts.join(", ")}`;
	if (code === "text-weak")
		return `Not written in full: ${parts.map((part) => partName(part as keyof NoticeText)).join(", ")}`;
	if (code === "reason-weak") return `The reason is not written in full for ${lines.join(", ")}`;
	if (code === "reason-missing") return `The reason is missing for ${lines.join(", ")}`;
	if (code === "shares-missing") return `Say what each payee gets: ${lines.join(", ")}`;
	if (code === "shares-do-not-add-up") return `The payees’ shares do not add up for ${lines.join(", ")}`;
	if (code === "exceeds-set-aside") return `The awards come to ${short} more than is set aside for the round`;
	if (code === "fund-overdrawn") return `The awards come to ${short} more than the fund holds`;
	return REFUSALS[code] ?? null;
}
