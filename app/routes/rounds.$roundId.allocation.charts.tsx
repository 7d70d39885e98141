import type { LoaderFunctionArgs, SerializeFrom } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ScenarioColumn } from "~/domain/allocation/run/scenario";
import { fromDecimalPounds } from "~/domain/money";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { CompareChoice } from "~/ui/allocation/compare-choice";
import { NeedMoneyChart } from "~/ui/charts/need-money-chart";
import { RulesChart } from "~/ui/charts/rules-chart";
import { ScoreAmountChart } from "~/ui/charts/score-amount-chart";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { readScenarios } from "~/use-cases/allocation/read-scenarios";

export const meta = titled("Scenarios as charts");
export const handle: PageHandle = {
	breadcrumbs: (data, params) => [
		{ text: "Rounds", href: "/rounds" },
		{ text: data?.round.title ?? "Round", href: `/rounds/${params.roundId}` },
		{ text: "Scenarios", href: `/rounds/${params.roundId}/allocation` },
		{ text: "Charts" },
	],
	wide: true,
};

export async function loader(args: LoaderFunctionArgs) {
	const chosen = new URL(args.request.url).searchParams.getAll("compare");
	return valueOrPage(readScenarios(signedInContextFor(args), args.params.roundId ?? "", chosen));
}

/** Hundredths of a point from a decimal with at most two places. */
function hundredths(score: string): bigint {
	return fromDecimalPounds(score) ?? 0n;
}

function amountsOf({ awards }: ScenarioColumn): ReadonlyMap<string, bigint> {
	return new Map(awards.map(({ reference, amount }) => [reference, amount]));
}

/** A bid's place in the order of a scenario; last where it was not in it. */
function place({ awards }: ScenarioColumn, reference: string): number {
	const index = awards.findIndex((award) => award.reference === reference);
	return index < 0 ? awards.length : index;
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
				bids={page.bids
					.filter(({ score }) => score !== null)
					.map(({ reference, score, asked }) => ({
						reference,
						score: hundredths(score ?? "0"),
						asked,
						amount: amounts.get(reference) ?? 0n,
					}))}
			/>
			{needs ? (
				<>
					<h2 className="govuk-heading-m">{scenario.title}: does the money follow need?</h2>
					<NeedMoneyChart
						id={`need-${index}`}
						scenario={scenario.title}
						joint={joint}
						rows={page.partnerships.map(({ key, name }) => ({
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
						rows={page.partnerships.map(({ key, name }) => ({
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
		</>
	);
}

export default function Charts() {
	const page = useLoaderData<typeof loader>();
	const { round, bids, all, scenarios } = page;
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
						bids={[...bids]
							.sort((a, b) => place(first, a.reference) - place(first, b.reference))
							.map(({ reference, asked }) => ({ reference, asked: asked }))}
						columns={scenarios.map((scenario) => ({
							id: scenario.id,
							title: scenario.title,
							amounts: amountsOf(scenario),
						}))}
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
