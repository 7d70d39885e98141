import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { provided } from "~/domain/outcome";
import { formAction, guarded, guardOf } from "~/form-action";
import { PERSON_LABELS, PERSON_PROBLEMS, personForm } from "~/forms/people/person";
import { TextField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { ButtonLink } from "~/ui/govuk/button";
import { Panel } from "~/ui/govuk/panel";
import { titled } from "~/ui/layout/titled";
import { type LinkToCopy, LinkToCopyNotice } from "~/ui/people/link-to-copy";
import { createPerson } from "~/use-cases/people/create-person";
import { readPeople } from "~/use-cases/people/read-people";

export const meta = titled("Add a person");
export const handle: PageHandle = { backHref: "/people" };

const guard = guardOf((context) => provided(readPeople(context), ({ mayManage }) => mayManage));

export async function loader(args: LoaderFunctionArgs) {
	const { context } = await guarded(args, guard);
	return { key: context.ids.next() };
}

export const action = formAction({
	guard,
	schema: personForm,
	messages: PERSON_PROBLEMS,
	save: ({ context, body, value }) => createPerson(context, { ...value, key: String(body.get("key") ?? "") }),
	told: ({ personId, invitation }, { args, value: { name, email } }) => {
		const { origin, mode } = args.context.application;
		const link: LinkToCopy | null = invitation && {
			kind: "invitation",
			address: new URL(invitation.link, origin ?? args.request.url).href,
			expiresAt: invitation.expiresAt,
			byMachineClock: mode === "demo",
		};
		return data({ invited: { personId, name, email, link } });
	},
});

export default function NewPerson() {
	const { key } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	if (answer && "invited" in answer) {
		const { personId, name, email, link } = answer.invited;
		return (
			<div className="govuk-grid-row">
				<div className="govuk-grid-column-two-thirds">
					<Panel title="Person added">{name}</Panel>
					{link ? (
						<LinkToCopyNotice name={name} link={link} />
					) : (
						<p className="govuk-body">
							We are sending an invitation to {email}. It works once, for seven days.
						</p>
					)}
					<p className="govuk-body">Next, give them a role: without one they can do nothing.</p>
					<div className="govuk-button-group">
						<ButtonLink href={`/people/${personId}/roles/new`}>Give a role</ButtonLink>
						<ButtonLink href="/people/new" variant="secondary">
							Add another person
						</ButtonLink>
					</div>
				</div>
			</div>
		);
	}
	return (
		<FormPage
			schema={personForm}
			title="Add a person"
			values={answer?.values}
			errors={answer?.errors}
			submitLabel="Add person"
		>
			<input type="hidden" name="key" value={key} />
			<TextField name="name" label={PERSON_LABELS.name} autoComplete="off" />
			<TextField
				name="email"
				label={PERSON_LABELS.email}
				hint="They use it to sign in"
				type="email"
				autoComplete="off"
				spellCheck={false}
			/>
		</FormPage>
	);
}
