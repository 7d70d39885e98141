import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { newNeedsVersionForm } from "~/forms/needs/version";
import { parseForm } from "~/forms/parse-form";
import { keyOf } from "~/forms/record-key";
import { refusedForm } from "~/forms/refused-form";
import { refusalPage, valueOrPage } from "~/respond";
import { saying } from "~/said";
import { signedInContextFor } from "~/session";
import { CheckboxesField, SelectField, TextAreaField, TextField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { createNeedsVersion } from "~/use-cases/needs/create-needs-version";
import { readNeeds } from "~/use-cases/needs/read-needs";

export const meta = titled("Start a version of the needs formula");
export const handle: PageHandle = { backHref: () => "/needs" };
/** A refused form is drawn with a new key, so that saving again adds what it says. */
export const shouldRevalidate = () => true;

export async function loader(args: LoaderFunctionArgs) {
	const context = signedInContextFor(args);
	const page = valueOrPage(readNeeds(context));
	if (!page.mayCreate) throw refusalPage({ ok: false, code: "forbidden", message: "may not manage needs" });
	const chosen = new URL(args.request.url).searchParams.get("copy") ?? "";
	return {
		key: context.ids.next(),
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
	const body = await args.request.formData();
	const form = parseForm(newNeedsVersionForm, body);
	if (!form.ok) return data(form, { status: 400 });
	const { copyOf, ...input } = form.value;
	const key = keyOf(body);
	const created = createNeedsVersion(context, {
		...input,
		...(copyOf ? { copyOf } : {}),
		...(key ? { key } : {}),
	});
	if (created.ok)
		throw saying(
			args,
			`/needs/${created.value.id}`,
			"You started a version of the formula",
			"Next, choose its partnerships and add its indicators.",
		);
	const refused = refusedForm(newNeedsVersionForm, body, created, { messages: {} });
	if (refused) return data(refused, { status: 409 });
	throw refusalPage(created, { body });
}

export default function NewNeedsVersion() {
	const { key, funds, versions, values } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return (
		<FormPage
			schema={newNeedsVersionForm}
			title="Start a version of the needs formula"
			values={refused?.values ?? values}
			errors={refused?.errors}
			submitLabel="Start the version"
		>
			<input type="hidden" name="key" value={key} />
			<SelectField
				name="fundId"
				lacking="fund"
				label="Fund"
				items={funds.map(({ id, text }) => ({ value: id, text }))}
			/>
			<TextField name="title" label="Title" hint="For example, population, weight 1" />
			<SelectField
				name="copyOf"
				label="Start with the figures from"
				items={[
					{ value: "", text: "None: start without figures" },
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
