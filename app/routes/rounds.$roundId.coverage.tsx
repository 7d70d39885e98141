import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ACTS, type Act, type Covered } from "~/domain/assessment/coverage";
import {
	filterOf,
	type ListDeclaration,
	type ListRules,
	pageOfRows,
	ROWS_OF_WORK,
} from "~/domain/listing/list-query";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { BidNamed } from "~/ui/bid/bid-named";
import type { PageHandle } from "~/ui/frame/page-handle";
import { Table } from "~/ui/govuk/table";
import { Tag } from "~/ui/govuk/tag";
import { ScrollRegion } from "~/ui/layout/scroll-region";
import { StatRow } from "~/ui/layout/stat-row";
import { titled } from "~/ui/layout/titled";
import { ListCount, ListForm, ListPages } from "~/ui/list/list-controls";
import { type BidCoverage, type Coverage, readCoverage } from "~/use-cases/assessment/read-coverage";

export const meta = titled<Coverage>(({ round }) => `Who may act: ${round.title}`);
export const handle: PageHandle<Coverage> = {
	isLarge: true,
	breadcrumbs: ({ round }) => [
		{ text: "Rounds", href: "/rounds" },
		{ text: round.title, href: `/rounds/${round.id}` },
		{ text: "Who may act" },
	],
	wide: true,
};

const ACT_WORDS: Readonly<Record<Act, string>> = {
	check: "Check eligibility",
	score: "Score",
	moderate: "Moderate",
	advise: "Advise",
	decide: "Decide",
};

const WHY: Readonly<Record<Covered["closed"][number]["why"], string>> = {
	interest: "interest",
	moderates: "moderates in this round",
	scores: "scores in this round",
};

const LIST: ListDeclaration = {
	search: { label: "Reference, title or partnership" },
	filters: [filterOf("gap", "Too few people", "Any", { yes: "Bids with a gap", no: "Bids without" })],
	sorts: [{ key: "reference", text: "Reference" }],
	rowsAPage: ROWS_OF_WORK,
};

const RULES: ListRules<BidCoverage> = {
	texts: ({ reference, title, partnerships }) => [reference, title, ...partnerships],
	matches: { gap: ({ gap }, wanted) => gap === (wanted === "yes") },
};

export async function loader(args: LoaderFunctionArgs) {
	const page = valueOrPage(readCoverage(signedInContextFor(args), { roundId: args.params.roundId ?? "" }));
	const gaps = page.bids.filter(({ gap }) => gap).length;
	const { bids, ...rest } = page;
	return {
		...rest,
		...pageOfRows(LIST, RULES, bids, new URL(args.request.url).searchParams),
		inAll: bids.length,
		gaps,
	};
}

function Who({ free, closed, missing }: Covered) {
	return (
		<>
			{missing > 0 ? (
				<Tag colour="red">{missing === 1 ? "1 more needed" : `${missing} more needed`}</Tag>
			) : null}
			{free.length > 0 ? <div>{free.join(", ")}</div> : <div className="tranche-absent">Nobody</div>}
			{closed.length > 0 ? (
				<div className="govuk-hint govuk-!-margin-bottom-0">
					Not {closed.map(({ name, why }) => `${name} (${WHY[why]})`).join(", ")}
				</div>
			) : null}
		</>
	);
}

export default function RoundCoverage() {
	const { round, rows, list, inAll, gaps } = useLoaderData<typeof loader>();
	const path = `/rounds/${round.id}/coverage`;
	return (
		<>
			<span className="govuk-caption-l">{round.title}</span>
			<h1 className="govuk-heading-l">Who may act on which bid</h1>
			<StatRow
				stats={[
					{ label: "Bids received", value: inAll },
					{
						label: "With too few people",
						value: gaps,
						href: `${path}?gap=yes`,
						...(gaps > 0 ? { tone: "problem" as const } : {}),
					},
				]}
			/>
			<p className="govuk-body">
				A bid needs a fund manager, two assessors, a moderator, a board member and a decision maker. An
				interest in the bid’s partnership keeps a person from all of it. If a partnership asks for its
				eligibility to be looked at again, a second fund manager does that.
			</p>
			<ListForm list={list} path={path} />
			<ListCount list={list} noun={["bid", "bids"]} />
			<ScrollRegion label="Who may act on which bid">
				<Table
					stacked
					className="tranche-table--compact"
					firstCellIsHeader
					head={[{ text: "Bid" }, ...ACTS.map((act) => ({ text: ACT_WORDS[act] }))]}
					rows={rows.map((bid) => [
						{
							text: (
								<>
									<BidNamed reference={bid.reference} title={bid.title} href={`/bids/${bid.bidId}`} />
									<br />
									<span className="govuk-hint">{bid.partnerships.join(", ")}</span>
								</>
							),
						},
						...ACTS.map((act) => ({
							text: (
								<>
									<Who {...bid.acts[act]} />
									{act === "check" && bid.acts.check.free.length === 1 ? (
										<div className="govuk-hint govuk-!-margin-bottom-0">Nobody else to look again</div>
									) : null}
								</>
							),
						})),
					])}
				/>
			</ScrollRegion>
			<ListPages list={list} path={path} />
			<p className="govuk-body">
				<a className="govuk-link" href="/interests">
					Read the register of interests
				</a>
			</p>
		</>
	);
}
