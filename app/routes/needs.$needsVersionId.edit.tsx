import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { needsVersionForm } from "~/forms/needs/version";
import { parseForm, revisionSent, typedValues } from "~/forms/parse-form";
import { formAgain, refusalPage, refusedForm, valueOrPage } from "~/respond";
import { saying } from "~/said";
import { signedInContextFor } from "~/session";
import { CheckboxesField, TextAreaField, TextField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { VERSION_REFUSALS } from "~/ui/needs/version-refusals";
import { changeNeedsVersion } from "~/use-cases/needs/change-needs-version";
import { readNeedsVersion } from "~/use-cases/needs/read-needs-version";

export const meta = titled("Change this version's title or note");
export const handle: PageHandle = { backHref: (_, params) => `/needs/${params.needsVersionId}` };

export async function loader(args: LoaderFunctionArgs) {
	const version = valueOrPage(
		await readNeedsVersion(signedInContextFor(args), args.params.needsVersionId ?? ""),
	);
	if (!version.mayChange)
		throw refusalPage({ ok: false, code: "forbidden", message: "may not manage needs" });
	return {
		revision: version.revision,
		values: {
			title: version.title,
			note: version.note,
			illustrative: version.illustrative ? ["yes"] : [],
		},
	};
}

export async function action(args: ActionFunctionArgs) {
	const context = signedInContextFor(args);
	const body = await args.request.formData();
	const form = parseForm(needsVersionForm, body);
	if (!form.ok) return formAgain(form.errors, form.values);
	const id = args.params.needsVersionId ?? "";
	const changed = changeNeedsVersion(context, { id, revision: revisionSent(body), ...form.value });
	if (changed.ok) throw saying(args, `/needs/${id}`, "You saved the version");
	return refusedForm(changed, {
		values: typedValues(needsVersionForm, body),
		labels: { title: "Title", note: "Note", illustrative: "Only an illustration" },
		problems: VERSION_REFUSALS,
		body,
	});
}

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
