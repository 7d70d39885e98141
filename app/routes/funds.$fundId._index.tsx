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
import { formatPounds, type Pence } from "~/domain/money";
import { stateForOffice } from "~/domain/round/shown-state";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import type { PageHandle } from "~/ui/frame/page-handle";
import { ENTRY_KINDS } from "~/ui/fund/entry-kinds";
import { FundYears } from "~/ui/fund/fund-years";
import { LedgerTable } from "~/ui/fund/ledger-table";
import { ButtonLink } from "~/ui/govuk/button";
import { SummaryList } from "~/ui/govuk/summary-list";
import { Table } from "~/ui/govuk/table";
import { ScrollRegion } from "~/ui/layout/scroll-region";
import { StatRow } from "~/ui/layout/stat-row";
import { titled } from "~/ui/layout/titled";
import { ListCount, ListForm, ListPages, WholeFile } from "~/ui/list/list-controls";
import { Money } from "~/ui/money";
import { type FundPage, readFund } from "~/use-cases/fund/read-fund";

export const meta = titled<FundPage>((fund) => fund.name);
export const handle: PageHandle<FundPage> = {
	isLarge: true,
	breadcrumbs: (fund) => [
		{ text: "Home", href: "/" },
		{ text: "Funds", href: "/funds" },
		{ text: fund?.name ?? "Fund" },
	],
	wide: true,
};

export async function loader(args: LoaderFunctionArgs) {
	const fund = valueOrPage(readFund(signedInContextFor(args), { fundId: args.params.fundId ?? "" }));
	return { ...fund, ...pageOfRows(LEDGER, RULES, fund.entries, new URL(args.request.url).searchParams) };
}

const LEDGER: ListDeclaration = {
	search: { label: "What it is for, or its source" },
	filters: [filterOf("kind", "Entry", "Any entry", ENTRY_KINDS)],
	sorts: [
		{ key: "oldest", text: "Oldest first" },
		{ key: "newest", text: "Newest first" },
		{ key: "amount", text: "Largest amount first" },
	],
	rowsAPage: ROWS_OF_WORK,
};

const RULES: ListRules<FundPage["entries"][number]> = {
	texts: ({ title, source }) => [title, source.text],
	matches: { kind: (entry, kind) => entry.kind === kind },
	order: {
		newest: reversed(byText(({ at }) => at)),
		amount: reversed(byAmount(({ amount }) => amount)),
	},
};

function Figures({ figures }: { readonly figures: FundPage["figures"] }) {
	const where = (amount: Pence, label: string, note: string) =>
		amount === 0n ? [] : [{ label, value: formatPounds(amount), note }];
	return (
		<>
			<StatRow
				stats={[
					{ label: "Pot", value: formatPounds(figures.pot) },
					...where(figures.topSlices, "Top-slices", "taken off before sharing"),
					...where(figures.contingency, "Contingency", "kept back"),
					{ label: "Committed", value: formatPounds(figures.committed), note: "outside rounds" },
					{ label: "Set aside", value: formatPounds(figures.setAside), note: "for rounds, not awarded yet" },
					...where(figures.awarded, "Awarded", "from rounds"),
					...where(figures.released, "Released", "come back to the fund"),
					{ label: "Remaining", value: formatPounds(figures.remaining) },
				]}
			/>
			<p className="govuk-hint">
				Remaining = pot + released − top-slices − contingency − committed − set aside − awarded. Every figure
				is the sum of rows in the ledger below.
			</p>
		</>
	);
}

export default function Fund() {
	const fund = useLoaderData<typeof loader>();
	const { rows, list } = fund;
	const path = `/funds/${fund.id}`;
	return (
		<>
			<span className="govuk-caption-l">Financial year {fund.financialYear}</span>
			<h1 className="govuk-heading-l">{fund.name}</h1>
			<Figures figures={fund.figures} />
			{fund.years.length > 0 ? <FundYears years={fund.years} /> : null}
			{fund.mayEnter || fund.mayManage ? (
				<div className="govuk-button-group">
					{fund.mayEnter ? (
						<ButtonLink href={`/funds/${fund.id}/ledger/new`}>Add to the ledger</ButtonLink>
					) : null}
					{fund.mayManage ? (
						<ButtonLink href={`/rounds/new?fund=${fund.id}`} variant="secondary">
							Plan a round
						</ButtonLink>
					) : null}
					{fund.mayManage ? (
						<ButtonLink href={`/decisions/new?fund=${fund.id}`} variant="secondary">
							Draft a direct decision
						</ButtonLink>
					) : null}
				</div>
			) : null}
			<ListForm list={list} path={path} />
			<ListCount list={list} noun={["entry", "entries"]} />
			<LedgerTable fundId={fund.id} entries={rows} years={fund.years.length > 0} />
			<ListPages list={list} path={path} />
			<WholeFile all={list.all} noun={["entry", "entries"]} href={`${path}/table`} />
			<h2 className="govuk-heading-m">Rounds</h2>
			{fund.rounds.length === 0 ? (
				<p className="govuk-body">No round uses this fund yet.</p>
			) : (
				<ScrollRegion label="Rounds">
					<Table
						stacked
						head={[
							{ text: "Round" },
							{ text: "State" },
							{ text: "Amount", format: "numeric" },
							{ text: "Still set aside", format: "numeric" },
						]}
						rows={fund.rounds.map((round) => [
							{
								text: (
									<a className="govuk-link" href={`/rounds/${round.id}`}>
										{round.title}
									</a>
								),
							},
							{
								text: (
									<>
										{stateForOffice(round.state)}
										{round.state === "published" ? (
											<>
												<br />
												<a className="govuk-link" href={`/rounds/${round.id}/reserve`}>
													Reserve list<span className="govuk-visually-hidden"> of {round.title}</span>
												</a>
											</>
										) : null}
									</>
								),
							},
							{ text: <Money pence={round.amount} />, format: "numeric" as const },
							{
								text: (
									<>
										<Money pence={round.setAside} />
										{fund.mayManage && round.state === "published" && round.setAside !== 0n ? (
											<>
												<br />
												<a className="govuk-link" href={`/funds/${fund.id}/rounds/${round.id}/release`}>
													Return to the fund<span className="govuk-visually-hidden"> from {round.title}</span>
												</a>
											</>
										) : null}
									</>
								),
								format: "numeric" as const,
							},
						])}
					/>
				</ScrollRegion>
			)}
			<h2 className="govuk-heading-m">About the fund</h2>
			<SummaryList
				rows={[
					{ key: "Funder", value: fund.funder },
					{ key: "Deciding office", value: fund.decidingOffice },
					{ key: "Legal power", value: fund.legalPower },
					{ key: "Purpose", value: fund.purpose },
				]}
			/>
			{fund.mayManage ? (
				<p className="govuk-body">
					<a className="govuk-link" href={`/funds/${fund.id}/edit`}>
						Change the fund's details
					</a>
				</p>
			) : null}
		</>
	);
}
