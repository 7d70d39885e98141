import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { chosenRule, scenarioForm } from "~/forms/allocation/scenario";
import { parseForm, typedValues } from "~/forms/parse-form";
import { formQuery, queryForm } from "~/forms/query-form";
import { refusalPage, valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { ConditionFields } from "~/ui/allocation/condition-fields";
import { scenarioRefusal } from "~/ui/allocation/refusal-words";
import { METHODS_OFFERED, RULE_NAMES, RULE_SENTENCES } from "~/ui/allocation/rule-names";
import { RadiosField, SelectField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { readPreview } from "~/use-cases/allocation/read-preview";
import { readScenarioChoices } from "~/use-cases/allocation/read-scenario-choices";

export const meta = titled("Build a scenario");
export const handle: PageHandle = { backHref: (_, params) => `/rounds/${params.roundId}/allocation` };

export async function loader(args: LoaderFunctionArgs) {
	const choices = valueOrPage(readScenarioChoices(signedInContextFor(args), args.params.roundId ?? ""));
	const asked = queryForm(args.request);
	return {
		...choices,
		values: asked.has("method")
			? typedValues(scenarioForm, asked)
			: {
					method: choices.method,
					unspent: choices.unspent,
					needsVersionId: choices.needsVersionId ?? "",
					objective: "score",
					timeLimitSeconds: "10",
				},
	};
}

export async function action(args: ActionFunctionArgs) {
	const context = signedInContextFor(args);
	const body = await args.request.formData();
	const form = parseForm(scenarioForm, body);
	if (!form.ok) return data(form, { status: 400 });
	const roundId = args.params.roundId ?? "";
	const shown = await readPreview(context, chosenRule(roundId, form.value));
	if (shown.ok) throw redirect(`/rounds/${roundId}/allocation/preview${formQuery(body)}`);
	const errors = scenarioRefusal(shown);
	if (!errors) throw refusalPage(shown, { body });
	return data({ errors, values: typedValues(scenarioForm, body) }, { status: 400 });
}

export default function NewScenario() {
	const {
		needsVersions,
		partnerships,
		references,
		values,
		method: published,
	} = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return (
		<FormPage
			schema={scenarioForm}
			title="Build a scenario"
			intro={
				<p className="govuk-body">
					The next page shows what it does to whom, beside the published rule. Nothing is saved until you say
					so there.
				</p>
			}
			values={refused?.values ?? values}
			errors={refused?.errors}
			boxes={Object.fromEntries(
				partnerships.flatMap(({ id, name }) => [
					[`min.${id}`, `Least for ${name}`],
					[`max.${id}`, `Most for ${name}`],
				]),
			)}
			submitLabel="See what it does"
		>
			<RadiosField
				name="method"
				label="Rule"
				items={METHODS_OFFERED.map((method) => ({
					value: method,
					text: method === published ? `${RULE_NAMES[method]} (the published rule)` : RULE_NAMES[method],
					hint: RULE_SENTENCES[method],
				}))}
			/>
			<SelectField
				name="needsVersionId"
				label="Version of the needs formula"
				hint="Needed for needs envelopes and for limits that a joint bid counts in"
				items={[
					{ value: "", text: "None" },
					...needsVersions.map(({ id, version, title, illustrative }) => ({
						value: id,
						text: `Version ${version}: ${title}${illustrative ? " (illustrative)" : ""}`,
					})),
				]}
			/>
			<RadiosField
				name="unspent"
				label="Unspent envelopes"
				hint="Only for needs envelopes"
				items={[
					{ value: "rank", text: "Go into one pool that is used down the order of scores" },
					{
						value: "redistribute",
						text: "Are first shared again by need among the areas with unfunded bids",
					},
				]}
			/>
			<ConditionFields partnerships={partnerships} references={references} />
		</FormPage>
	);
}
