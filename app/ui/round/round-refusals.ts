import { formatPounds } from "~/domain/money";
import { detailsOf, type Reason } from "~/domain/outcome";

const ORDER: Readonly<Record<string, string>> = {
	closesAt: "Closing must be after opening",
	boardMeetsOn: "The board's meeting must not be before closing",
	decisionExpectedOn: "The decision must not be expected before closing or before the board meets",
	spendBy: "The day by which money must be spent must not be before the dates above it",
};

/** What a round's form says for each refusal. */
export const ROUND_REFUSALS = {
	"plan-unknown": "Select the plan",
	"round-unknown": "Select a round from the list",
	"title-taken": "This fund already has a round with this title",
	"code-not-plain": "Short code must only include letters, figures and hyphens",
	"code-taken": "Another round has this short code",
	"amount-not-above-zero": "Amount of the round must be more than £0",
	"amount-above-fund": (refusal: Reason) => {
		const { remaining = 0n } = detailsOf(refusal, "amount-above-fund") ?? {};
		if (remaining <= 0n) return "The fund has nothing left. Add money to the fund first";
		return `The fund has ${formatPounds(remaining)} left. Enter that or less, or add to the fund first`;
	},
	"dates-not-in-order": ({ path = "" }: Reason) => ORDER[path] ?? "The dates are not in order",
	"not-open": "The round is not open, so its closing time cannot be extended",
	"closing-not-later": "The new closing time must be later than the current one",
	"reason-missing": "Enter the reason",
	"round-opened": "The round has opened. You can no longer change its scheme, its amount or who may bid",
} as const;

/** The fields by which two people's extensions of a round are compared. */
export const EXTENSION_FIELDS = [
	{ name: "closesAt", label: "Closes" },
	{ name: "boardMeetsOn", label: "Board meets" },
	{ name: "decisionExpectedOn", label: "Decision expected" },
	{ name: "spendBy", label: "Money to be spent by" },
] as const;

/** The fields that two people's versions of a round are compared by. */
export const ROUND_FIELDS = [
	{ name: "title", label: "Title" },
	{ name: "code", label: "Short code" },
	{ name: "purpose", label: "Purpose" },
	{ name: "amount", label: "Amount" },
	{ name: "opensAt", label: "Opens" },
	{ name: "opensByItself", label: "Opens by itself", words: { yes: "Yes", "": "No" } },
	...EXTENSION_FIELDS,
	{ name: "contactName", label: "Contact" },
	{ name: "contactEmail", label: "Contact email address" },
	{ name: "contactTelephone", label: "Contact telephone number" },
] as const;
