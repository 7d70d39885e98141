import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { provided, within } from "~/domain/outcome";
import { KIND_NAMES, KINDS } from "~/domain/people/role-names";
import { formAction, guarded, guardOf } from "~/form-action";
import {
	ORGANISATION_FORMS,
	ORGANISATION_LABELS,
	ORGANISATION_PROBLEMS,
	organisationGiven,
} from "~/forms/people/organisation";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { OrganisationFields } from "~/ui/people/organisation-fields";
import { createOrganisation } from "~/use-cases/people/create-organisation";
import { readOrganisations } from "~/use-cases/people/read-organisations";

export const meta = titled("Add an organisation");
export const handle: PageHandle = { backHref: "/organisations/new" };
/** A refused form is drawn with a new key, so that saving again adds what it says. */
export const shouldRevalidate = () => true;

const guard = guardOf((context, params) =>
	within(
		provided(readOrganisations(context), ({ mayManage }) => mayManage),
		() => KINDS.find((known) => known === params.kind),
	),
);

export async function loader(args: LoaderFunctionArgs) {
	const { context, page: kind } = await guarded(args, guard);
	return { kind, key: context.ids.next() };
}

export const action = formAction({
	guard,
	schema: (kind) => ORGANISATION_FORMS[kind],
	messages: ORGANISATION_PROBLEMS,
	save: ({ context, page: kind, value, keyed }) =>
		createOrganisation(context, { ...organisationGiven(kind, value), ...keyed }),
	told: ({ id }) => [`/organisations/${id}`, "You added the organisation"],
});

export default function NewOrganisation() {
	const { kind, key } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return (
		<FormPage
			schema={ORGANISATION_FORMS[kind]}
			title="Add an organisation"
			caption={KIND_NAMES[kind]}
			values={refused?.values}
			errors={refused?.errors}
			submitLabel="Add organisation"
			another
		>
			<input type="hidden" name="key" value={key} />
			<OrganisationFields kind={kind} labels={ORGANISATION_LABELS} />
		</FormPage>
	);
}
