import { type TotalOfBids, totalOfBids, totalsByPartnership } from "~/domain/bid/sums";
import { formatPounds, type Pence } from "~/domain/money";
import { Table } from "../govuk/table";
import { ScrollRegion } from "../layout/scroll-region";

/** A bid's amounts, and whose it is. */
export type BidAmounts = {
	/** The names of its partnerships; several make a joint bid. */
	readonly partnerships: readonly string[];
	readonly asked: Pence | null;
	readonly reducibleTo: Pence | null;
};

function cells(name: string, count: number, { asked, reducibleTo }: TotalOfBids) {
	return [
		{ text: name },
		{ text: String(count), format: "numeric" as const },
		{ text: formatPounds(asked), format: "numeric" as const },
		{
			text:
				reducibleTo === null ? (
					<span className="tranche-absent">not offered</span>
				) : (
					formatPounds(reducibleTo)
				),
			format: "numeric" as const,
		},
	];
}

/** What each partnership asks in all its bids and what they could be reduced to; joint bids by themselves. */
export function TotalsByPartnership({
	bids,
	caption = "Totals by partnership",
}: {
	readonly bids: readonly BidAmounts[];
	readonly caption?: string;
}) {
	const amounts = bids.map(({ partnerships, asked, reducibleTo }) => ({
		partnerships,
		asked,
		reducedTo: reducibleTo === null ? [] : [reducibleTo],
	}));
	if (amounts.length === 0) return null;
	const groups = totalsByPartnership(amounts);
	const all = { cells: cells("All", amounts.length, totalOfBids(amounts)), className: "tranche-row--total" };
	return (
		<ScrollRegion label={caption}>
			<Table
				stacked
				caption={caption}
				captionClassName="govuk-table__caption--m"
				head={[
					{ text: "Partnership" },
					{ text: "Bids", format: "numeric" },
					{ text: "Asked", format: "numeric" },
					{ text: "Reducible to", format: "numeric" },
				]}
				firstCellIsHeader
				rows={[
					...groups.map((total) => cells(total.partnership ?? "Joint bids", total.bids, total)),
					...(groups.length > 1 ? [all] : []),
				]}
			/>
		</ScrollRegion>
	);
}
