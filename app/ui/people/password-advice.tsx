import { PASSWORD_SHORTEST } from "~/domain/people/password-rule";

/** What makes a password that is accepted. */
export function PasswordAdvice() {
	return (
		<p className="govuk-body">
			A password has {PASSWORD_SHORTEST} characters or more. Three words that do not go together are easy to
			remember and hard to guess. Spaces are allowed.
		</p>
	);
}
