import * as z from "zod/mini";
import { HAND_ENTERED_KINDS } from "~/domain/fund/ledger";
import { choice, money, optionalText, requiredText, tick } from "../fields";

/** Enters a row in a fund's ledger by hand. */
export const ledgerEntryForm = z.object({
	kind: choice(HAND_ENTERED_KINDS, { missing: "Select what kind of entry this is" }),
	title: requiredText(200, {
		missing: "Enter what the entry is for",
		tooLong: "What the entry is for must be 200 characters or less",
	}),
	amount: money({ what: "Amount", aboveZero: true }),
	/** Blank: the fund's own. */
	financialYear: optionalText(7, { tooLong: "Select a financial year from the list" }),
	/** Of a pot: expected, not confirmed yet. */
	provisional: tick(),
	decidedElsewhere: optionalText(200, { tooLong: "Where it was decided must be 200 characters or less" }),
});

/** Says what a provisional pot came to. */
export const confirmPotForm = z.object({ amount: money({ what: "Amount", aboveZero: true }) });

/** Takes a row of the ledger back. */
export const correctionForm = z.object({
	reason: requiredText(200, {
		missing: "Enter why the row is taken back",
		tooLong: "Reason must be 200 characters or less",
	}),
});
