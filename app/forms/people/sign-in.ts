import * as z from "zod/mini";
import { optionalText, requiredText } from "../fields";
import { typedPassword } from "./passwords";

/** The sign-in page. An address is not checked for its form: whatever is wrong is said in one sentence after the try. */
export const signInForm = z.object({
	email: requiredText(254, {
		missing: "Enter your email address",
		tooLong: "Enter an email address in the correct format, like name@example.org",
	}),
	password: typedPassword("Enter your password"),
	return: optionalText(2000, { tooLong: "" }),
});
