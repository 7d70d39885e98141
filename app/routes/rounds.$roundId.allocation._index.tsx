import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { amountsOf, type ScenariosPage } from "~/domain/allocation/run/scenario";
import { formatScore } from "~/domain/assessment/total";
import {
	clearedQuery,
	filterOf,
	keptOf,
	type ListDeclaration,
	type ListRules,
	pageOfRows,
	ROWS_OF_WORK,
} from "~/domain/listing/list-query";
import { formatPounds, pence } from "~/domain/money";
import { firstListed, valueUnit } from "~/explain/in-words";
import { formAction, guarded, guardOf } from "~/form-action";
import { AllocationTerms } from "~/ui/allocation/allocation-terms";
import { ChangeLists } from "~/ui/allocation/change-lists";
import { CompareChoice } from "~/ui/allocation/compare-choice";
import { EveryRuleButton, everyRuleSaid } from "~/ui/allocation/every-rule";
import { PartnershipTotals } from "~/ui/allocation/partnership-totals";
import { proofInWords } from "~/ui/allocation/proof-note";
import { ruleName, ruleSentence } from "~/ui/allocation/rule-names";
import { inOrderOf, ScenarioColumns } from "~/ui/allocation/scenario-columns";
import { ThemeTotals } from "~/ui/allocation/theme-totals";
import type { PageHandle } from "~/ui/frame/page-handle";
import { ButtonLink } from "~/ui/govuk/button";
import { Details } from "~/ui/govuk/details";
import { InsetText } from "~/ui/govuk/inset-text";
import { WarningText } from "~/ui/govuk/warning-text";
import { StatRow } from "~/ui/layout/stat-row";
import { titled } from "~/ui/layout/titled";
import { ListCount, ListForm, ListPages, WholeFile } from "~/ui/list/list-controls";
import { buildEveryRule } from "~/use-cases/allocation/build-scenario";
import { readScenarios } from "~/use-cases/allocation/read-scenarios";

export const meta = titled("Scenarios");
export const handle: PageHandle = {
	isLarge: true,
	breadcrumbs: (data, params) => [
		{ text: "Rounds", href: "/rounds" },
		{ text: data?.round.title ?? "Round", href: `/rounds/${params.roundId}` },
		{ text: "Scenarios" },
	],
	wide: true,
};

const guard = guardOf((context, { roundId = "" }, request) =>
	readScenarios(context, roundId, new URL(request.url).searchParams.getAll("compare")),
);

export async function loader(args: LoaderFunctionArgs) {
	const { page } = await guarded(args, guard);
	const query = new URL(args.request.url).searchParams;
	const [first] = page.scenarios;
	const amounts = page.scenarios.map(amountsOf);
	const rules: ListRules<Compared> = {
		texts: ({ reference, title }) => [reference, title],
		matches: {
			rules: ({ reference }) => new Set(amounts.map((each) => each.get(reference) ?? 0n)).size > 1,
		},
	};
	const form = { ...LIST, kept: keptOf(query, ["compare"]) };
	return { ...page, ...pageOfRows(form, rules, inOrderOf(first, page.bids), query) };
}

type Compared = ScenariosPage["bids"][number];

const LIST: ListDeclaration = {
	search: { label: "Reference or title" },
	filters: [filterOf("rules", "Bids", "All bids", { differ: "Bids that get different amounts" })],
	sorts: [{ key: "place", text: "Published order" }],
	rowsAPage: ROWS_OF_WORK,
};

export const action = formAction({
	guard,
	save: ({ context, params: { roundId = "" } }) => buildEveryRule(context, { roundId, nameOf: ruleName }),
	told: ({ made, leftOut }, { params }) => [
		`/rounds/${params.roundId}/allocation`,
		...everyRuleSaid(made, leftOut),
	],
});

export default function Scenarios() {
	const page = useLoaderData<typeof loader>();
	const { round, scenarios, rows, list } = page;
	const path = `/rounds/${round.id}/allocation`;
	const query = clearedQuery(list.form);
	const noun = ["bid", "bids"] as const;
	const shown = new Set(rows.map(({ reference }) => reference));
	const holding = page.all.filter(({ stale }) => !stale);
	const [first, ...others] = scenarios;
	const unscored = page.bids.filter(({ score }) => score === null);
	const asked = page.bids.reduce((sum, bid) => sum + bid.asked, 0n);
	return (
		<>
			<span className="govuk-caption-l">{round.title}</span>
			<h1 className="govuk-heading-l">Scenarios: who gets what under each rule?</h1>
			<StatRow
				stats={[
					{ label: "To divide", value: formatPounds(page.amount) },
					{
						label: "Asked by eligible bids",
						value: formatPounds(pence(asked)),
						note: `${page.bids.length} bids`,
					},
					{
						label: "Threshold",
						value: formatScore(page.threshold),
						note: "out of 100. Bids below this cannot be funded",
					},
					{
						label: "Scenarios",
						value: holding.length,
						note: `${page.all.length - holding.length} out of date`,
					},
				]}
			/>
			<InsetText>
				<strong>The published rule: {ruleName(page.rule.method, page.rule.unspent)}.</strong>{" "}
				{ruleSentence(page.rule.method, page.rule.unspent)}. The other rules are here for comparison only. The
				published rule has not changed since the round opened.
			</InsetText>
			{unscored.length > 0 ? (
				<WarningText>
					{unscored.length === 1 ? "1 bid has" : `${unscored.length} bids have`} no total yet (
					{firstListed(unscored.map(({ reference }) => reference))}). A bid without a total is never funded. A
					scenario made now will be out of date when the total is known.
				</WarningText>
			) : null}
			{page.mayBuild ? (
				<div className="govuk-button-group">
					<EveryRuleButton />
					<ButtonLink href={`/rounds/${round.id}/allocation/new`} variant="secondary">
						Build a scenario
					</ButtonLink>
				</div>
			) : null}
			{first === undefined ? (
				<p className="govuk-body">No scenarios yet.</p>
			) : (
				<>
					{page.all.length > 1 ? (
						<p className="govuk-body">
							{scenarios.length < page.all.length
								? `${scenarios.length} of ${page.all.length} scenarios are shown. `
								: ""}
							<a className="govuk-link" href="#compare">
								Choose which to compare
							</a>
						</p>
					) : null}
					<AllocationTerms terms={["value", "threshold", "envelope", "reserve"]} />
					<ListForm list={list} path={path} />
					<ListCount list={list} noun={noun} />
					<ScenarioColumns roundId={round.id} bids={rows} scenarios={scenarios} />
					<ListPages list={list} path={path} />
					<WholeFile all={list.all} noun={noun} href={`${path}/table`} query={query} />
					{scenarios.map(({ id, title, proof, objective }) =>
						proof === null ? null : (
							<p className="govuk-body" key={id}>
								<strong>{title}.</strong> {proofInWords(proof, valueUnit(objective))}
							</p>
						),
					)}
					<PartnershipTotals
						partnerships={page.partnerships}
						scenarios={scenarios}
						whole={{ href: `${path}/partnerships`, query }}
					/>
					<ThemeTotals themes={page.themes} scenarios={scenarios} />
					{others.map((scenario, index) => (
						<section key={scenario.id}>
							<h2 className="govuk-heading-m">Who gains and who loses: {scenario.title}</h2>
							<ChangeLists
								changes={page.changes[index] ?? NOBODY}
								against={first.title}
								whole={{ href: `${path}/table`, query }}
							/>
						</section>
					))}
					<p className="govuk-body">
						<a className="govuk-link" href={`/rounds/${round.id}/allocation/charts${queryOf(scenarios)}`}>
							These scenarios as charts
						</a>
					</p>
					<CompareChoice all={page.all} compared={scenarios.map(({ id }) => id)} />
					<h2 className="govuk-heading-m">Why each bid got what it got</h2>
					{list.pages > 1 ? (
						<p className="govuk-body">These are the bids of the page that the table above shows.</p>
					) : null}
					{scenarios.map((scenario) => (
						<Details key={scenario.id} summary={`${scenario.title}: the reason for each bid`}>
							<dl className="govuk-summary-list">
								{scenario.awards
									.filter(({ reference }) => shown.has(reference))
									.map((award) => (
										<div className="govuk-summary-list__row" key={award.reference}>
											<dt className="govuk-summary-list__key">
												<a
													className="govuk-link"
													href={`/rounds/${round.id}/allocation/${scenario.id}/bids/${award.reference}`}
												>
													{award.reference}
												</a>
											</dt>
											<dd className="govuk-summary-list__value">{award.reason}.</dd>
										</div>
									))}
							</dl>
						</Details>
					))}
				</>
			)}
		</>
	);
}

const NOBODY = { gains: [], losses: [] };

function queryOf(scenarios: readonly { readonly id: string }[]): string {
	return `?${scenarios.map(({ id }) => `compare=${encodeURIComponent(id)}`).join("&")}`;
}
