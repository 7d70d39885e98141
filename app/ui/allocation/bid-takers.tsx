import { formatPounds } from "~/domain/money";
import { Table } from "../govuk/table";
import { ScrollRegion } from "../layout/scroll-region";

type Props = {
	readonly reference: string;
	/** The scenario's address. */
	readonly base: string;
	readonly allAtOnce: boolean;
	readonly takers: readonly {
		readonly reference: string;
		readonly amount: string;
		readonly leftAfter: string | null;
	}[];
};

/** The bids that took money before one had its turn, or share the money with it. Nothing where there are none. */
export function BidTakers({ reference, base, allAtOnce, takers }: Props) {
	const numeric = "numeric" as const;
	if (takers.length === 0) return null;
	const caption = allAtOnce ? "The other bids that the optimum funds" : `Who took money before ${reference}`;
	const withLeft = takers.some(({ leftAfter }) => leftAfter !== null);
	return (
		<ScrollRegion label={caption}>
			<Table
				caption={caption}
				captionClassName="govuk-table__caption--m"
				firstCellIsHeader
				head={[
					{ text: "Bid" },
					{ text: "Took", format: numeric },
					...(withLeft ? [{ text: "Left after it", format: numeric }] : []),
				]}
				rows={takers.map((taker) => [
					{
						text: (
							<a className="govuk-link" href={`${base}/bids/${taker.reference}`}>
								{taker.reference}
							</a>
						),
					},
					{ text: formatPounds(BigInt(taker.amount)), format: numeric },
					...(withLeft ? [{ text: formatPounds(BigInt(taker.leftAfter ?? "0")), format: numeric }] : []),
				])}
			/>
		</ScrollRegion>
	);
}
