import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { KIND_NAMES, KINDS } from "~/domain/people/words";
import type { OrganisationKind } from "~/domain/roles";
import { typedValues } from "~/forms/parse-form";
import {
	ORGANISATION_FORMS,
	ORGANISATION_LABELS,
	organisationProblems,
	parseOrganisation,
} from "~/forms/people/organisation";
import { keyOf } from "~/forms/record-key";
import { formAgain, refusalPage, refusedForm, valueOrPage } from "~/respond";
import { anotherOr, saying } from "~/said";
import { signedInContextFor } from "~/session";
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

function kindOf(params: LoaderFunctionArgs["params"]): OrganisationKind {
	const kind = KINDS.find((known) => known === params.kind);
	if (!kind) throw refusalPage({ ok: false, code: "not-found", message: "no such kind" });
	return kind;
}

export function loader(args: LoaderFunctionArgs) {
	const context = signedInContextFor(args);
	const { mayManage } = valueOrPage(readOrganisations(context));
	if (!mayManage)
		throw refusalPage({ ok: false, code: "forbidden", message: "may not manage organisations" });
	return { kind: kindOf(args.params), key: context.ids.next() };
}

export async function action(args: ActionFunctionArgs) {
	const context = signedInContextFor(args);
	const kind = kindOf(args.params);
	const sent = await args.request.formData();
	const form = parseOrganisation(kind, sent);
	if (!form.ok) return formAgain(form.errors, form.values);
	const key = keyOf(sent);
	const created = createOrganisation(context, { ...form.value, ...(key ? { key } : {}) });
	if (created.ok)
		throw saying(
			args,
			anotherOr(args, sent, `/organisations/${created.value.id}`),
			"You added the organisation",
		);
	const values = typedValues(ORGANISATION_FORMS[kind], sent);
	return refusedForm(created, { values, problems: organisationProblems(created) });
}

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
