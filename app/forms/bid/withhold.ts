import * as z from "zod/mini";
import { WITHHELD_FOR, type WithheldFor } from "~/domain/bid/public-copy";
import { choice, optionalText } from "../fields";

/** As many characters as a passage may have. */
const LONGEST_PASSAGE = 4000;
const REASONS = Object.keys(WITHHELD_FOR) as [WithheldFor, ...WithheldFor[]];

/** What is withheld of a bid that is published: a place or a passage, and why. */
export const withholdForm = z.object({
	place: optionalText(200, { tooLong: "Choose a part of the bid from the list" }),
	passage: optionalText(LONGEST_PASSAGE, {
		tooLong: `A passage must be ${LONGEST_PASSAGE} characters or less`,
	}),
	reason: choice(REASONS, { missing: "Select why it is withheld" }),
});
