import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { Button } from "~/ui/govuk/button";
import { SummaryList } from "~/ui/govuk/summary-list";
import { titled } from "~/ui/layout/titled";
import { RoleTable } from "~/ui/people/role-table";
import { readOwnAccount } from "~/use-cases/people/read-own-account";

export const meta = titled("Your account");

export function loader(args: LoaderFunctionArgs) {
	const account = valueOrPage(readOwnAccount(signedInContextFor(args)));
	return { ...account, mailbox: args.context.application.mode === "demo" };
}

export default function Account() {
	const { name, email, hasPassword, roles, mailbox } = useLoaderData<typeof loader>();
	return (
		<>
			<h1 className="govuk-heading-l">Your account</h1>
			<SummaryList
				rows={[
					{ key: "Full name", value: name },
					{ key: "Email address", value: email },
					{
						key: "Password",
						value: hasPassword ? "Set" : "Not set",
						...(hasPassword
							? {
									actions: {
										items: [{ href: "/account/password", text: "Change", visuallyHiddenText: "password" }],
									},
								}
							: {}),
					},
					{
						key: "Messages",
						value: mailbox ? (
							<a className="govuk-link" href="/messages">
								Your messages
							</a>
						) : (
							"By email"
						),
						actions: {
							items: [{ href: "/account/messages", text: "Change", visuallyHiddenText: "messages you get" }],
						},
					},
					{
						key: "Interests",
						value: (
							<a className="govuk-link" href="/interests">
								Your declared interests
							</a>
						),
					},
				]}
			/>
			<h2 className="govuk-heading-m">Your roles</h2>
			<RoleTable roles={roles} />
			<h2 className="govuk-heading-m">Signing out</h2>
			<p className="govuk-body">
				If you have lost a computer or left one signed in, sign out everywhere: on this computer and on every
				other.
			</p>
			<form method="post" action="/sign-out">
				<Button variant="secondary" name="everywhere" value="yes">
					Sign out everywhere
				</Button>
			</form>
		</>
	);
}
