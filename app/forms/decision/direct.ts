import * as z from "zod/mini";
import { anyChoice, choices, money, optionalText, requiredText } from "../fields";

/** A decision without a round: one award to one or more partnerships jointly. */
export const directForm = z.object({
	fundId: anyChoice({ missing: "Select a fund" }),
	title: requiredText(150, { missing: "Enter a title", tooLong: "Title must be 150 characters or less" }),
	amount: money({ what: "Amount", missing: "Enter the amount", aboveZero: true }),
	recipients: choices(null, { missing: "Select at least one partnership" }),
	payee: anyChoice({ missing: "Select the partnership that receives the money" }),
	reason: requiredText(2000, {
		missing: "Enter the reason",
		tooLong: "Reason must be 2,000 characters or less",
	}),
	conditions: optionalText(4000, { tooLong: "Conditions must be 4,000 characters or less" }),
});
