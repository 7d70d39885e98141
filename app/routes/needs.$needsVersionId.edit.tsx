import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { provided } from "~/domain/outcome";
import { formAction, guarded, guardOf } from "~/form-action";
import { labelled } from "~/forms/bid/conflict-fields";
import { needsVersionForm } from "~/forms/needs/version";
import { CheckboxesField, TextAreaField, TextField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { VERSION_IN_USE } from "~/ui/needs/version-refusals";
import { changeNeedsVersion } from "~/use-cases/needs/change-needs-version";
import { readNeedsVersion } from "~/use-cases/needs/read-needs-version";

export const meta = titled("Change this version's title or note");
export const handle: PageHandle = { backHref: (_, params) => `/needs/${params.needsVersionId}` };

const guard = guardOf(async (context, { needsVersionId = "" }) =>
	provided(await readNeedsVersion(context, needsVersionId), ({ mayChange }) => mayChange),
);

export async function loader(args: LoaderFunctionArgs) {
	const { revision, title, note, illustrative } = (await guarded(args, guard)).page;
	return { revision, values: { title, note, illustrative: illustrative ? ["yes"] : [] } };
}

export const action = formAction({
	guard,
	schema: needsVersionForm,
	messages: { "needs-version-in-use": VERSION_IN_USE },
	fields: labelled({ title: "Title", note: "Note", illustrative: "Only an illustration" }),
	save: ({ context, page: { id }, revision, value }) =>
		changeNeedsVersion(context, { id, revision, ...value }),
	told: (_, { page }) => [`/needs/${page.id}`, "You saved the version"],
});

export default function EditNeedsVersion() {
	const loaded = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return (
		<FormPage
			schema={needsVersionForm}
			title="Change this version's title or note"
			values={refused?.values ?? loaded.values}
			errors={refused?.errors}
			conflict={refused?.conflict}
			revision={loaded.revision}
			submitLabel="Save"
		>
			<TextField name="title" label="Title" />
			<TextAreaField name="note" label="Note (optional)" />
			<CheckboxesField
				name="illustrative"
				label="Is it only an illustration?"
				items={[{ value: "yes", text: "These figures are made up to show what the formula does" }]}
			/>
		</FormPage>
	);
}
