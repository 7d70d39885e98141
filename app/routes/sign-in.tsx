import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { accepted, detailsOf, within } from "~/domain/outcome";
import { safeReturnPath } from "~/domain/people/return-path";
import { publicFormAction } from "~/form-action";
import type { Given } from "~/forms/parse-form";
import { type FormSchema, type FormValues, nothingForm } from "~/forms/parse-form";
import { signInForm } from "~/forms/people/sign-in";
import { keepUnsent, readUnsent, type UnsentField } from "~/forms/people/unsent-form";
import { knownBrowser, knownBrowserCookie } from "~/known-browser";
import { sessionCookie, sessionToken } from "~/session";
import { PasswordField, TextField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import { InsetText } from "~/ui/govuk/inset-text";
import { titled } from "~/ui/layout/titled";
import { DemonstrationAccounts } from "~/ui/people/demonstration-accounts";
import { SendAgain } from "~/ui/people/send-again";
import { waitWords } from "~/ui/people/wait-words";
import { signIn } from "~/use-cases/people/sign-in";
import { signInToDemonstration } from "~/use-cases/people/sign-in-to-demonstration";

export const meta = titled("Sign in", "Sign in to write bids, score them, or work on rounds and decisions.");

export function loader(args: LoaderFunctionArgs) {
	const { demonstration } = args.context.application;
	return {
		returnTo: safeReturnPath(new URL(args.request.url).searchParams.get("return")),
		demonstration: demonstration ? { password: demonstration.password, rounds: demonstration.rounds } : null,
	};
}

/** Whether a form arrived after its sender's session had ended. */
const cameUnsent = (request: Request) => new URL(request.url).searchParams.get("form") === "unsent";

/** The page with a form that came too late: to sign in for it, or to send it again. */
function shows(
	unsent: string,
	again: { readonly to: string; readonly fields: readonly UnsentField[] } | null,
	init: number | ResponseInit,
) {
	const values: FormValues = { unsent };
	return data({ errors: {}, values, conflict: undefined, again }, init);
}

function signedIn(args: ActionFunctionArgs, sent: FormData, token: string, email: string) {
	const to = safeReturnPath(String(sent.get("return") ?? ""));
	const headers = new Headers({ "Set-Cookie": sessionCookie(args.context, token) });
	headers.append("Set-Cookie", knownBrowserCookie(args, email));
	const fields = readUnsent(String(sent.get("unsent") ?? ""));
	if (fields.length === 0 || to === "/") return redirect(to, { headers });
	return shows("", { to, fields }, { headers });
}

export const action = publicFormAction({
	schema: (_, { body, request }): FormSchema =>
		cameUnsent(request) || body.has("account") ? nothingForm : signInForm,
	secret: ["password"],
	messages: {
		"sign-in-failed": { email: "The email address or the password is not right" },
		"sign-in-must-wait": (refusal, { context }) => ({
			email: waitWords(context.clock.machineNow(), detailsOf(refusal, "sign-in-must-wait").until),
		}),
	},
	save: async ({ args, context, request, body, value }) => {
		if (cameUnsent(request)) {
			return accepted(shows(keepUnsent(body), null, 401));
		}
		const replacing = sessionToken(args);
		if (body.has("account")) {
			const email = String(body.get("account"));
			const offered = (args.context.application.demonstration?.accounts ?? []).map((each) => each.email);
			const begun = signInToDemonstration(context, { email, offered, replacing });
			return within(begun, ({ token }) => signedIn(args, body, token, email));
		}
		const { email, password } = value as Given<typeof signInForm>;
		const from = { address: args.context.address, knownBrowser: knownBrowser(args, email), replacing };
		return within(await signIn(context, { email, password, ...from }), ({ token }) =>
			signedIn(args, body, token, email),
		);
	},
	told: (answer) => answer,
});

export default function SignIn() {
	const { returnTo, demonstration } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	const again = refused && "again" in refused ? refused.again : null;
	const unsent = String(refused?.values.unsent ?? "");
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
