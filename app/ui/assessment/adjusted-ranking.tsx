import { formatTotal } from "~/domain/assessment/total";
import type { AdjustedBid, LeniencyShown } from "~/use-cases/assessment/read-agreement";
import { BidNamed } from "../bid/bid-named";
import { Table } from "../govuk/table";
import { ScrollRegion } from "../layout/scroll-region";

const numeric = "numeric" as const;

/** Hundredths with their sign: `+1.25`, `−0.50`, `0.00`. */
function signed(hundredths: number): string {
	const sign = hundredths > 0 ? "+" : hundredths < 0 ? "−" : "";
	return `${sign}${formatTotal(Math.abs(hundredths))}`;
}

/** How lenient each assessor is beside the others on the same bids, the most lenient first. */
export function LeniencyTable({
	rows,
	groups,
}: {
	readonly rows: readonly LeniencyShown[];
	readonly groups: number;
}) {
	return (
		<ScrollRegion label="Leniency of assessors">
			<Table
				stacked
				firstCellIsHeader
				head={[
					{ text: "Assessor" },
					{ text: "Bids scored", format: numeric },
					{ text: "Points above or below the others", format: numeric },
					...(groups > 1 ? [{ text: "Group", format: numeric }] : []),
				]}
				rows={rows.map(({ name, bids, leniencyHundredths, group }) => [
					{ text: name },
					{ text: bids, format: numeric },
					{ text: signed(leniencyHundredths), format: numeric },
					...(groups > 1 ? [{ text: group, format: numeric }] : []),
				])}
			/>
		</ScrollRegion>
	);
}

/** The official ranking, and beside it the one that the model makes of the assessors' own totals. */
export function AdjustedRanking({ rows }: { readonly rows: readonly AdjustedBid[] }) {
	return (
		<ScrollRegion label="Official and adjusted ranking">
			<Table
				stacked
				className="tranche-table--compact"
				firstCellIsHeader
				head={[
					{ text: "Bid" },
					{ text: "Official place", format: numeric },
					{ text: "Official total", format: numeric },
					{ text: "Adjusted total", format: numeric },
					{ text: "Adjusted place", format: numeric },
				]}
				rows={rows.map(
					({ bidId, reference, title, place, totalHundredths, adjustedHundredths, adjustedPlace }) => [
						{ text: <BidNamed reference={reference} title={title} href={`/bids/${bidId}/scores`} /> },
						{ text: place, format: numeric },
						{ text: totalHundredths === null ? "" : formatTotal(totalHundredths), format: numeric },
						{ text: adjustedHundredths === null ? "" : formatTotal(adjustedHundredths), format: numeric },
						{
							text:
								adjustedPlace === null ? (
									<span className="tranche-absent">Not comparable</span>
								) : adjustedPlace === place ? (
									adjustedPlace
								) : (
									<strong>{adjustedPlace}</strong>
								),
							format: numeric,
						},
					],
				)}
			/>
		</ScrollRegion>
	);
}
