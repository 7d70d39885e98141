import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ROWS_OF_WORK } from "~/domain/listing/list-query";
import { formatPounds } from "~/domain/money";
import { valueFigure, valueUnit } from "~/explain/in-words";
import { formAction, guarded, guardOf } from "~/form-action";
import { saveScenarioForm } from "~/forms/allocation/scenario";
import type { RefusalWords } from "~/forms/refused-form";
import { valueOrPage } from "~/respond";
import { ruleAsked } from "~/rule-asked";
import { AllocationTerms } from "~/ui/allocation/allocation-terms";
import { ChangeLists } from "~/ui/allocation/change-lists";
import { overStats } from "~/ui/allocation/over-programming";
import { PartnershipTotals } from "~/ui/allocation/partnership-totals";
import { ProofNote } from "~/ui/allocation/proof-note";
import { SCENARIO_REFUSALS } from "~/ui/allocation/refusal-words";
import { ruleInWords, ruleSentence } from "~/ui/allocation/rule-names";
import { inOrderOf, ScenarioColumns } from "~/ui/allocation/scenario-columns";
import { ThemeTotals } from "~/ui/allocation/theme-totals";
import { TextField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { StatRow } from "~/ui/layout/stat-row";
import { titled } from "~/ui/layout/titled";
import { WholeFile } from "~/ui/list/list-controls";
import { type BuildRefusal, buildScenario } from "~/use-cases/allocation/build-scenario";
import { readPreview } from "~/use-cases/allocation/read-preview";
import { readScenarioChoices } from "~/use-cases/allocation/read-scenario-choices";

export const meta = titled("Check this scenario");
export const handle: PageHandle = {
	isLarge: true,
	backHref: (data, params) => `/rounds/${params.roundId}/allocation/new${data?.query ?? ""}`,
	wide: true,
};

const guard = guardOf((context, { roundId = "" }) => readScenarioChoices(context, roundId));

export async function loader(args: LoaderFunctionArgs) {
	const { context } = await guarded(args, guard);
	const { rule, query } = ruleAsked(args);
	return { ...valueOrPage(await readPreview(context, rule)), query };
}

const MESSAGES: RefusalWords<BuildRefusal> = {
	...SCENARIO_REFUSALS,
	"inputs-changed":
		"A score, a bid, an indicator or the money has changed. Check the figures again, then save",
	"result-changed":
		"The search for the optimum ran out of time and found another answer. Check the figures again, then save",
};

export const action = formAction({
	guard,
	schema: saveScenarioForm,
	messages: MESSAGES,
	status: 409,
	save: ({ context, args, value: { title, ...shown } }) =>
		buildScenario(context, { ...ruleAsked(args).rule, title, shown }),
	told: ({ id }, { params }) => [`/rounds/${params.roundId}/allocation/${id}`, "You saved the scenario"],
});

export default function Preview() {
	const page = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	const { scenarios, changes, published } = page;
	const chosen = scenarios.at(-1);
	if (!chosen) return null;
	const unit = valueUnit(chosen.objective);
	const bids = inOrderOf(scenarios[0], page.bids);
	const path = `/rounds/${page.round.id}/allocation/preview`;
	const whole = { href: `${path}/table`, query: page.query };
	return (
		<FormPage
			schema={saveScenarioForm}
			title="Check this scenario"
			caption={page.round.title}
			values={{ title: refused?.values.title ?? "" }}
			errors={refused?.errors}
			submitLabel="Save the scenario"
			actions={
				<a className="govuk-link" href={`/rounds/${page.round.id}/allocation/new${page.query}`}>
					Change the rule or conditions
				</a>
			}
			intro={
				<>
					<StatRow
						stats={[
							{ label: "To divide", value: formatPounds(chosen.available) },
							{ label: "Spent", value: formatPounds(chosen.spent) },
							{ label: "Left", value: formatPounds(chosen.unallocated) },
							...overStats(chosen.overProgramming),
							{ label: "Value", value: valueFigure(chosen.value), note: unit },
						]}
					/>
					<p className="govuk-body">
						<strong>{ruleInWords(chosen)}.</strong> {ruleSentence(chosen.method, chosen.unspent)}.
						{published ? " This is the published rule." : ""}
					</p>
					<AllocationTerms terms={["value", "threshold", "envelope", "reserve"]} />
					<ProofNote proof={chosen.proof} unit={unit} />
					{scenarios.length > 1 && changes[0] ? (
						<ChangeLists changes={changes[0]} against="the published rule" whole={whole} />
					) : null}
					<ScenarioColumns roundId={null} bids={bids.slice(0, ROWS_OF_WORK)} scenarios={scenarios} />
					<WholeFile shown={ROWS_OF_WORK} all={bids.length} noun={["bid", "bids"]} {...whole} />
					<PartnershipTotals
						partnerships={page.partnerships}
						scenarios={scenarios}
						whole={{ ...whole, href: `${path}/partnerships` }}
					/>
					<ThemeTotals themes={page.themes} scenarios={scenarios} />
					<h2 className="govuk-heading-m">Save this scenario</h2>
				</>
			}
		>
			<input type="hidden" name="inputsSha256" value={page.inputsSha256} />
			<input type="hidden" name="runSha256" value={page.runSha256} />
			<TextField name="title" label="Name" hint="For example, needs envelopes by population" />
		</FormPage>
	);
}
