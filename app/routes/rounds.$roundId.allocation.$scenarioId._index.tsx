import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { valueFigure, valueUnit } from "~/domain/allocation/value-in-words";
import { formatPounds, fromDecimalPounds, pence } from "~/domain/money";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { AllocationTerms } from "~/ui/allocation/allocation-terms";
import { ProofNote } from "~/ui/allocation/proof-note";
import { LEAPFROGS_IN_WORDS, ruleName, ruleSentence } from "~/ui/allocation/rule-names";
import type { PageHandle } from "~/ui/frame/page-handle";
import { ButtonLink } from "~/ui/govuk/button";
import { SummaryList } from "~/ui/govuk/summary-list";
import { Table } from "~/ui/govuk/table";
import { Tag } from "~/ui/govuk/tag";
import { WarningText } from "~/ui/govuk/warning-text";
import { ScrollRegion } from "~/ui/layout/scroll-region";
import { StatRow } from "~/ui/layout/stat-row";
import { titled } from "~/ui/layout/titled";
import { When } from "~/ui/when";
import { readScenario } from "~/use-cases/allocation/read-scenario";

export const meta = titled<{ readonly title: string }>(({ title }) => title);
export const handle: PageHandle = {
	breadcrumbs: (data, params) => [
		{ text: "Rounds", href: "/rounds" },
		{ text: data?.round.title ?? "Round", href: `/rounds/${params.roundId}` },
		{ text: "Scenarios", href: `/rounds/${params.roundId}/allocation` },
		{ text: data?.title ?? "Scenario" },
	],
};

export async function loader(args: LoaderFunctionArgs) {
	const {
		caseText: _case,
		runText: _run,
		...scenario
	} = valueOrPage(
		readScenario(signedInContextFor(args), {
			roundId: args.params.roundId ?? "",
			scenarioId: args.params.scenarioId ?? "",
		}),
	);
	return scenario;
}

function pounds(amount: string): string {
	return formatPounds(fromDecimalPounds(amount) ?? pence(0));
}

export default function Scenario() {
	const scenario = useLoaderData<typeof loader>();
	const base = `/rounds/${scenario.round.id}/allocation/${scenario.id}`;
	const over = scenario.overProgramming;
	const unit = valueUnit(scenario.objective);
	return (
		<>
			<span className="govuk-caption-l">{scenario.round.title}</span>
			<h1 className="govuk-heading-l">{scenario.title}</h1>
			<p className="govuk-body">
				<Tag colour={scenario.published ? "green" : "grey"}>
					{scenario.published ? "The published rule" : "A comparison"}
				</Tag>{" "}
				{scenario.stale ? <Tag colour="red">Stale</Tag> : null}
			</p>
			{scenario.stale ? (
				<WarningText>
					A score, an indicator, a bid or the money changed after this scenario was built. It is kept for the
					record and cannot go to the board.
				</WarningText>
			) : null}
			<StatRow
				stats={[
					{ label: "To divide", value: pounds(scenario.available) },
					{ label: "Spent", value: pounds(scenario.spent) },
					{ label: "Left", value: pounds(scenario.unallocated) },
					...(over
						? [
								{
									label: "Above the money",
									value: pounds(over.used),
									note: `${over.usedShare} of the money; ${over.share} (${pounds(over.allowed)}) is allowed`,
								},
							]
						: []),
					{ label: "Value", value: valueFigure(scenario.value), note: unit },
				]}
			/>
			<p className="govuk-body">
				<strong>{ruleName(scenario.method, scenario.unspent)}.</strong>{" "}
				{ruleSentence(scenario.method, scenario.unspent)}.
			</p>
			{scenario.conditions.length > 0 ? (
				<>
					<p className="govuk-body govuk-!-margin-bottom-1">It keeps to these conditions:</p>
					<ul className="govuk-list govuk-list--bullet">
						{scenario.conditions.map((condition) => (
							<li key={condition}>{condition}</li>
						))}
					</ul>
				</>
			) : null}
			<AllocationTerms terms={["value", "threshold", "option", "envelope", "reserve"]} />
			<ProofNote proof={scenario.proof} unit={unit} />
			<ul className="govuk-list">
				<li>
					<a className="govuk-link" href={`/rounds/${scenario.round.id}/allocation?compare=${scenario.id}`}>
						Compare it with others
					</a>
				</li>
				<li>
					<a className="govuk-link" href={`${base}/robustness`}>
						How firmly does it stand?
					</a>
				</li>
			</ul>
			<ScrollRegion label="What each bid gets and why">
				<Table
					stacked
					caption="What each bid gets, and why"
					captionClassName="govuk-table__caption--m"
					firstCellIsHeader
					head={[{ text: "Bid" }, { text: "Amount", format: "numeric" }, { text: "Why" }]}
					rows={scenario.awards.map((award) => [
						{
							text: (
								<>
									<a className="govuk-link" href={`${base}/bids/${award.reference}`}>
										{award.reference}
									</a>{" "}
									<span className="govuk-!-font-weight-regular">{award.title}</span>
								</>
							),
						},
						{ text: award.status === "funded" ? pounds(award.amount) : "none", format: "numeric" as const },
						{ text: `${award.reason}.` },
					])}
				/>
			</ScrollRegion>
			<h2 className="govuk-heading-m">Reserve list</h2>
			<p className="govuk-body">
				{scenario.reserve.length === 0
					? "No bid that could be funded is without money."
					: `Bids to be funded, in this order, if money comes back: ${scenario.reserve.join(", ")}.`}
			</p>
			{scenario.leapfrogs.length > 0 ? (
				<>
					<h2 className="govuk-heading-m">Leapfrogs</h2>
					<p className="govuk-body">{LEAPFROGS_IN_WORDS}</p>
					<ul className="govuk-list govuk-list--bullet">
						{scenario.leapfrogs.map(({ ref, amount, over, smallest }) => (
							<li key={`${ref}-${over}`}>
								{ref} got {pounds(amount)} though {over} stands above it and would have fitted with{" "}
								{pounds(smallest)}
							</li>
						))}
					</ul>
				</>
			) : null}
			<h2 className="govuk-heading-m">Check it yourself</h2>
			<p className="govuk-body">
				The case holds every input, the run every result. Anyone with the case and the published program gets
				the same run to the penny.
			</p>
			<SummaryList
				rows={[
					{
						key: "Case file",
						value: (
							<>
								<a className="govuk-link" href={`${base}/case.json`}>
									case.json
								</a>
								<br />
								<span className="tranche-digest">{scenario.caseSha256}</span>
							</>
						),
					},
					{
						key: "Run file",
						value: (
							<>
								<a className="govuk-link" href={`${base}/run.json`}>
									run.json
								</a>
								<br />
								<span className="tranche-digest">{scenario.runSha256}</span>
							</>
						),
					},
					{ key: "Built", value: <When instant={scenario.createdAt} /> },
				]}
			/>
			{scenario.mayDraft && !scenario.stale ? (
				<ButtonLink href={`/rounds/${scenario.round.id}/decision/new?scenario=${scenario.id}`}>
					Draft a decision from this scenario
				</ButtonLink>
			) : null}
		</>
	);
}
