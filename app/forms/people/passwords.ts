import * as z from "zod/mini";
import type { PasswordRefusal } from "~/domain/people/password-rule";
import { PASSWORD_LONGEST, PASSWORD_SHORTEST } from "~/domain/people/password-rule";

/** A password as typed: spaces at its ends belong to it. */
export function typedPassword(missing: string) {
	return z.string().check(z.minLength(1, missing), z.maxLength(1000, "Enter a shorter password"));
}

/** The page on which one sets a password by a one-time link. */
export const newPasswordForm = z.object({
	wanted: typedPassword("Enter a password"),
});

/** The page on which one changes one's own password. */
export const changePasswordForm = z.object({
	present: typedPassword("Enter your present password"),
	wanted: typedPassword("Enter a new password"),
});

/** What to tell somebody whose password is not accepted. */
export const PASSWORD_PROBLEMS: Readonly<Record<PasswordRefusal, string>> = {
	"password-too-short": `Password must be ${PASSWORD_SHORTEST} characters or more`,
	"password-too-long": `Password must be ${PASSWORD_LONGEST} characters or less`,
	"password-too-easy":
		"Choose a password that is harder to guess, such as three words that do not go together",
};
