import * as z from "zod/mini";
import { requiredText } from "../fields";

/** The signatory's own password, asked again. */
export const signForm = z.object({
	password: requiredText(1000, {
		missing: "Enter your password",
		tooLong: "Enter your password",
	}),
});
