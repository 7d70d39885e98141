import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { publicFormAction } from "~/form-action";
import { newPasswordForm, PASSWORD_PROBLEMS } from "~/forms/people/passwords";
import { contextFor, sessionCookie } from "~/session";
import { PasswordField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import { titled } from "~/ui/layout/titled";
import { PasswordAdvice } from "~/ui/people/password-advice";
import { readLink } from "~/use-cases/people/read-link";
import { setPasswordByLink } from "~/use-cases/people/set-password-by-link";

export const meta = titled(
	"Set your password",
	"Choose a password for your account with the link that the office has sent you.",
);

export function loader(args: LoaderFunctionArgs) {
	const link = readLink(contextFor(args), args.params.token ?? "");
	if (!link.ok) return data({ person: null }, 404);
	const { name, email, kind } = link.value;
	return data({ person: { name, email, invited: kind === "invitation" } });
}

export const action = publicFormAction({
	guard: (context, { token = "" }) => readLink(context, token),
	schema: newPasswordForm,
	secret: ["wanted"],
	messages: PASSWORD_PROBLEMS,
	save: ({ context, params: { token = "" }, value }) =>
		setPasswordByLink(context, { token, password: value.wanted }),
	told: ({ token }, { args }) => [
		"/",
		"Your password is set",
		"You are signed in.",
		sessionCookie(args.context, token),
	],
});

export default function SetPassword() {
	const { person } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	if (person === null)
		return (
			<>
				<h1 className="govuk-heading-l">This link can no longer be used</h1>
				<p className="govuk-body">
					A link works once and for 7 days. Ask your administrator for a new one, or{" "}
					<a className="govuk-link" href="/sign-in">
						sign in
					</a>{" "}
					if you have set your password.
				</p>
			</>
		);
	return (
		<FormPage
			schema={newPasswordForm}
			title="Set your password"
			caption={person.name}
			errors={refused?.errors}
			submitLabel="Set password and sign in"
			intro={
				<>
					<p className="govuk-body">
						{person.invited ? "Welcome to Tranche. " : ""}You sign in as <strong>{person.email}</strong>.
					</p>
					<PasswordAdvice />
				</>
			}
		>
			<PasswordField name="wanted" label="New password" autoComplete="new-password" />
		</FormPage>
	);
}
