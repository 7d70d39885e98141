import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import type { Outcome } from "~/domain/outcome";
import { formAction, guarded, guardOf } from "~/form-action";
import { problemOf } from "~/forms/refused-form";
import type { PageHandle } from "~/ui/frame/page-handle";
import { Button, ButtonLink } from "~/ui/govuk/button";
import { ErrorSummary } from "~/ui/govuk/error-summary";
import { Tag } from "~/ui/govuk/tag";
import { titled } from "~/ui/layout/titled";
import { HandoverList } from "~/ui/people/handover-list";
import { LinkToCopyNotice } from "~/ui/people/link-to-copy";
import { PersonSummary } from "~/ui/people/person-summary";
import { RoleTable } from "~/ui/people/role-table";
import { makePasswordLink, type PasswordLink } from "~/use-cases/people/make-password-link";
import { readPerson } from "~/use-cases/people/read-person";
import { type Mailed, type SendLinkRefusal, sendPasswordLink } from "~/use-cases/people/send-password-link";

type Loaded = Awaited<ReturnType<typeof loader>>;

export const meta = titled<Loaded>(({ name }) => name);
export const handle: PageHandle<Loaded> = {
	breadcrumbs: ({ name }) => [{ text: "People", href: "/people" }, { text: name }],
};

const guard = guardOf((context, { personId = "" }) => readPerson(context, personId));

export async function loader(args: LoaderFunctionArgs) {
	const { rolesToGive: _, ...person } = (await guarded(args, guard)).page;
	return person;
}

export const action = formAction({
	guard,
	messages: {
		"account-ended": "This account has ended, so no link was made",
		"mail-not-set-up": "This service sends no email yet, so make a link to copy",
	},
	status: 409,
	save: ({ context, page: { id: personId }, body }): Outcome<PasswordLink | Mailed, SendLinkRefusal> =>
		body.get("by") === "mail"
			? sendPasswordLink(context, { personId })
			: makePasswordLink(context, { personId }),
	told: (made, { args, page: { id, email } }) => {
		if ("mailed" in made)
			return [
				`/people/${id}`,
				`You sent a link to ${email}`,
				"It works once, for seven days from when it is sent.",
			];
		const { kind, link, expiresAt } = made;
		const address = new URL(link, args.context.application.origin ?? args.request.url).href;
		return data({ kind, address, expiresAt, byMachineClock: args.context.application.mode === "demo" });
	},
});

export default function Person() {
	const person = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const link = answer && "address" in answer ? answer : null;
	const problem = answer && "errors" in answer ? problemOf(answer) : undefined;
	const { id, name, endedAt, mayManage } = person;
	const mayChange = mayManage && endedAt === null;
	return (
		<>
			{problem ? <ErrorSummary errors={[{ text: problem }]} /> : null}
			<h1 className="govuk-heading-l">
				{name} {endedAt === null ? null : <Tag colour="grey">Account ended</Tag>}
			</h1>
			{link ? <LinkToCopyNotice name={name} link={link} /> : null}
			<PersonSummary person={person} />
			<h2 className="govuk-heading-m">Roles</h2>
			<RoleTable
				roles={person.roles}
				{...(mayChange ? { endHref: (roleId: string) => `/people/${id}/roles/${roleId}/end` } : {})}
			/>
			{mayChange ? (
				<Form method="post" className="govuk-button-group">
					{person.isOneself ? null : <ButtonLink href={`/people/${id}/roles/new`}>Give a role</ButtonLink>}
					{person.sendsMail ? (
						<Button variant="secondary" preventDoubleClick name="by" value="mail">
							{person.hasPassword ? "Email a link to set a new password" : "Email an invitation"}
						</Button>
					) : null}
					<Button variant="secondary" preventDoubleClick name="by" value="hand">
						{person.hasPassword ? "Make a link to set a new password" : "Make an invitation link"}
					</Button>
					<ButtonLink href={`/people/${id}/end`} variant="warning">
						End this account
					</ButtonLink>
				</Form>
			) : null}
			{endedAt === null ? null : (
				<>
					<h2 className="govuk-heading-m">To hand over</h2>
					<HandoverList handover={person.handover} />
				</>
			)}
		</>
	);
}
