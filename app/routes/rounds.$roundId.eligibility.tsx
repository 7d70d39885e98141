import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import {
	filterOf,
	keptList,
	type ListDeclaration,
	type ListRules,
	pageOfRows,
	ROWS_OF_WORK,
} from "~/domain/listing/list-query";
import { formatPounds } from "~/domain/money";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { BidNamed } from "~/ui/bid/bid-named";
import type { PageHandle } from "~/ui/frame/page-handle";
import { InsetText } from "~/ui/govuk/inset-text";
import { Table } from "~/ui/govuk/table";
import { Tag } from "~/ui/govuk/tag";
import { ScrollRegion } from "~/ui/layout/scroll-region";
import { StatRow } from "~/ui/layout/stat-row";
import { titled } from "~/ui/layout/titled";
import { ListCount, ListForm, ListPages } from "~/ui/list/list-controls";
import { When } from "~/ui/when";
import {
	type EligibilityLine,
	type RoundEligibility,
	readRoundEligibility,
} from "~/use-cases/assessment/read-round-eligibility";

export const meta = titled<RoundEligibility>(({ round }) => `Eligibility: ${round.title}`);
export const handle: PageHandle<RoundEligibility> = {
	isLarge: true,
	breadcrumbs: ({ round }) => [
		{ text: "Rounds", href: "/rounds" },
		{ text: round.title, href: `/rounds/${round.id}` },
		{ text: "Eligibility" },
	],
	wide: true,
};

export async function loader(args: LoaderFunctionArgs) {
	const page = valueOrPage(
		readRoundEligibility(signedInContextFor(args), { roundId: args.params.roundId ?? "" }),
	);
	return { ...page, ...pageOfRows(LIST, RULES, page.bids, new URL(args.request.url).searchParams) };
}

const LIST: ListDeclaration = {
	search: { label: "Reference, title or partnership" },
	filters: [
		filterOf("result", "Result", "Any result", {
			"to-check": "To check",
			eligible: "Eligible",
			ineligible: "Ineligible",
			waits: "Asked to look again",
		}),
	],
	sorts: [{ key: "reference", text: "Reference" }],
	rowsAPage: ROWS_OF_WORK,
};

const RULES: ListRules<EligibilityLine> = {
	texts: ({ reference, title, partnerships }) => [reference, title, ...partnerships],
	matches: {
		result: (bid, wanted) =>
			wanted === "waits" ? bid.reconsideration === "waits" : (bid.result ?? "to-check") === wanted,
	},
};

function Result({ bid }: { readonly bid: EligibilityLine }) {
	return (
		<>
			{bid.result === null ? (
				<Tag colour="blue">To check</Tag>
			) : bid.result === "eligible" ? (
				<Tag colour="green">Eligible</Tag>
			) : (
				<Tag colour="red">Ineligible</Tag>
			)}{" "}
			{bid.reconsideration === "waits" ? <Tag colour="orange">Asked to look again</Tag> : null}
			{bid.reconsideration === "answered" ? <Tag colour="grey">Looked at again</Tag> : null}
		</>
	);
}

export default function RoundEligibilityPage() {
	const { round, bids, rows, list, mayCheck } = useLoaderData<typeof loader>();
	const path = `/rounds/${round.id}/eligibility`;
	const count = (wanted: (bid: EligibilityLine) => boolean) => bids.filter(wanted).length;
	const waiting = count(({ reconsideration }) => reconsideration === "waits");
	return (
		<>
			<span className="govuk-caption-l">{round.title}</span>
			<h1 className="govuk-heading-l">Eligibility</h1>
			{round.state === "open" || round.state === "planned" ? (
				<InsetText>
					Bids stay closed to the office until bidding ends on <When instant={round.closesAt} />.
				</InsetText>
			) : (
				<>
					<StatRow
						stats={[
							{ label: "To check", value: count(({ result }) => result === null) },
							{ label: "Eligible", value: count(({ result }) => result === "eligible") },
							{ label: "Ineligible", value: count(({ result }) => result === "ineligible") },
							{
								label: "Asked to look again",
								value: waiting,
								...(waiting > 0 ? { tone: "problem" as const } : {}),
							},
						]}
					/>
					{bids.length === 0 ? <p className="govuk-body">No bid was submitted.</p> : null}
					<ListForm list={list} path={path} />
					<ListCount list={list} noun={["bid", "bids"]} />
					<ScrollRegion label="Submitted bids">
						<Table
							stacked
							className="tranche-table--compact"
							head={[
								{ text: "Bid" },
								{ text: "Partnership" },
								{ text: "Asked", format: "numeric" },
								{ text: "Received" },
								{ text: "Result" },
								{ text: "Reason or note" },
								{ text: <span className="govuk-visually-hidden">What you can do</span> },
							]}
							rows={rows.map((bid) => [
								{
									text: <BidNamed reference={bid.reference} title={bid.title} href={`/bids/${bid.bidId}`} />,
								},
								{ text: bid.partnerships.join(", ") },
								{ text: formatPounds(bid.asked), format: "numeric" },
								{ text: <When instant={bid.received} /> },
								{ text: <Result bid={bid} /> },
								{ text: <span className="tranche-verbatim">{bid.reason}</span> },
								{
									text:
										bid.title === null ? null : (
											<a
												className="govuk-link"
												href={`/bids/${bid.bidId}/eligibility${keptList(list, path)}`}
											>
												{mayCheck && (bid.result === null || bid.reconsideration === "waits")
													? "Check"
													: "Open"}
												<span className="govuk-visually-hidden"> eligibility of {bid.reference}</span>
											</a>
										),
								},
							])}
						/>
					</ScrollRegion>
					<ListPages list={list} path={path} />
					<p className="govuk-body">
						<a className="govuk-link" href={`/rounds/${round.id}/assessors`}>
							Assign assessors
						</a>
					</p>
				</>
			)}
		</>
	);
}
