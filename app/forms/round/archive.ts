import * as z from "zod/mini";
import { CHOSEN_TO_WITHHOLD } from "~/domain/round/archive";
import { choice, choices, optionalText, requiredText } from "../fields";

/** What an archive is taken for, and what is left out of one that is handed out. */
export const archiveForm = z.object({
	kind: choice(["whole", "disclosed"], { missing: "Select what the archive is for" }),
	purpose: requiredText(300, {
		missing: "Enter what it is for, such as the number of a request",
		tooLong: "What it is for must be 300 characters or less",
	}),
	withheld: choices(CHOSEN_TO_WITHHOLD),
	reason: optionalText(1000, { tooLong: "Reason must be 1,000 characters or less" }),
});
