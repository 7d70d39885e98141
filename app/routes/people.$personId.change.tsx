import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { parseForm, revisionSent, typedValues } from "~/forms/parse-form";
import { PERSON_LABELS, PERSON_PROBLEMS, personForm } from "~/forms/people/person";
import { formAgain, refusalPage, refusedForm, valueOrPage } from "~/respond";
import { saying } from "~/said";
import { signedInContextFor } from "~/session";
import { TextField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { changePerson } from "~/use-cases/people/change-person";
import { readPerson } from "~/use-cases/people/read-person";

export const meta = titled("Change a person");
export const handle: PageHandle = { backHref: (_, params) => `/people/${params.personId}` };

export function loader(args: LoaderFunctionArgs) {
	const person = valueOrPage(readPerson(signedInContextFor(args), args.params.personId ?? ""));
	if (!person.mayManage)
		throw refusalPage({ ok: false, code: "forbidden", message: "may not manage people" });
	return { revision: person.revision, values: { name: person.name, email: person.email } };
}

export async function action(args: ActionFunctionArgs) {
	const context = signedInContextFor(args);
	const id = args.params.personId ?? "";
	const sent = await args.request.formData();
	const form = parseForm(personForm, sent);
	if (!form.ok) return formAgain(form.errors, form.values);
	const changed = changePerson(context, { id, revision: revisionSent(sent), ...form.value });
	if (changed.ok) throw saying(args, `/people/${id}`, "You saved their details");
	const values = typedValues(personForm, sent);
	return refusedForm(changed, { values, problems: PERSON_PROBLEMS, labels: PERSON_LABELS });
}

export default function ChangePerson() {
	const loaded = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return (
		<FormPage
			schema={personForm}
			title="Change a person"
			caption={loaded.values.name}
			values={refused?.values ?? loaded.values}
			errors={refused?.errors}
			conflict={refused?.conflict}
			revision={loaded.revision}
			submitLabel="Save"
		>
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
