import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { scenarioForm } from "~/forms/allocation/scenario";
import { parseForm, typedValues } from "~/forms/parse-form";
import { refusalPage, valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { RULE_NAMES, RULE_SENTENCES } from "~/ui/allocation/rule-names";
import { RadiosField, SelectField, TextField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { buildScenario } from "~/use-cases/allocation/build-scenario";
import { readScenarioChoices } from "~/use-cases/allocation/read-scenario-choices";

export const meta = titled("Build a scenario");
export const handle: PageHandle = { backHref: (_, params) => `/rounds/${params.roundId}/allocation` };

export async function loader(args: LoaderFunctionArgs) {
	const choices = valueOrPage(readScenarioChoices(signedInContextFor(args), args.params.roundId ?? ""));
	return {
		...choices,
		values: {
			method: choices.method,
			unspent: choices.unspent,
			needsVersionId: choices.needsVersionId ?? "",
		},
	};
}

const WORDS: Readonly<Record<string, string>> = {
	"needs-missing": "Needs envelopes must stand on a version of the needs formula",
	"needs-version-unknown": "Select a version from the list",
	"round-not-allocating":
		"Scenarios are built while the round is assessed or allocated; its state has changed",
	"value-missing": "This version lacks the figure of a partnership. Complete it or select another",
	"weights-do-not-sum": "The weights of this version do not sum to 1. Correct it or select another",
	"indicator-all-zero": "An indicator of this version is zero everywhere. Correct it or select another",
	"area-unknown": "A partnership that bid has no figure in this version. Select another version",
};

export async function action(args: ActionFunctionArgs) {
	const context = signedInContextFor(args);
	const body = await args.request.formData();
	const form = parseForm(scenarioForm, body);
	if (!form.ok) return data(form, { status: 400 });
	const roundId = args.params.roundId ?? "";
	const { needsVersionId, ...input } = form.value;
	const built = buildScenario(context, { ...input, roundId, needsVersionId: needsVersionId || null });
	if (built.ok) throw redirect(`/rounds/${roundId}/allocation`);
	const words = WORDS[built.code];
	if (!words) throw refusalPage(built);
	const field = built.code === "round-not-allocating" ? "" : "needsVersionId";
	return data({ errors: { [field]: words }, values: typedValues(scenarioForm, body) }, { status: 400 });
}

export default function NewScenario() {
	const { needsVersions, values, method: published } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return (
		<FormPage
			schema={scenarioForm}
			title="Build a scenario"
			values={refused?.values ?? values}
			errors={refused?.errors}
			submitLabel="Build the scenario"
		>
			<TextField name="title" label="Name" hint="For example, needs envelopes by population" />
			<RadiosField
				name="method"
				label="Rule"
				items={(["rank-and-stop", "rank-and-skip", "needs-envelopes"] as const).map((method) => ({
					value: method,
					text: method === published ? `${RULE_NAMES[method]} (the published rule)` : RULE_NAMES[method],
					hint: RULE_SENTENCES[method],
				}))}
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
			<SelectField
				name="needsVersionId"
				label="Version of the needs formula"
				items={[
					{ value: "", text: "None" },
					...needsVersions.map(({ id, version, title, illustrative }) => ({
						value: id,
						text: `Version ${version}: ${title}${illustrative ? " (illustrative)" : ""}`,
					})),
				]}
			/>
		</FormPage>
	);
}
