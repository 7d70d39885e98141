import { redirect } from "@remix-run/node";
import { accepted } from "~/domain/outcome";
import { publicFormAction } from "~/form-action";
import { sessionCookie, sessionToken } from "~/session";
import { Button } from "~/ui/govuk/button";
import { titled } from "~/ui/layout/titled";
import { signOut } from "~/use-cases/people/sign-out";
import { signOutEverywhere } from "~/use-cases/people/sign-out-everywhere";

export const meta = titled(
	"Sign out",
	"Sign out of this browser, or of every browser that you have signed in with.",
);

export const action = publicFormAction({
	save: ({ args, context, body }) => {
		if (body.get("everywhere") === "yes") signOutEverywhere(context);
		return accepted(signOut(context, { token: sessionToken(args) }));
	},
	told: (_, { args }) => redirect("/", { headers: { "Set-Cookie": sessionCookie(args.context, null) } }),
});

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
