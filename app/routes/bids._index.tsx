import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { BidState } from "~/domain/lifecycle";
import { OUTCOMES } from "~/domain/lifecycle";
import {
	byAmount,
	byText,
	filterOf,
	type ListDeclaration,
	type ListRules,
	pageOfRows,
	reversed,
} from "~/domain/listing/list-query";
import { formatTimeLeft } from "~/domain/london-time";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { BidStateTag } from "~/ui/bid/bid-state-tag";
import { TotalsByPartnership } from "~/ui/bid/totals-by-partnership";
import { ButtonLink } from "~/ui/govuk/button";
import { Table } from "~/ui/govuk/table";
import { ScrollRegion } from "~/ui/layout/scroll-region";
import { titled } from "~/ui/layout/titled";
import { ListCount, ListForm, ListPages } from "~/ui/list/list-controls";
import { Money } from "~/ui/money";
import { When } from "~/ui/when";
import { type OwnBids, readOwnBids } from "~/use-cases/bid/read-own-bids";

export const meta = titled("Bids");

export function loader(args: LoaderFunctionArgs) {
	const page = valueOrPage(readOwnBids(signedInContextFor(args)));
	const rounds = Object.fromEntries(page.bids.map(({ round }) => [round.title, round.title]));
	const declared: ListDeclaration = {
		...LIST,
		filters: [filterOf("round", "Round", "Any round", rounds), STATES],
	};
	const { rows, list } = pageOfRows(declared, RULES, page.bids, new URL(args.request.url).searchParams);
	return { ...page, shown: rows, list };
}

/** No closer than what the partnership may know before the decision is published. */
const STATES = filterOf("state", "State", "Any state", {
	draft: "Draft",
	submitted: "Submitted",
	decided: "Decided",
	out: "Not eligible or withdrawn",
});

const STATE_GROUPS: Readonly<Record<string, readonly BidState[]>> = {
	draft: ["draft"],
	submitted: ["submitted", "in-clarification", "eligible", "assessed"],
	decided: OUTCOMES,
	out: ["ineligible", "withdrawn"],
};

const LIST: ListDeclaration = {
	search: { label: "Title, reference or partnership" },
	sorts: [
		{ key: "own", text: "Newest round first" },
		{ key: "title", text: "Title, A to Z" },
		{ key: "asked", text: "Largest amount first" },
	],
};

const RULES: ListRules<OwnBids["bids"][number]> = {
	texts: ({ title, reference, partnerships, round }) => [title, reference, round.title, ...partnerships],
	matches: {
		round: (bid, round) => bid.round.title === round,
		state: (bid, group) => STATE_GROUPS[group]?.includes(bid.state) ?? false,
	},
	order: {
		title: byText(({ title }) => title),
		asked: reversed(byAmount(({ asked }) => asked ?? 0n)),
	},
};

export default function Bids() {
	const { bids, shown, list, openRounds, now } = useLoaderData<typeof loader>();
	return (
		<>
			<h1 className="govuk-heading-l">Bids</h1>
			{openRounds.map((round) => (
				<p key={round.id} className="govuk-body">
					<strong>{round.title}</strong> takes bids until <When instant={round.closesAt} />:{" "}
					{formatTimeLeft(now, round.closesAt)} left.
				</p>
			))}
			{openRounds.length > 0 ? (
				<ButtonLink href="/bids/new">Start a bid</ButtonLink>
			) : (
				<p className="govuk-body">No round is open to your partnership now.</p>
			)}
			<h2 className="govuk-heading-m">Your partnership’s bids</h2>
			{bids.length === 0 ? (
				<p className="govuk-body tranche-absent">You have not started a bid yet.</p>
			) : (
				<>
					<ListForm list={list} path="/bids" />
					<ListCount list={list} noun={["bid", "bids"]} />
					{shown.length > 0 ? <BidTable bids={shown} /> : null}
					<ListPages list={list} path="/bids" />
					<RoundTotals bids={bids} />
				</>
			)}
		</>
	);
}

function BidTable({ bids }: { readonly bids: OwnBids["bids"] }) {
	return (
		<ScrollRegion label="Your partnership’s bids">
			<Table
				stacked
				head={[
					{ text: "Bid" },
					{ text: "Reference" },
					{ text: "Partnership" },
					{ text: "Round" },
					{ text: "Closes" },
					{ text: "State" },
					{ text: "Asked", format: "numeric" },
				]}
				firstCellIsHeader
				rows={bids.map(({ id, title, reference, partnerships, round, state, asked }) => [
					{
						text: (
							<a className="govuk-link" href={`/bids/${id}`}>
								{title === "" ? "Bid without a title" : title}
							</a>
						),
					},
					{ text: reference ?? <span className="tranche-absent">given when submitted</span> },
					{ text: partnerships.join(", ") },
					{ text: round.title },
					{ text: <When instant={round.closesAt} /> },
					{ text: <BidStateTag state={state} open={round.open} /> },
					{
						text:
							asked === null ? (
								<span className="tranche-absent">no amount yet</span>
							) : (
								<Money pence={asked} />
							),
						format: "numeric" as const,
					},
				])}
			/>
		</ScrollRegion>
	);
}

/** What the bids of each round ask together, and what they could be reduced to; withdrawn ones left out. */
function RoundTotals({ bids }: { readonly bids: OwnBids["bids"] }) {
	const standing = bids.filter(({ state }) => state !== "withdrawn");
	const rounds = new Map(standing.map(({ round }) => [`${round.closesAt} ${round.title}`, round]));
	return [...rounds].map(([key, { title, closesAt }]) => (
		<TotalsByPartnership
			key={key}
			caption={`${title}: totals`}
			bids={standing.filter(({ round }) => round.title === title && round.closesAt === closesAt)}
		/>
	));
}
