import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { BidState } from "~/domain/lifecycle";
import { pence } from "~/domain/money";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { TotalsByPartnership } from "~/ui/bid/totals-by-partnership";
import type { PageHandle } from "~/ui/frame/page-handle";
import { Table } from "~/ui/govuk/table";
import { ScrollRegion } from "~/ui/layout/scroll-region";
import { titled } from "~/ui/layout/titled";
import { Money } from "~/ui/money";
import { STAGE_NAMES } from "~/ui/round/stage-names";
import { When } from "~/ui/when";
import { readBidsInRound } from "~/use-cases/round/read-bids-in-round";

export const meta = titled("Bids received");
export const handle: PageHandle = {
	breadcrumbs: (page, params) => [
		{ text: "Rounds", href: "/rounds" },
		{ text: page?.round.title ?? "Round", href: `/rounds/${params.roundId}` },
		{ text: "Bids received" },
	],
	wide: true,
};

export async function loader(args: LoaderFunctionArgs) {
	const page = valueOrPage(readBidsInRound(signedInContextFor(args), { roundId: args.params.roundId ?? "" }));
	const asked = new URL(args.request.url).searchParams.get("state");
	const stage = asked !== null && Object.hasOwn(STAGE_NAMES, asked) ? (asked as BidState) : null;
	return {
		...page,
		stage,
		all: page.bids.length,
		bids: stage === null ? page.bids : page.bids.filter(({ state }) => state === stage),
	};
}

export default function BidsInRound() {
	const { round, bids, stage, all } = useLoaderData<typeof loader>();
	const sum = bids.reduce((total, { asked }) => total + BigInt(asked), 0n);
	return (
		<>
			<span className="govuk-caption-l">{round.title}</span>
			<h1 className="govuk-heading-l">
				{stage ? `Bids: ${STAGE_NAMES[stage].toLowerCase()}` : "Bids received"}
			</h1>
			{stage ? (
				<p className="govuk-body">
					{bids.length} of {all}.{" "}
					<a className="govuk-link" href={`/rounds/${round.id}/bids`}>
						Show all bids
					</a>
				</p>
			) : null}
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
						...bids.map((bid) => [
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
								text: bid.title ?? (
									<span className="tranche-absent">closed to you: you have an interest</span>
								),
							},
							{ text: <When instant={bid.received} /> },
							{ text: STAGE_NAMES[bid.state] },
							{ text: <Money pence={pence(BigInt(bid.asked))} />, format: "numeric" as const },
							{
								text:
									bid.reducibleTo === null ? (
										<span className="tranche-absent">not offered</span>
									) : (
										<Money pence={pence(BigInt(bid.reducibleTo))} />
									),
								format: "numeric" as const,
							},
						]),
						{
							cells: [
								{ text: "Sum" },
								{ text: "" },
								{ text: "" },
								{ text: "" },
								{ text: "" },
								{ text: <Money pence={pence(sum)} />, format: "numeric" as const },
								{ text: "" },
							],
							className: "tranche-row--total",
						},
					]}
				/>
			</ScrollRegion>
			<TotalsByPartnership bids={bids} />
		</>
	);
}
