import * as z from "zod/mini";
import { optionalText, requiredText } from "../fields";

/** The signatory's own password, asked again. */
export const signForm = z.object({
	password: requiredText(1000, {
		missing: "Enter your password",
		tooLong: "Enter your password",
	}),
	/** Under a delegation that asks for it. */
	consulted: optionalText(2000, { tooLong: "Who you consulted must be 2,000 characters or less" }),
});
