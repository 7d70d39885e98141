import type { LoaderFunctionArgs, SerializeFrom } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { amountsOf, type ScenarioColumn } from "~/domain/allocation/run/scenario";
import { clearedQuery, keptOf, pageOfRows, ROWS_OF_WORK } from "~/domain/listing/list-query";
import { fromDecimalPounds } from "~/domain/money";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { CompareChoice } from "~/ui/allocation/compare-choice";
import { inOrderOf } from "~/ui/allocation/scenario-columns";
import { NeedMoneyChart } from "~/ui/charts/need-money-chart";
import { RulesChart } from "~/ui/charts/rules-chart";
import { ScoreAmountChart } from "~/ui/charts/score-amount-chart";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { ListCount, ListPages, WholeFile } from "~/ui/list/list-controls";
import { readScenarios } from "~/use-cases/allocation/read-scenarios";

export const meta = titled("Scenarios as charts");
export const handle: PageHandle = {
	isLarge: true,
	breadcrumbs: (data, params) => [
		{ text: "Rounds", href: "/rounds" },
		{ text: data?.round.title ?? "Round", href: `/rounds/${params.roundId}` },
		{ text: "Scenarios", href: `/rounds/${params.roundId}/allocation` },
		{ text: "Charts" },
	],
	wide: true,
};

export async function loader(args: LoaderFunctionArgs) {
	const query = new URL(args.request.url).searchParams;
	const page = valueOrPage(
		readScenarios(signedInContextFor(args), args.params.roundId ?? "", query.getAll("compare")),
	);
	const form = { sorts: [], rowsAPage: ROWS_OF_WORK, kept: keptOf(query, ["compare"]) };
	return {
		...page,
		...pageOfRows(form, { texts: () => [] }, inOrderOf(page.scenarios[0], page.bids), query),
	};
}

/** Hundredths of a point from a decimal with at most two places. */
function hundredths(score: string): bigint {
	return fromDecimalPounds(score) ?? 0n;
}

type Page = SerializeFrom<typeof loader>;

/** One scenario's two pictures: scores against money, and money against need. */
function ScenarioPictures({
	page,
	scenario,
	index,
}: {
	page: Page;
	scenario: ScenarioColumn;
	index: number;
}) {
	const amounts = amountsOf(scenario);
	const { needs, byPartnership } = scenario;
	const { round, partnerships, list } = page;
	const query = clearedQuery(list.form);
	const shown = partnerships.slice(0, ROWS_OF_WORK);
	const named = new Set(page.rows.map(({ reference }) => reference));
	const scored = page.bids
		.filter(({ score }) => score !== null)
		.map(({ reference, score, asked }) => ({
			reference,
			score: hundredths(score ?? "0"),
			asked,
			amount: amounts.get(reference) ?? 0n,
		}));
	const joint = Object.entries(byPartnership)
		.filter(([key]) => key.includes("+"))
		.reduce((sum, [, total]) => sum + total, 0n);
	return (
		<>
			<h2 className="govuk-heading-m">{scenario.title}: which bids reached the threshold and got money?</h2>
			<ScoreAmountChart
				id={`score-${index}`}
				scenario={scenario.title}
				threshold={hundredths(page.threshold)}
				bids={scored.filter(({ reference }) => named.has(reference))}
				others={scored.filter(({ reference }) => !named.has(reference))}
			/>
			{list.pages > 1 ? (
				<p className="govuk-body">
					The bids of this page have large marks, the other bids small ones. The figures of all are in the
					spreadsheet.
				</p>
			) : null}
			{needs ? (
				<>
					<h2 className="govuk-heading-m">{scenario.title}: does the money follow need?</h2>
					<NeedMoneyChart
						id={`need-${index}`}
						scenario={scenario.title}
						joint={joint}
						rows={shown.map(({ key, name }) => ({
							name,
							share: needs.shares[key] ?? null,
							need: needs.amounts[key] ?? 0n,
							money: byPartnership[key] ?? 0n,
						}))}
					/>
				</>
			) : (
				<>
					<h2 className="govuk-heading-m">{scenario.title}: how much of what it asked for does each get?</h2>
					<NeedMoneyChart
						id={`asked-${index}`}
						beside="asked"
						scenario={scenario.title}
						joint={joint}
						rows={shown.map(({ key, name }) => ({
							name,
							share: null,
							need: page.bids
								.filter(({ partnerships }) => partnerships.length === 1 && partnerships[0] === key)
								.reduce((sum, { asked }) => sum + asked, 0n),
							money: byPartnership[key] ?? 0n,
						}))}
					/>
				</>
			)}
			<WholeFile
				shown={shown.length}
				all={partnerships.length}
				noun={["partnership", "partnerships"]}
				href={`/rounds/${round.id}/allocation/partnerships`}
				query={query}
			/>
		</>
	);
}

export default function Charts() {
	const page = useLoaderData<typeof loader>();
	const { round, rows, list, all, scenarios } = page;
	const path = `/rounds/${round.id}/allocation/charts`;
	const [first, ...others] = scenarios;
	return (
		<>
			<span className="govuk-caption-l">{round.title}</span>
			<h1 className="govuk-heading-l">Scenarios as charts</h1>
			{first === undefined ? (
				<p className="govuk-body">
					No scenarios yet.{" "}
					<a className="govuk-link" href={`/rounds/${round.id}/allocation`}>
						{page.mayBuild ? "Make scenarios first" : "A fund manager makes them"}
					</a>
				</p>
			) : (
				<>
					<h2 className="govuk-heading-m">Which bids does each rule fund?</h2>
					<RulesChart
						id="rules"
						bids={rows}
						columns={scenarios.map((scenario) => ({
							id: scenario.id,
							title: scenario.title,
							amounts: amountsOf(scenario),
						}))}
					/>
					<ListCount list={list} noun={["bid", "bids"]} />
					<ListPages list={list} path={path} />
					<WholeFile
						all={list.all}
						noun={["bid", "bids"]}
						href={`/rounds/${round.id}/allocation/table`}
						query={clearedQuery(list.form)}
					/>
					<ScenarioPictures page={page} scenario={first} index={0} />
					{others.map((scenario, index) => (
						<ScenarioPictures key={scenario.id} page={page} scenario={scenario} index={index + 1} />
					))}
					<CompareChoice all={all} compared={scenarios.map(({ id }) => id)} />
				</>
			)}
		</>
	);
}
