import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { printedNumber } from "~/domain/decision/number";
import { formatDate } from "~/domain/london-time";
import { formatPounds } from "~/domain/money";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { ruleName } from "~/ui/allocation/rule-names";
import type { PageHandle } from "~/ui/frame/page-handle";
import { ButtonLink } from "~/ui/govuk/button";
import { Table } from "~/ui/govuk/table";
import { titled } from "~/ui/layout/titled";
import {
	type ReserveOfferShown,
	type ReservePage,
	readReserveList,
} from "~/use-cases/decision/read-reserve-list";

export const meta = titled<ReservePage>(({ round }) => `Reserve list: ${round.title}`);
export const handle: PageHandle<ReservePage> = {
	isLarge: true,
	breadcrumbs: ({ round }) => [
		{ text: "Rounds", href: "/rounds" },
		{ text: round.title, href: `/rounds/${round.id}` },
		{ text: "Reserve list" },
	],
};

export async function loader(args: LoaderFunctionArgs) {
	return valueOrPage(await readReserveList(signedInContextFor(args), args.params.roundId ?? ""));
}

const OFFER_STATES: Readonly<Record<ReserveOfferShown["state"], string>> = {
	draft: "Waiting to be signed",
	signed: "Signed, not published",
	published: "Published",
	lapsed: "Lapsed: not signed in time",
	"given-up": "Given up",
};

function standing({ passedOver, offered }: ReservePage["bids"][number]) {
	if (offered)
		return (
			<>
				<a className="govuk-link" href={`/decisions/drafts/${offered.decisionId}`}>
					Offered
				</a>
				, to be signed by {formatDate(offered.until)}
			</>
		);
	return passedOver ? `Passed over: ${passedOver.why}` : "Waiting";
}

function Money({ page }: { readonly page: ReservePage }) {
	const { total, money, next, fund, method } = page;
	if (total === 0n)
		return (
			<p className="govuk-body">
				No money has come back to{" "}
				<a className="govuk-link" href={`/funds/${fund.id}`}>
					{fund.name}
				</a>{" "}
				that is not offered yet.
			</p>
		);
	return (
		<>
			<p className="govuk-body">
				{formatPounds(total)} has come back to {fund.name} and can be offered
				{money.length > 1
					? `: ${money.map(({ year, amount }) => `${formatPounds(amount)} for ${year}`).join(", ")}`
					: ""}
				.
			</p>
			<p className="govuk-body">
				{next
					? `By the published rule (${ruleName(method, "rank").toLowerCase()}), ${next.reference} is next, with ${formatPounds(next.amount)}.`
					: `By the published rule (${ruleName(method, "rank").toLowerCase()}), it is not enough for ${method === "rank-and-stop" ? "the bid whose turn it is" : "any bid that waits"}.`}
			</p>
		</>
	);
}

export default function Reserve() {
	const page = useLoaderData<typeof loader>();
	const { round, bids, next, offers, mayOffer } = page;
	return (
		<>
			<span className="govuk-caption-l">{round.title}</span>
			<h1 className="govuk-heading-l">Reserve list</h1>
			<Money page={page} />
			{mayOffer && next ? (
				<ButtonLink href={`/rounds/${round.id}/reserve/offer`}>Offer it to {next.reference}</ButtonLink>
			) : null}
			{bids.length === 0 ? (
				<p className="govuk-body">No bid waits on the reserve list.</p>
			) : (
				<Table
					stacked
					caption="Who waits, in order"
					captionClassName="govuk-table__caption--m"
					head={[
						{ text: "Place", format: "numeric" },
						{ text: "Bid" },
						{ text: "Can be funded with" },
						{ text: "State" },
					]}
					rows={bids.map((bid) => [
						{ text: bid.place, format: "numeric" },
						{
							text: (
								<>
									{bid.opens ? (
										<a className="govuk-link" href={`/bids/${bid.bidId}`}>
											{bid.reference}
										</a>
									) : (
										bid.reference
									)}
									: {bid.title}
								</>
							),
						},
						{ text: bid.options.map((amount) => formatPounds(amount)).join(", or ") },
						{ text: standing(bid) },
					])}
				/>
			)}
			{offers.length === 0 ? null : (
				<Table
					stacked
					caption="Offers"
					captionClassName="govuk-table__caption--m"
					head={[
						{ text: "Bid" },
						{ text: "Amount", format: "numeric" },
						{ text: "Last day" },
						{ text: "State" },
						{ text: "Decision" },
					]}
					firstCellIsHeader
					rows={offers.map((offer) => [
						{ text: offer.reference },
						{ text: formatPounds(offer.amount), format: "numeric" },
						{ text: formatDate(offer.until) },
						{
							text: (
								<>
									{OFFER_STATES[offer.state]}
									{offer.why ? `. ${offer.why}` : ""}
									{offer.mayGiveUp ? (
										<>
											<br />
											<a className="govuk-link" href={`/rounds/${round.id}/reserve/${offer.decisionId}`}>
												Give it up<span className="govuk-visually-hidden"> ({offer.reference})</span>
											</a>
										</>
									) : null}
								</>
							),
						},
						{
							text: offer.number ? (
								<a className="govuk-link" href={`/decisions/${offer.number}`}>
									{printedNumber(offer.number)}
								</a>
							) : (
								"Not signed"
							),
						},
					])}
				/>
			)}
		</>
	);
}
