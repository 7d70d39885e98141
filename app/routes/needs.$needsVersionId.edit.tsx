import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { needsVersionForm } from "~/forms/needs/version";
import { parseForm, revisionOf, typedValues } from "~/forms/parse-form";
import { refusalPage, valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { CheckboxesField, TextAreaField, TextField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { changeNeedsVersion } from "~/use-cases/needs/change-needs-version";
import { readNeedsVersion } from "~/use-cases/needs/read-needs-version";

export const meta = titled("Change this version's title or note");
export const handle: PageHandle = { backHref: (_, params) => `/needs/${params.needsVersionId}` };

export async function loader(args: LoaderFunctionArgs) {
	const version = valueOrPage(readNeedsVersion(signedInContextFor(args), args.params.needsVersionId ?? ""));
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
	if (!form.ok) return data({ ...form, conflict: undefined }, { status: 400 });
	const id = args.params.needsVersionId ?? "";
	const changed = changeNeedsVersion(context, { id, revision: revisionOf(body) ?? 0, ...form.value });
	if (changed.ok) throw redirect(`/needs/${id}`);
	const values = typedValues(needsVersionForm, body);
	if (changed.code === "changed-meanwhile") {
		const { theirs, revision, savedBy, savedAt } = changed.details as {
			theirs: Record<string, string>;
			revision: number;
			savedBy: string;
			savedAt: string;
		};
		const fields = [
			{ label: "Title", theirs: theirs.title ?? "", yours: form.value.title },
			{ label: "Note", theirs: theirs.note ?? "", yours: form.value.note },
		];
		return data({ errors: {}, values, conflict: { revision, savedBy, savedAt, fields } }, { status: 409 });
	}
	if (changed.code === "needs-version-in-use")
		return data(
			{
				errors: {
					"": "A frozen scheme or a saved scenario stands on this version. Start a new version instead",
				},
				values,
				conflict: undefined,
			},
			{ status: 409 },
		);
	throw refusalPage(changed, { body });
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
