import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { provided } from "~/domain/outcome";
import { formAction, guarded, guardOf } from "~/form-action";
import { newNeedsVersionForm } from "~/forms/needs/version";
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

const guard = guardOf((context) => provided(readNeeds(context), ({ mayCreate }) => mayCreate));

export async function loader(args: LoaderFunctionArgs) {
	const { context, page } = await guarded(args, guard);
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

export const action = formAction({
	guard,
	schema: newNeedsVersionForm,
	status: 409,
	save: ({ context, keyed, value: { copyOf, ...input } }) =>
		createNeedsVersion(context, { ...input, ...(copyOf ? { copyOf } : {}), ...keyed }),
	told: ({ id }) => [
		`/needs/${id}`,
		"You started a version of the formula",
		"Next, choose its partnerships and add its indicators.",
	],
});

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
