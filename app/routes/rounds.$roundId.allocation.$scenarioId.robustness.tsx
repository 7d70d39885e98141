import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { robustnessForm } from "~/forms/allocation/robustness";
import { type FormErrors, parseForm } from "~/forms/parse-form";
import { queryForm } from "~/forms/query-form";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { RobustnessFields } from "~/ui/allocation/robustness-fields";
import { RobustnessTable } from "~/ui/allocation/robustness-table";
import { ruleInWords } from "~/ui/allocation/rule-names";
import { WeightsTable } from "~/ui/allocation/weights-table";
import type { PageHandle } from "~/ui/frame/page-handle";
import { Button } from "~/ui/govuk/button";
import { ErrorSummary } from "~/ui/govuk/error-summary";
import { titled } from "~/ui/layout/titled";
import { DRAWS, readRobustness } from "~/use-cases/allocation/read-robustness";

export const meta = titled<{ readonly scenario: { readonly title: string } }>(
	({ scenario }) => `Small changes in scores: ${scenario.title}`,
);
export const handle: PageHandle = {
	isLarge: true,
	backHref: (_, params) => `/rounds/${params.roundId}/allocation/${params.scenarioId}`,
};

export async function loader(args: LoaderFunctionArgs) {
	const { roundId = "", scenarioId = "" } = args.params;
	const typed = queryForm(args.request);
	const form = typed.has("seed") ? parseForm(robustnessForm, typed) : null;
	const asked = form?.ok ? form.value : { ...DRAWS, weights: false };
	const { weights, ...draws } = asked;
	const page = valueOrPage(
		await readRobustness(signedInContextFor(args), { roundId, scenarioId, draws, withWeights: weights }),
	);
	const errors: FormErrors = form && !form.ok ? form.errors : {};
	const values = {
		seed: String(typed.get("seed") ?? draws.seed),
		draws: String(typed.get("draws") ?? draws.draws),
		spread: String(typed.get("spread") ?? draws.spread),
	};
	return data({ ...page, errors, values }, { status: Object.keys(errors).length > 0 ? 400 : 200 });
}

export default function Robustness() {
	const page = useLoaderData<typeof loader>();
	const { scenario, errors } = page;
	const problems = Object.entries(errors).map(([field, text]) => ({ text, href: `#${field}` }));
	return (
		<>
			{problems.length > 0 ? <ErrorSummary errors={problems} /> : null}
			<span className="govuk-caption-l">{scenario.title}</span>
			<h1 className="govuk-heading-l">Would small changes in scores change the result?</h1>
			<p className="govuk-body">
				{ruleInWords(scenario)}. Scores are judgements. This page shows how far each score can move before any
				bid’s amount changes. It also shows how often each bid is funded when all scores move at random.
			</p>
			<RobustnessTable
				base={`/rounds/${page.round.id}/allocation/${scenario.id}`}
				bids={page.bids}
				draws={page.draws}
			/>
			{page.weights ? <WeightsTable intervals={page.weights.intervals} /> : null}
			<Form method="get">
				<RobustnessFields values={page.values} errors={errors} withWeights={page.weights !== null} />
				<Button variant="secondary">Show the result</Button>
			</Form>
		</>
	);
}
