import * as z from "zod/mini";
import { optionalText, requiredText } from "../fields";
import { type FormSchema, nothingForm } from "../parse-form";

/** Says something about a section to the other people of the bid. */
export const commentForm = z.object({
	text: requiredText(2000, {
		missing: "Enter a comment",
		tooLong: "Comment must be 2,000 characters or fewer",
	}),
});

/** Gives a section to somebody; blank: to nobody. */
export const giveForm = z.object({ personId: optionalText(40, { tooLong: "Choose from the list" }) });

/** The schema of what the page of a section's people was sent for. */
export function sectionPeopleForm(act: FormDataEntryValue | null): FormSchema {
	if (act === "comment") return commentForm;
	return act === "give" ? giveForm : nothingForm;
}
