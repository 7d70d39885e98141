import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { revisionSent, typedValues } from "~/forms/parse-form";
import {
	ORGANISATION_FORMS,
	ORGANISATION_LABELS,
	organisationProblems,
	organisationValues,
	parseOrganisation,
} from "~/forms/people/organisation";
import { formAgain, refusalPage, refusedForm, valueOrPage } from "~/respond";
import { saying } from "~/said";
import { signedInContextFor } from "~/session";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { OrganisationFields } from "~/ui/people/organisation-fields";
import { changeOrganisation } from "~/use-cases/people/change-organisation";
import { readOrganisation } from "~/use-cases/people/read-organisation";

export const meta = titled("Change an organisation");
export const handle: PageHandle = { backHref: (_, params) => `/organisations/${params.organisationId}` };

function organisationOf(args: LoaderFunctionArgs) {
	const found = valueOrPage(readOrganisation(signedInContextFor(args), args.params.organisationId ?? ""));
	if (!found.mayManage)
		throw refusalPage({ ok: false, code: "forbidden", message: "may not manage organisations" });
	return found;
}

export function loader(args: LoaderFunctionArgs) {
	const found = organisationOf(args);
	const { kind, name, revision } = found;
	return { kind, name, revision, values: organisationValues(found) };
}

export async function action(args: ActionFunctionArgs) {
	const { id, kind } = organisationOf(args);
	const sent = await args.request.formData();
	const form = parseOrganisation(kind, sent);
	if (!form.ok) return formAgain(form.errors, form.values);
	const { kind: _, ...change } = form.value;
	const changed = changeOrganisation(signedInContextFor(args), {
		...change,
		id,
		revision: revisionSent(sent),
	});
	if (changed.ok) throw saying(args, `/organisations/${id}`, "You saved the organisation");
	const values = typedValues(ORGANISATION_FORMS[kind], sent);
	return refusedForm(changed, {
		values,
		problems: organisationProblems(changed),
		labels: ORGANISATION_LABELS,
	});
}

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
