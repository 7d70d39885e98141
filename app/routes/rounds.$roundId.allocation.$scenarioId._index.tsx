import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import {
	byAmount,
	byText,
	filterOf,
	type ListDeclaration,
	type ListRules,
	pageOfRows,
	ROWS_OF_WORK,
	reversed,
} from "~/domain/listing/list-query";
import { formatPounds } from "~/domain/money";
import { firstListed, valueFigure, valueUnit } from "~/explain/in-words";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { AllocationTerms } from "~/ui/allocation/allocation-terms";
import { unreached } from "~/ui/allocation/out-of-reach";
import { overStats } from "~/ui/allocation/over-programming";
import { ProofNote } from "~/ui/allocation/proof-note";
import { LEAPFROGS_IN_WORDS, ruleName, ruleSentence } from "~/ui/allocation/rule-names";
import { YearsSpent } from "~/ui/allocation/years-spent";
import { BidNamed } from "~/ui/bid/bid-named";
import { SharesList } from "~/ui/decision/shares-list";
import type { PageHandle } from "~/ui/frame/page-handle";
import { ButtonLink } from "~/ui/govuk/button";
import { SummaryList } from "~/ui/govuk/summary-list";
import { Table } from "~/ui/govuk/table";
import { Tag } from "~/ui/govuk/tag";
import { WarningText } from "~/ui/govuk/warning-text";
import { ScrollRegion } from "~/ui/layout/scroll-region";
import { StatRow } from "~/ui/layout/stat-row";
import { titled } from "~/ui/layout/titled";
import { ListCount, ListForm, ListPages, WholeFile } from "~/ui/list/list-controls";
import { When } from "~/ui/when";
import { readScenario, type ScenarioPage } from "~/use-cases/allocation/read-scenario";

export const meta = titled<{ readonly title: string }>(({ title }) => title);
export const handle: PageHandle = {
	isLarge: true,
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
		awards,
		...scenario
	} = valueOrPage(
		readScenario(signedInContextFor(args), {
			roundId: args.params.roundId ?? "",
			scenarioId: args.params.scenarioId ?? "",
		}),
	);
	const query = new URL(args.request.url).searchParams;
	return { ...scenario, ...pageOfRows(LIST, RULES, awards, query) };
}

const LIST: ListDeclaration = {
	search: { label: "Reference or title" },
	filters: [filterOf("outcome", "What it gets", "Anything", { funded: "Money", none: "No money" })],
	sorts: [
		{ key: "place", text: "Published order" },
		{ key: "reference", text: "Reference" },
		{ key: "amount", text: "Largest amount first" },
	],
	rowsAPage: ROWS_OF_WORK,
};

const RULES: ListRules<ScenarioPage["awards"][number]> = {
	texts: ({ reference, title }) => [reference, title],
	matches: { outcome: ({ status }, outcome) => (status === "funded") === (outcome === "funded") },
	order: {
		reference: byText(({ reference }) => reference),
		amount: reversed(byAmount(({ amount }) => amount)),
	},
};

export default function Scenario() {
	const scenario = useLoaderData<typeof loader>();
	const base = `/rounds/${scenario.round.id}/allocation/${scenario.id}`;
	const unit = valueUnit(scenario.objective);
	const { rows, list } = scenario;
	return (
		<>
			<span className="govuk-caption-l">{scenario.round.title}</span>
			<h1 className="govuk-heading-l">{scenario.title}</h1>
			<p className="govuk-body">
				<Tag colour={scenario.published ? "green" : "grey"}>
					{scenario.published ? "The published rule" : "A comparison"}
				</Tag>{" "}
				{scenario.stale ? <Tag colour="red">Out of date</Tag> : null}
			</p>
			{scenario.stale ? (
				<WarningText>
					A score, an indicator, a bid or the money has changed since this scenario was made. It is kept for
					the record. It cannot go to the board.
				</WarningText>
			) : null}
			<StatRow
				stats={[
					{ label: "To divide", value: formatPounds(scenario.available) },
					{ label: "Spent", value: formatPounds(scenario.spent) },
					{ label: "Left", value: formatPounds(scenario.unallocated) },
					...overStats(scenario.overProgramming),
					{ label: "Value", value: valueFigure(scenario.value), note: unit },
				]}
			/>
			<p className="govuk-body">
				<strong>{ruleName(scenario.method, scenario.unspent)}.</strong>{" "}
				{ruleSentence(scenario.method, scenario.unspent)}.
			</p>
			{scenario.conditions.length > 0 ? (
				<>
					<p className="govuk-body govuk-!-margin-bottom-1">It also has these conditions:</p>
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
						Compare with other scenarios
					</a>
				</li>
				<li>
					<a className="govuk-link" href={`${base}/robustness`}>
						Would small changes in scores change the result?
					</a>
				</li>
			</ul>
			<ListForm list={list} path={base} />
			<ListCount list={list} noun={["bid", "bids"]} />
			<ScrollRegion label="What each bid gets and why">
				<Table
					stacked
					caption="What each bid gets, and why"
					captionClassName="govuk-table__caption--m"
					firstCellIsHeader
					head={[{ text: "Bid" }, { text: "Amount", format: "numeric" }, { text: "Why" }]}
					rows={rows.map((award) => [
						{
							text: (
								<BidNamed
									reference={award.reference}
									title={award.title}
									href={`${base}/bids/${award.reference}`}
								/>
							),
						},
						{
							text: (
								<>
									{award.status === "funded" ? formatPounds(award.amount) : "none"}
									<SharesList shares={award.shares} />
								</>
							),
							format: "numeric" as const,
						},
						{ text: `${award.reason}.` },
					])}
				/>
			</ScrollRegion>
			<ListPages list={list} path={base} />
			<WholeFile all={list.all} noun={["bid", "bids"]} href={`${base}/table`} />
			{scenario.years ? <YearsSpent years={scenario.years} /> : null}
			<h2 className="govuk-heading-m">Reserve list</h2>
			<p className="govuk-body">
				{scenario.reserve.length === 0
					? scenario.outOfReach.length === 0
						? "Every bid that can be funded has money."
						: "No bid is on the reserve list."
					: `Bids to be funded, in this order, if money comes back: ${firstListed(scenario.reserve)}.`}
			</p>
			{scenario.outOfReach.length > 0 ? (
				<p className="govuk-body">
					Not on the list, because the smallest amount asked is more than the whole{" "}
					{formatPounds(scenario.available)}
					{scenario.years ? ", or than there is for a financial year" : ""}:{" "}
					{firstListed(scenario.outOfReach.map(unreached))}.
				</p>
			) : null}
			{scenario.leapfrogs.length > 0 ? (
				<>
					<h2 className="govuk-heading-m">Leapfrogs</h2>
					<p className="govuk-body">{LEAPFROGS_IN_WORDS}</p>
					<ul className="govuk-list govuk-list--bullet">
						{scenario.leapfrogs.map(({ ref, amount, over, smallest }) => (
							<li key={`${ref}-${over}`}>
								{ref} gets {formatPounds(amount)}, though {over} is above it and would have fitted with{" "}
								{formatPounds(smallest)}
							</li>
						))}
					</ul>
				</>
			) : null}
			<h2 className="govuk-heading-m">Check it yourself</h2>
			<p className="govuk-body">
				The case file has every input. The run file has every result. Anyone can run the case file through the
				published program and get the same amounts to the penny.
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
					{ key: "Made", value: <When instant={scenario.createdAt} /> },
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
