import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { isStateRefusal } from "~/domain/possible-now";
import { priorsForm } from "~/forms/needs/priors";
import { parseForm, revisionSent } from "~/forms/parse-form";
import { refusedForm } from "~/forms/refused-form";
import { refusalPage, valueOrPage } from "~/respond";
import { saying } from "~/said";
import { signedInContextFor } from "~/session";
import { MoneyField, TextField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { Button } from "~/ui/govuk/button";
import { Select } from "~/ui/govuk/select";
import { titled } from "~/ui/layout/titled";
import { VERSION_REFUSALS } from "~/ui/needs/version-refusals";
import { readPriors } from "~/use-cases/needs/read-priors";
import { savePriors } from "~/use-cases/needs/save-priors";

export const meta = titled("What partnerships had the year before");
export const handle: PageHandle = { backHref: (_, params) => `/needs/${params.needsVersionId}` };

export function loader(args: LoaderFunctionArgs) {
	const page = valueOrPage(readPriors(signedInContextFor(args), args.params.needsVersionId ?? ""));
	if (!page.mayChange)
		throw refusalPage({ ok: false, code: "forbidden", message: "may not change the priors" });
	const from = new URL(args.request.url).searchParams.get("from") ?? "";
	const chosen = page.sources.find(({ key }) => key === from);
	const amounts = page.partnerships.flatMap(({ parts }) =>
		parts.map(({ id, amount }) => [`amounts.${id}`, chosen ? (chosen.amounts[id] ?? "") : (amount ?? "")]),
	);
	return {
		...page,
		from,
		sources: page.sources.map(({ key, text }) => ({ value: key, text })),
		values: { ...Object.fromEntries(amounts), source: chosen?.text ?? page.source },
	};
}

export async function action(args: ActionFunctionArgs) {
	const context = signedInContextFor(args);
	const body = await args.request.formData();
	const form = parseForm(priorsForm, body);
	if (!form.ok) return data({ ...form, conflict: undefined }, { status: 400 });
	const versionId = args.params.needsVersionId ?? "";
	const saved = savePriors(context, {
		versionId,
		revision: revisionSent(body),
		source: form.value.source,
		priors: Object.entries(form.value.amounts).flatMap(([organisationId, amount]) =>
			amount === null ? [] : [{ organisationId, amount }],
		),
	});
	if (saved.ok) throw saying(args, `/needs/${versionId}`, "You saved last year’s amounts");
	if (isStateRefusal(saved))
		throw refusalPage(saved, { body, said: VERSION_REFUSALS["needs-version-in-use"] });
	const refused = refusedForm(priorsForm, body, saved, { messages: VERSION_REFUSALS });
	if (refused) return data(refused, { status: 409 });
	throw refusalPage(saved, { body });
}

export default function Priors() {
	const { version, partnerships, sources, from, values } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return (
		<>
			<FormPage
				schema={priorsForm}
				title="What partnerships had the year before"
				caption={version.title}
				values={refused?.values ?? values}
				errors={refused?.errors}
				conflict={refused?.conflict}
				revision={version.revision}
				formKey={from}
				submitLabel="Save"
				intro={
					<p className="govuk-body">
						If a partnership took the place of others, their amounts are added to its own. Leave an amount
						blank if you do not know it: blank does not mean £0.00.
					</p>
				}
			>
				{partnerships.map(({ id, name, parts }) =>
					parts.map((part) => (
						<MoneyField
							key={part.id}
							name={`amounts.${part.id}`}
							label={part.id === id ? name : `${part.name}, now part of ${name}`}
						/>
					)),
				)}
				<TextField name="source" label="Where these amounts come from" />
			</FormPage>
			{sources.length > 0 ? (
				<section aria-labelledby="take">
					<h2 className="govuk-heading-m" id="take">
						Take the amounts from another place
					</h2>
					<Form method="get">
						<Select
							id="from"
							name="from"
							label="A published decision, or a table published elsewhere"
							hint="We have filled in the amounts above. Nothing is saved yet"
							items={sources}
							defaultValue={from}
						/>
						<Button variant="secondary">Fill in these amounts</Button>
					</Form>
				</section>
			) : null}
		</>
	);
}
