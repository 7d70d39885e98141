import type { LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { typedPounds } from "~/domain/money";
import { provided } from "~/domain/outcome";
import { formAction, guarded, guardOf } from "~/form-action";
import { labelled } from "~/forms/bid/conflict-fields";
import { priorsForm } from "~/forms/needs/priors";
import type { FormValues } from "~/forms/parse-form";
import { standingNow } from "~/forms/refused-form";
import { MoneyField, TextField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { Button } from "~/ui/govuk/button";
import { Select } from "~/ui/govuk/select";
import { titled } from "~/ui/layout/titled";
import { VERSION_IN_USE } from "~/ui/needs/version-refusals";
import { type PriorsPage, readPriors } from "~/use-cases/needs/read-priors";
import { savePriors } from "~/use-cases/needs/save-priors";

export const meta = titled("What partnerships had the year before");
export const handle: PageHandle = { backHref: (_, params) => `/needs/${params.needsVersionId}` };

const guard = guardOf((context, { needsVersionId = "" }) =>
	provided(
		provided(readPriors(context, needsVersionId), ({ mayChange }) => mayChange),
		({ inUse }) => !inUse,
		"needs-version-in-use",
	),
);

function valuesOf({ partnerships, source, sources }: PriorsPage, from = ""): FormValues {
	const chosen = sources.find(({ key }) => key === from);
	const amounts = partnerships.flatMap(({ parts }) =>
		parts.map(({ id, amount }) => [`amounts.${id}`, typedPounds(chosen ? chosen.amounts[id] : amount)]),
	);
	return { ...Object.fromEntries(amounts), source: chosen?.text ?? source };
}

/** What the fields are called where two people's texts stand side by side. */
function fieldsOf({ partnerships }: PriorsPage) {
	const amounts = partnerships.flatMap(({ parts }) => parts.map(({ id, name }) => [`amounts.${id}`, name]));
	return labelled({ ...Object.fromEntries(amounts), source: "Where these amounts come from" });
}

export async function loader(args: LoaderFunctionArgs) {
	const { page } = await guarded(args, guard);
	const from = new URL(args.request.url).searchParams.get("from") ?? "";
	return {
		...page,
		from,
		sources: page.sources.map(({ key, text }) => ({ value: key, text })),
		values: valuesOf(page, from),
	};
}

export const action = formAction({
	guard,
	schema: priorsForm,
	messages: {
		"source-missing": "Enter where these amounts come from",
		"amount-negative": "Must be zero or more",
	},
	said: VERSION_IN_USE,
	status: 409,
	fields: fieldsOf,
	save: ({ context, page, params: { needsVersionId: versionId = "" }, revision, value }) => {
		const priors = Object.entries(value.amounts).flatMap(([organisationId, amount]) =>
			amount === null ? [] : [{ organisationId, amount }],
		);
		const saved = savePriors(context, { versionId, revision, source: value.source, priors });
		return standingNow(saved, () => valuesOf(page));
	},
	told: (_, { params }) => [`/needs/${params.needsVersionId}`, "You saved last year’s amounts"],
});

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
