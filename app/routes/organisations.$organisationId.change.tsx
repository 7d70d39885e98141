import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { provided } from "~/domain/outcome";
import { formAction, guarded, guardOf } from "~/form-action";
import { labelledIn } from "~/forms/bid/conflict-fields";
import {
	ORGANISATION_FORMS,
	ORGANISATION_LABELS,
	ORGANISATION_PROBLEMS,
	organisationGiven,
	organisationValues,
} from "~/forms/people/organisation";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { OrganisationFields } from "~/ui/people/organisation-fields";
import { changeOrganisation } from "~/use-cases/people/change-organisation";
import { readOrganisation } from "~/use-cases/people/read-organisation";

export const meta = titled("Change an organisation");
export const handle: PageHandle = { backHref: (_, params) => `/organisations/${params.organisationId}` };

const guard = guardOf((context, { organisationId = "" }) =>
	provided(readOrganisation(context, organisationId), ({ mayManage }) => mayManage),
);

export async function loader(args: LoaderFunctionArgs) {
	const { page } = await guarded(args, guard);
	const { kind, name, revision } = page;
	return { kind, name, revision, values: organisationValues(page) };
}

export const action = formAction({
	guard,
	schema: ({ kind }) => ORGANISATION_FORMS[kind],
	messages: ORGANISATION_PROBLEMS,
	fields: ({ kind }) => labelledIn(ORGANISATION_LABELS, ORGANISATION_FORMS[kind]),
	save: ({ context, page: { id, kind }, revision, value }) => {
		const { kind: _, ...change } = organisationGiven(kind, value);
		return changeOrganisation(context, { ...change, id, revision });
	},
	told: (_, { page }) => [`/organisations/${page.id}`, "You saved the organisation"],
});

export default function ChangeOrganisation() {
	const loaded = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return (
		<FormPage
			schema={ORGANISATION_FORMS[loaded.kind]}
			title="Change an organisation"
			caption={loaded.name}
			values={refused?.values ?? loaded.values}
			errors={refused?.errors}
			conflict={refused?.conflict}
			revision={loaded.revision}
			submitLabel="Save"
		>
			<OrganisationFields kind={loaded.kind} labels={ORGANISATION_LABELS} />
		</FormPage>
	);
}
