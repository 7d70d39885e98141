import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { safeReturnPath } from "~/domain/people/return-path";
import { parseForm } from "~/forms/parse-form";
import { signInForm } from "~/forms/people/sign-in";
import { keepUnsent, readUnsent } from "~/forms/people/unsent-form";
import { knownBrowser, knownBrowserCookie } from "~/known-browser";
import { valueOrPage } from "~/respond";
import { contextFor, sessionCookie, sessionToken } from "~/session";
import { PasswordField, TextField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import { pageTitle } from "~/ui/form/page-title";
import { InsetText } from "~/ui/govuk/inset-text";
import { DemonstrationAccounts } from "~/ui/people/demonstration-accounts";
import { SendAgain } from "~/ui/people/send-again";
import { waitWords } from "~/ui/people/wait-words";
import { signIn } from "~/use-cases/people/sign-in";
import { signInToDemonstration } from "~/use-cases/people/sign-in-to-demonstration";

export const meta: MetaFunction = () => [{ title: pageTitle("Sign in") }];

export function loader(args: LoaderFunctionArgs) {
	const { demonstration } = args.context.application;
	return {
		returnTo: safeReturnPath(new URL(args.request.url).searchParams.get("return")),
		demonstration: demonstration ? { password: demonstration.password, rounds: demonstration.rounds } : null,
	};
}

function signedIn(args: ActionFunctionArgs, sent: FormData, token: string, email: string) {
	const to = safeReturnPath(String(sent.get("return") ?? ""));
	const headers = new Headers({ "Set-Cookie": sessionCookie(args.context, token) });
	headers.append("Set-Cookie", knownBrowserCookie(args, email));
	const fields = readUnsent(String(sent.get("unsent") ?? ""));
	if (fields.length === 0 || to === "/") return redirect(to, { headers });
	return data({ errors: {}, values: {}, unsent: "", again: { to, fields } }, { headers });
}

export async function action(args: ActionFunctionArgs) {
	const context = contextFor(args);
	const sent = await args.request.formData();
	if (new URL(args.request.url).searchParams.get("form") === "unsent")
		return data({ errors: {}, values: {}, unsent: keepUnsent(sent), again: null }, 401);
	const account = sent.get("account");
	if (typeof account === "string") {
		const offered = (args.context.application.demonstration?.accounts ?? []).map(({ email }) => email);
		const replacing = sessionToken(args);
		const { token } = valueOrPage(signInToDemonstration(context, { email: account, offered, replacing }));
		return signedIn(args, sent, token, account);
	}
	const form = parseForm(signInForm, sent);
	const values = { email: String(sent.get("email") ?? "") };
	const kept = { values, unsent: String(sent.get("unsent") ?? ""), again: null };
	if (!form.ok) return data({ errors: form.errors, ...kept }, 400);
	const outcome = await signIn(context, {
		...form.value,
		address: args.context.address,
		knownBrowser: knownBrowser(args, form.value.email),
		replacing: sessionToken(args),
	});
	if (outcome.ok) return signedIn(args, sent, outcome.value.token, form.value.email);
	const problem =
		outcome.code === "sign-in-must-wait"
			? waitWords(context.clock.machineNow(), (outcome.details as { readonly until: string }).until)
			: "The email address or the password is not right";
	return data({ errors: { email: problem }, ...kept }, 400);
}

export default function SignIn() {
	const { returnTo, demonstration } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	const again = refused?.again;
	const unsent = refused?.unsent;
	// Without the mark of a form that came too late, which this form is not.
	const address = unsent ? `/sign-in?return=${encodeURIComponent(returnTo)}` : undefined;
	if (again)
		return (
			<div className="govuk-grid-row">
				<div className="govuk-grid-column-two-thirds">
					<SendAgain {...again} />
				</div>
			</div>
		);
	return (
		<div className="govuk-grid-row">
			<div className="govuk-grid-column-two-thirds">
				<FormPage
					schema={signInForm}
					title="Sign in"
					values={refused?.values}
					errors={refused?.errors}
					submitLabel="Sign in"
					action={address}
					intro={
						unsent ? (
							<InsetText>
								<p className="govuk-body">
									Your session has ended. What you typed is kept on this page: sign in, and you can send it
									again.
								</p>
							</InsetText>
						) : null
					}
				>
					{unsent ? <input type="hidden" name="unsent" value={unsent} /> : null}
					<input type="hidden" name="return" value={returnTo} />
					<TextField
						name="email"
						label="Email address"
						type="email"
						autoComplete="username"
						spellCheck={false}
					/>
					<PasswordField name="password" label="Password" autoComplete="current-password" />
				</FormPage>
				<p className="govuk-body">
					If you have forgotten your password, ask your administrator for a link to set a new one.
				</p>
				{demonstration ? (
					<DemonstrationAccounts {...demonstration} returnTo={returnTo} action={address} unsent={unsent} />
				) : null}
			</div>
		</div>
	);
}
