import { data, redirect } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { accepted } from "~/domain/outcome";
import { publicFormAction } from "~/form-action";
import { sessionCookie, sessionToken } from "~/session";
import { bidName } from "~/ui/bid/bid-head";
import { Button } from "~/ui/govuk/button";
import { titled } from "~/ui/layout/titled";
import { readBidsWithUnsavedWords } from "~/use-cases/bid/words/read-unsaved-words";
import { signOut } from "~/use-cases/people/sign-out";
import { signOutEverywhere } from "~/use-cases/people/sign-out-everywhere";

export const meta = titled(
	"Sign out",
	"Sign out of this browser, or of every browser that you have signed in with.",
);

/** Signs out; first asks whoever has words in bids that are not saved. */
export const action = publicFormAction({
	save: ({ args, context, body }) => {
		const unsaved = body.has("anyway") ? [] : readBidsWithUnsavedWords(context);
		if (unsaved.length > 0) return accepted(unsaved);
		if (body.get("everywhere") === "yes") signOutEverywhere(context);
		signOut(context, { token: sessionToken(args) });
		return accepted([]);
	},
	told: (unsaved, { args, body }) =>
		unsaved.length > 0
			? data({ unsaved, everywhere: body.get("everywhere") === "yes" })
			: redirect("/", { headers: { "Set-Cookie": sessionCookie(args.context, null) } }),
});

/** Names the bids in which words wait, and asks again. */
function AskFirst({
	unsaved,
	everywhere,
}: {
	readonly unsaved: readonly {
		readonly id: string;
		readonly title: string;
		readonly reference: string | null;
	}[];
	readonly everywhere: boolean;
}) {
	return (
		<form method="post">
			<h1 className="govuk-heading-l">You have not saved everything you typed</h1>
			<p className="govuk-body">
				Some of what you typed is not in these bids yet. It is kept for you for 7 days.
			</p>
			<ul className="govuk-list govuk-list--bullet">
				{unsaved.map((bid) => (
					<li key={bid.id}>
						<a className="govuk-link" href={`/bids/${bid.id}/words`}>
							See what you typed in “{bidName(bid)}”
						</a>
					</li>
				))}
			</ul>
			<input type="hidden" name="anyway" value="yes" />
			{everywhere ? <input type="hidden" name="everywhere" value="yes" /> : null}
			<Button>{everywhere ? "Sign out everywhere" : "Sign out"}</Button>
		</form>
	);
}

export default function SignOut() {
	const asked = useActionData<typeof action>();
	if (asked && "unsaved" in asked) return <AskFirst {...asked} />;
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
