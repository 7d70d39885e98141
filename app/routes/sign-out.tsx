import { type ActionFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { contextFor, sessionCookie, sessionToken } from "~/session";
import { pageTitle } from "~/ui/form/page-title";
import { Button } from "~/ui/govuk/button";
import { signOut } from "~/use-cases/people/sign-out";
import { signOutEverywhere } from "~/use-cases/people/sign-out-everywhere";

export const meta: MetaFunction = () => [{ title: pageTitle("Sign out") }];

export async function action(args: ActionFunctionArgs) {
	const context = contextFor(args);
	const sent = await args.request.formData();
	if (sent.get("everywhere") === "yes") signOutEverywhere(context);
	signOut(context, { token: sessionToken(args) });
	return redirect("/", { headers: { "Set-Cookie": sessionCookie(args.context, null) } });
}

export default function SignOut() {
	return (
		<form method="post">
			<h1 className="govuk-heading-l">Sign out</h1>
			<div className="govuk-button-group">
				<Button>Sign out here</Button>
				<Button variant="secondary" name="everywhere" value="yes">
					Sign out everywhere
				</Button>
			</div>
		</form>
	);
}
