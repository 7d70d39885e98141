import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import {
	byText,
	clearedQuery,
	keptOf,
	type ListDeclaration,
	type ListRules,
	pageOfRows,
	ROWS_OF_WORK,
} from "~/domain/listing/list-query";
import type { FormErrors } from "~/forms/parse-form";
import { robustnessAsked } from "~/robustness-asked";
import { RobustnessFields } from "~/ui/allocation/robustness-fields";
import { type RobustBid, RobustnessTable } from "~/ui/allocation/robustness-table";
import { ruleInWords } from "~/ui/allocation/rule-names";
import { WeightsTable } from "~/ui/allocation/weights-table";
import type { PageHandle } from "~/ui/frame/page-handle";
import { Button } from "~/ui/govuk/button";
import { ErrorSummary } from "~/ui/govuk/error-summary";
import { titled } from "~/ui/layout/titled";
import { ListCount, ListForm, ListPages, WholeFile } from "~/ui/list/list-controls";

export const meta = titled<{ readonly scenario: { readonly title: string } }>(
	({ scenario }) => `Small changes in scores: ${scenario.title}`,
);
export const handle: PageHandle = {
	isLarge: true,
	backHref: (_, params) => `/rounds/${params.roundId}/allocation/${params.scenarioId}`,
};

export async function loader(args: LoaderFunctionArgs) {
	const { typed, form, draws, page } = await robustnessAsked(args);
	const errors: FormErrors = form && !form.ok ? form.errors : {};
	const values = {
		seed: String(typed.get("seed") ?? draws.seed),
		draws: String(typed.get("draws") ?? draws.draws),
		spread: String(typed.get("spread") ?? draws.spread),
	};
	const query = new URL(args.request.url).searchParams;
	const list = pageOfRows(
		{ ...LIST, kept: keptOf(query, ["seed", "draws", "spread", "weights"]) },
		RULES,
		page.bids,
		query,
	);
	return data({ ...page, ...list, errors, values }, { status: Object.keys(errors).length > 0 ? 400 : 200 });
}

const LIST: ListDeclaration = {
	search: { label: "Reference" },
	sorts: [
		{ key: "place", text: "Published order" },
		{ key: "reference", text: "Reference" },
	],
	rowsAPage: ROWS_OF_WORK,
};

const RULES: ListRules<RobustBid> = {
	texts: ({ reference }) => [reference],
	order: { reference: byText(({ reference }) => reference) },
};

export default function Robustness() {
	const page = useLoaderData<typeof loader>();
	const { scenario, errors, rows, list } = page;
	const base = `/rounds/${page.round.id}/allocation/${scenario.id}`;
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
			<ListForm list={list} path={`${base}/robustness`} />
			<ListCount list={list} noun={["bid", "bids"]} />
			<RobustnessTable base={base} bids={rows} draws={page.draws} />
			<ListPages list={list} path={`${base}/robustness`} />
			<WholeFile
				all={list.all}
				noun={["bid", "bids"]}
				href={`${base}/robustness/table`}
				query={clearedQuery(list.form)}
			/>
			{page.weights ? <WeightsTable intervals={page.weights.intervals} /> : null}
			<Form method="get">
				<RobustnessFields values={page.values} errors={errors} withWeights={page.weights !== null} />
				<Button variant="secondary">Show the result</Button>
			</Form>
		</>
	);
}
