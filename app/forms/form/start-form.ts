import * as z from "zod/mini";
import { anyChoice, requiredText } from "../fields";

/** The title of a new form, and which it begins from; the short form is "short". */
export const startForm = z.object({
	title: requiredText(200, {
		missing: "Enter the title of the form",
		tooLong: "Title must be 200 characters or fewer",
	}),
	from: anyChoice({ missing: "Choose the form to begin from" }),
});
