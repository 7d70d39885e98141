import * as z from "zod/mini";
import { anyChoice, optionalText, requiredText } from "../fields";

/** A new bid: where, for whom, and what it is called. */
export const startForm = z.object({
	round: anyChoice({ missing: "Choose a round" }),
	partnership: anyChoice({ missing: "Choose a partnership" }),
	copyOf: optionalText(40, { tooLong: "Choose one of the bids" }),
	title: requiredText(120, {
		missing: "Enter a title for the bid",
		tooLong: "Title must be 120 characters or fewer",
	}),
});
