import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { accepted } from "~/domain/outcome";
import { formAction, guarded, guardOf } from "~/form-action";
import { chosenRule, scenarioForm } from "~/forms/allocation/scenario";
import type { Given } from "~/forms/parse-form";
import { type FormSchema, type FormValues, nothingForm, typedValues } from "~/forms/parse-form";
import { formQuery, queryForm } from "~/forms/query-form";
import { OptimumFields, OverProgrammingField } from "~/ui/allocation/condition-fields";
import { SCENARIO_REFUSALS } from "~/ui/allocation/refusal-words";
import { RuleChoice } from "~/ui/allocation/rule-choice";
import { METHODS_OFFERED, RULE_NAMES, RULE_SENTENCES } from "~/ui/allocation/rule-names";
import { RadiosField, SelectField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { readPreview } from "~/use-cases/allocation/read-preview";
import { readScenarioChoices } from "~/use-cases/allocation/read-scenario-choices";

export const meta = titled("Build a scenario");
export const handle: PageHandle = {
	isLarge: true,
	backHref: (_, params) => `/rounds/${params.roundId}/allocation`,
};

const guard = guardOf((context, { roundId = "" }) => readScenarioChoices(context, roundId));

export async function loader(args: LoaderFunctionArgs) {
	const { page: choices } = await guarded(args, guard);
	const asked = queryForm(args.request);
	const method = METHODS_OFFERED.find((each) => each === asked.get("method"));
	const beginsWith = {
		unspent: choices.unspent,
		needsVersionId: choices.needsVersionId ?? "",
		objective: "score",
		timeLimitSeconds: "10",
	};
	// The rule alone: the answers still to be given begin as the scheme has them.
	if (method && [...asked.keys()].length === 1)
		for (const [name, value] of Object.entries(beginsWith)) asked.set(name, value);
	return {
		...choices,
		limited: asked.getAll("limited").map(String),
		values: method ? typedValues(scenarioForm, asked) : null,
	};
}

/** Writes nothing: it leads to the form with one limit more, or to what the chosen rule would give. */
export const action = formAction({
	guard,
	schema: (_, { body }): FormSchema => (body.has("addLimit") ? nothingForm : scenarioForm),
	messages: SCENARIO_REFUSALS,
	save: async ({ context, params: { roundId = "" }, body, value }) => {
		if (!body.has("addLimit")) {
			const shown = await readPreview(context, chosenRule(roundId, value as Given<typeof scenarioForm>));
			return shown.ok ? accepted(`preview${formQuery(body)}`) : shown;
		}
		const more = body.get("limit");
		const limit = typeof more === "string" && more !== "" ? `&limited=${encodeURIComponent(more)}` : "";
		return accepted(`new${formQuery(body, ["addLimit", "limit"])}${limit}#limits`);
	},
	told: (page, { params }) => redirect(`/rounds/${params.roundId}/allocation/${page}`),
});

export default function NewScenario() {
	const {
		needsVersions,
		partnerships,
		references,
		limited,
		method: published,
		...given
	} = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	const values = refused?.values ?? given.values;
	const method = METHODS_OFFERED.find((each) => each === values?.method);
	if (!values || !method) return <RuleChoice published={published} error={refused?.errors.method} />;
	const rows = partnerships.filter(
		({ id }) => limited.includes(id) || values[`min.${id}`] || values[`max.${id}`],
	);
	const unspentMatters = method === "needs-envelopes";
	const isOptimum = method === "optimum";
	return (
		<FormPage
			schema={scenarioForm}
			title={`Build a scenario: ${RULE_NAMES[method].toLowerCase()}`}
			intro={
				<>
					<p className="govuk-body">{RULE_SENTENCES[method]}.</p>
					<p className="govuk-body">
						<a className="govuk-link" href="?">
							Choose another rule
						</a>
					</p>
				</>
			}
			values={values}
			errors={refused?.errors}
			boxes={Object.fromEntries(
				partnerships.flatMap(({ id, name }) => [
					[`min.${id}`, `Least for ${name}`],
					[`max.${id}`, `Most for ${name}`],
				]),
			)}
			submitLabel="See what it does"
		>
			<input type="hidden" name="method" value={method} />
			{unspentMatters || isOptimum ? (
				<SelectField
					name="needsVersionId"
					lacking="needs-version"
					label={unspentMatters ? "Version of the needs formula" : "Version of the needs formula (optional)"}
					{...(isOptimum ? { hint: "Needed only where a joint bid counts towards a limit" } : {})}
					items={[
						{ value: "", text: "None" },
						...needsVersions.map(({ id, version, title, illustrative }) => ({
							value: id,
							text: `Version ${version}: ${title}${illustrative ? " (illustrative)" : ""}`,
						})),
					]}
				/>
			) : (
				<Kept name="needsVersionId" values={values} />
			)}
			{unspentMatters ? (
				<RadiosField
					name="unspent"
					label="What happens to money left in an envelope?"
					items={[
						{ value: "rank", text: "It goes to the next bids in order of score" },
						{
							value: "redistribute",
							text: "It is shared again by need among partnerships with unfunded bids",
						},
					]}
				/>
			) : (
				<Kept name="unspent" values={values} />
			)}
			<OverProgrammingField />
			{isOptimum ? (
				<OptimumFields
					limited={rows}
					unlimited={partnerships.filter((one) => !rows.includes(one))}
					references={references}
				/>
			) : (
				["objective", "timeLimitSeconds"].map((name) => <Kept key={name} name={name} values={values} />)
			)}
		</FormPage>
	);
}

/** An answer that this rule does not use, sent on as it is. */
function Kept({ name, values }: { readonly name: string; readonly values: FormValues }) {
	return <input type="hidden" name={name} value={String(values[name] ?? "")} />;
}
