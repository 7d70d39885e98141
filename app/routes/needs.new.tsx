import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { newNeedsVersionForm } from "~/forms/needs/version";
import { parseForm } from "~/forms/parse-form";
import { refusalPage, valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { CheckboxesField, SelectField, TextAreaField, TextField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { createNeedsVersion } from "~/use-cases/needs/create-needs-version";
import { readNeeds } from "~/use-cases/needs/read-needs";

export const meta = titled("Start a version of the needs formula");
export const handle: PageHandle = { backHref: () => "/needs" };

export async function loader(args: LoaderFunctionArgs) {
	const page = valueOrPage(readNeeds(signedInContextFor(args)));
	if (!page.mayCreate) throw refusalPage({ ok: false, code: "forbidden", message: "may not manage needs" });
	const chosen = new URL(args.request.url).searchParams.get("copy") ?? "";
	return {
		funds: page.funds.map(({ id, name, financialYear }) => ({ id, text: `${name}, ${financialYear}` })),
		versions: page.funds.flatMap((fund) =>
			fund.versions.map(({ id, version, title }) => ({
				id,
				text: `${fund.name}: version ${version}, ${title}`,
			})),
		),
		values: {
			fundId:
				page.funds.find(({ versions }) => versions.some(({ id }) => id === chosen))?.id ??
				page.funds[0]?.id ??
				"",
			copyOf: chosen,
		},
	};
}

export async function action(args: ActionFunctionArgs) {
	const context = signedInContextFor(args);
	const form = parseForm(newNeedsVersionForm, await args.request.formData());
	if (!form.ok) return data(form, { status: 400 });
	const { copyOf, ...input } = form.value;
	const created = valueOrPage(createNeedsVersion(context, copyOf ? { ...input, copyOf } : input));
	throw redirect(`/needs/${created.id}`);
}

export default function NewNeedsVersion() {
	const { funds, versions, values } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return (
		<FormPage
			schema={newNeedsVersionForm}
			title="Start a version of the needs formula"
			values={refused?.values ?? values}
			errors={refused?.errors}
			submitLabel="Start the version"
		>
			<SelectField name="fundId" label="Fund" items={funds.map(({ id, text }) => ({ value: id, text }))} />
			<TextField name="title" label="Title" hint="For example, population, weight 1" />
			<SelectField
				name="copyOf"
				label="Begin with the figures of"
				items={[
					{ value: "", text: "No other version" },
					...versions.map(({ id, text }) => ({ value: id, text })),
				]}
			/>
			<TextAreaField name="note" label="Note (optional)" hint="What is new in it and why" />
			<CheckboxesField
				name="illustrative"
				label="Is it only an illustration?"
				items={[{ value: "yes", text: "These figures are made up to show what the formula does" }]}
			/>
		</FormPage>
	);
}
