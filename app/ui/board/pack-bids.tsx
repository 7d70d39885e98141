import { formatScore } from "~/domain/assessment/total";
import type { ShownPackBid, ShownPackContent } from "~/domain/decision/pack";
import { formatPounds } from "~/domain/money";
import { BidNamed } from "../bid/bid-named";
import { AmountByYear } from "../decision/amount-by-year";
import { Pounds } from "../decision/pounds";
import { SharesList } from "../decision/shares-list";
import { Table } from "../govuk/table";
import { ScrollRegion } from "../layout/scroll-region";
import { CategoryNamed } from "../round/category-named";
import type { OwnStanding } from "./pack-types";

type PackBidsProps = {
	readonly roundId: string;
	readonly content: ShownPackContent;
	/** Those of its bids that the page shows. */
	readonly rows: readonly ShownPackBid[];
	readonly standing: OwnStanding;
};

function Bid({ bid, roundId, standing }: PackBidsProps & { readonly bid: ShownPackBid }) {
	const own = standing[bid.bidId];
	return (
		<>
			<BidNamed reference={bid.reference} title={bid.title} href={`/bids/${bid.bidId}/submitted`} />
			<CategoryNamed category={bid.category} />
			{own?.mayAdvise ? (
				<span className="govuk-!-display-block govuk-!-font-weight-regular">
					<a className="govuk-link" href={`/rounds/${roundId}/board/advice?bid=${bid.bidId}`}>
						Advise<span className="govuk-visually-hidden"> on {bid.reference}</span>
					</a>
				</span>
			) : null}
		</>
	);
}

/** One row a bid: reference, partnership, aims, asked, could be reduced to, score, proposed. */
export function PackBids(props: PackBidsProps) {
	const { content, rows } = props;
	const departing = new Set(content.departures.map(({ reference }) => reference));
	const numeric = "numeric" as const;
	return (
		<ScrollRegion label="The proposal, bid by bid">
			<Table
				stacked
				caption="The proposal, bid by bid"
				captionClassName="govuk-table__caption--m"
				className="tranche-table--compact"
				firstCellIsHeader
				head={[
					{ text: "Bid" },
					{ text: "Partnership" },
					{ text: "Aims" },
					{ text: "Asked", format: numeric },
					{ text: "Could be reduced to", format: numeric },
					{ text: "Score", format: numeric },
					{ text: "Proposed", format: numeric },
				]}
				rows={[
					...rows.map((bid) => ({
						...(departing.has(bid.reference) ? { className: "tranche-row--marked" } : {}),
						cells: [
							{ text: <Bid {...props} bid={bid} /> },
							{ text: bid.partnerships.map(({ name }) => name).join(", ") },
							{ text: bid.aims, className: "tranche-cell--prose" },
							{ text: <Pounds amount={bid.asked} />, format: numeric },
							{
								text:
									bid.couldBeReducedTo.length === 0 ? (
										<span className="tranche-absent">no</span>
									) : (
										bid.couldBeReducedTo.map(formatPounds).join(", ")
									),
								format: numeric,
							},
							{
								text:
									bid.score === null ? (
										<span className="tranche-absent">not scored</span>
									) : props.standing[bid.bidId]?.interested ? (
										formatScore(bid.score)
									) : (
										<a className="govuk-link" href={`/bids/${bid.bidId}/scores`}>
											{formatScore(bid.score)}
											<span className="govuk-visually-hidden"> points for {bid.reference}</span>
										</a>
									),
								format: numeric,
							},
							{
								text:
									bid.proposed === 0n ? (
										<span className="tranche-absent">none</span>
									) : (
										<>
											<Pounds amount={bid.proposed} />
											{bid.years ? <AmountByYear years={bid.years} /> : null}
											<SharesList shares={bid.shares} />
										</>
									),
								format: numeric,
							},
						],
					})),
					{
						className: "tranche-row--total",
						cells: [
							{ text: rows.length < content.bids.length ? "Total of all" : "Total" },
							{ text: "", colSpan: 2 },
							{ text: <Pounds amount={content.proposal.asked} />, format: numeric },
							{ text: "", colSpan: 2 },
							{ text: <Pounds amount={content.proposal.proposed} />, format: numeric },
						],
					},
				]}
			/>
		</ScrollRegion>
	);
}
