import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { detailsOf } from "~/domain/outcome";
import { formAction } from "~/form-action";
import { changePasswordForm, PASSWORD_PROBLEMS } from "~/forms/people/passwords";
import { sessionCookie, signedInContextFor } from "~/session";
import { PasswordField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { PasswordAdvice } from "~/ui/people/password-advice";
import { waitWords } from "~/ui/people/wait-words";
import { changeOwnPassword } from "~/use-cases/people/change-own-password";

export const meta = titled("Change your password");
export const handle: PageHandle = { backHref: "/account" };

export function loader(args: LoaderFunctionArgs) {
	signedInContextFor(args);
	return null;
}

export const action = formAction({
	schema: changePasswordForm,
	secret: ["present", "wanted"],
	messages: {
		...PASSWORD_PROBLEMS,
		"password-wrong": { present: "This is not your current password" },
		"sign-in-must-wait": (refusal, { context }) => ({
			present: waitWords(context.clock.machineNow(), detailsOf(refusal, "sign-in-must-wait").until),
		}),
	},
	save: ({ context, value }) => changeOwnPassword(context, value),
	told: ({ token }, { args }) => [
		"/account",
		"You changed your password",
		"You are signed out everywhere else.",
		sessionCookie(args.context, token),
	],
});

export default function ChangePassword() {
	const refused = useActionData<typeof action>();
	return (
		<FormPage
			schema={changePasswordForm}
			title="Change your password"
			errors={refused?.errors}
			submitLabel="Change password"
			intro={<PasswordAdvice />}
		>
			<PasswordField name="present" label="Current password" autoComplete="current-password" />
			<PasswordField name="wanted" label="New password" autoComplete="new-password" />
		</FormPage>
	);
}
