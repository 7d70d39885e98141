import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { provided } from "~/domain/outcome";
import { formAction, guarded, guardOf } from "~/form-action";
import { labelled } from "~/forms/bid/conflict-fields";
import { PERSON_LABELS, PERSON_PROBLEMS, personForm } from "~/forms/people/person";
import { TextField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { changePerson } from "~/use-cases/people/change-person";
import { readPerson } from "~/use-cases/people/read-person";

export const meta = titled("Change a person");
export const handle: PageHandle = { backHref: (_, params) => `/people/${params.personId}` };

const guard = guardOf((context, { personId = "" }) =>
	provided(readPerson(context, personId), ({ mayManage }) => mayManage),
);

export async function loader(args: LoaderFunctionArgs) {
	const { name, email, revision } = (await guarded(args, guard)).page;
	return { revision, values: { name, email } };
}

export const action = formAction({
	guard,
	schema: personForm,
	messages: PERSON_PROBLEMS,
	fields: labelled(PERSON_LABELS),
	save: ({ context, page, revision, value }) => changePerson(context, { id: page.id, revision, ...value }),
	told: (_, { page }) => [`/people/${page.id}`, "You saved their details"],
});

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
