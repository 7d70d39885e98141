import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { BidState } from "~/domain/lifecycle";
import {
	byAmount,
	byText,
	filterOf,
	type ListDeclaration,
	type ListRules,
	pageOfRows,
	reversed,
} from "~/domain/listing/list-query";
import { pence } from "~/domain/money";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { TotalsByPartnership } from "~/ui/bid/totals-by-partnership";
import type { PageHandle } from "~/ui/frame/page-handle";
import { Table } from "~/ui/govuk/table";
import { Tag } from "~/ui/govuk/tag";
import { ScrollRegion } from "~/ui/layout/scroll-region";
import { titled } from "~/ui/layout/titled";
import { ListCount, ListForm, ListPages } from "~/ui/list/list-controls";
import { Money } from "~/ui/money";
import { CategoryNamed } from "~/ui/round/category-named";
import { STAGE_NAMES } from "~/ui/round/stage-names";
import { When } from "~/ui/when";
import { type BidsPage, readBidsInRound } from "~/use-cases/round/read-bids-in-round";

export const meta = titled("Bids received");
export const handle: PageHandle = {
	isLarge: true,
	breadcrumbs: (page, params) => [
		{ text: "Rounds", href: "/rounds" },
		{ text: page?.round.title ?? "Round", href: `/rounds/${params.roundId}` },
		{ text: "Bids received" },
	],
	wide: true,
};

export async function loader(args: LoaderFunctionArgs) {
	const page = valueOrPage(readBidsInRound(signedInContextFor(args), { roundId: args.params.roundId ?? "" }));
	const names = [...new Set(page.bids.flatMap(({ partnerships }) => partnerships))].sort();
	const declared: ListDeclaration = {
		...LIST,
		filters: [
			filterOf("state", "Stage", "Any stage", STAGE_NAMES),
			filterOf("partnership", "Partnership", "Any", Object.fromEntries(names.map((name) => [name, name]))),
		],
	};
	const query = new URL(args.request.url).searchParams;
	const { rows, matching, list } = pageOfRows(declared, RULES, page.bids, query);
	const stage = (list.asked.filters.state || null) as BidState | null;
	const sum = matching.reduce((total, { asked }) => total + asked, 0n);
	return { ...page, stage, list, bids: matching, shown: rows, sum: pence(sum) };
}

type Received = BidsPage["bids"][number];

const LIST: ListDeclaration = {
	search: { label: "Reference, title or partnership" },
	sorts: [
		{ key: "reference", text: "Reference" },
		{ key: "asked", text: "Largest amount first" },
		{ key: "received", text: "Received first" },
	],
};

const RULES: ListRules<Received> = {
	texts: ({ reference, title, partnerships }) => [reference, title, ...partnerships],
	matches: {
		state: (bid, state) => bid.state === state,
		partnership: (bid, name) => bid.partnerships.includes(name),
	},
	order: {
		asked: reversed(byAmount(({ asked }) => asked)),
		received: byText(({ received }) => received),
	},
};

export default function BidsInRound() {
	const { round, bids, shown, stage, list, sum } = useLoaderData<typeof loader>();
	const path = `/rounds/${round.id}/bids`;
	return (
		<>
			<span className="govuk-caption-l">{round.title}</span>
			<h1 className="govuk-heading-l">
				{stage ? `Bids: ${STAGE_NAMES[stage].toLowerCase()}` : "Bids received"}
			</h1>
			<ListForm list={list} path={path} />
			<ListCount list={list} noun={["bid", "bids"]} />
			<ScrollRegion label="Bids received">
				<Table
					stacked
					caption="Bids by reference"
					captionClassName="govuk-visually-hidden"
					head={[
						{ text: "Bid" },
						{ text: "Partnership" },
						{ text: "Title" },
						{ text: "Received" },
						{ text: "Stage" },
						{ text: "Asked", format: "numeric" },
						{ text: "Reducible to", format: "numeric" },
					]}
					rows={[
						...shown.map((bid) => [
							{
								text:
									bid.title === null ? (
										bid.reference
									) : (
										<a className="govuk-link" href={`/bids/${bid.bidId}/submitted`}>
											{bid.reference}
										</a>
									),
							},
							{ text: bid.partnerships.join(", ") },
							{
								text: (
									<>
										{bid.title ?? <Tag colour="grey">You have an interest</Tag>}
										<CategoryNamed category={bid.category} />
									</>
								),
							},
							{ text: <When instant={bid.received} /> },
							{ text: STAGE_NAMES[bid.state] },
							{ text: <Money pence={bid.asked} />, format: "numeric" as const },
							{
								text:
									bid.reducibleTo === null ? (
										<span className="tranche-absent">not offered</span>
									) : (
										<Money pence={bid.reducibleTo} />
									),
								format: "numeric" as const,
							},
						]),
						{
							cells: [
								{ text: list.pages > 1 ? "Sum of all pages" : "Sum" },
								{ text: "" },
								{ text: "" },
								{ text: "" },
								{ text: "" },
								{ text: <Money pence={sum} />, format: "numeric" as const },
								{ text: "" },
							],
							className: "tranche-row--total",
						},
					]}
				/>
			</ScrollRegion>
			<ListPages list={list} path={path} />
			<TotalsByPartnership bids={bids} />
		</>
	);
}
