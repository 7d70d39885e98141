import * as z from "zod/mini";
import { typedEmail } from "~/domain/people/typed-email";
import { optionalText, requiredText } from "../fields";
import { typedPassword } from "./passwords";

/** The sign-in page. An address is not checked for its form: whatever is wrong is one sentence after the try. */
export const signInForm = z.object({
	email: z.pipe(
		requiredText(1000, {
			missing: "Enter your email address",
			tooLong: "Enter an email address in the correct format, like name@example.org",
		}),
		z.transform(typedEmail),
	),
	password: typedPassword("Enter your password"),
	return: optionalText(2000, { tooLong: "" }),
	/** A form that came too late, kept to be sent again. */
	unsent: z.string(),
});
