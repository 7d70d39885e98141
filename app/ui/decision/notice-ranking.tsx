import type { NoticeContent, NoticeRanking } from "~/domain/decision/notice";
import { formatPounds } from "~/domain/money";
import { Table, type TableRow } from "../govuk/table";
import { ScrollRegion } from "../layout/scroll-region";
import { Pounds } from "./pounds";

type Props = {
	readonly ranking: NoticeRanking;
	readonly lines: NoticeContent["lines"];
	/** Those of its bids that the page shows; all unless given. */
	readonly rows?: NoticeRanking["bids"] | undefined;
};

const COLUMNS = 6;

function cutAbove({ bids, threshold, money }: NoticeRanking, place: number): TableRow[] {
	const [before, bid] = [bids[place - 1], bids[place]];
	const cut = (text: string): TableRow => ({
		className: "tranche-row--cut",
		cells: [{ text: <strong>{text}</strong>, colSpan: COLUMNS }],
	});
	const begins = (line: string) => bid?.line === line && before?.line !== line;
	return [
		...(begins("beyond-money")
			? [cut(`The line: ${formatPounds(money)} runs out here if every bid above gets what it asks for`)]
			: []),
		...(begins("below-threshold")
			? [cut(`Below ${threshold} points, the threshold, no bid can be funded`)]
			: []),
	];
}

/** Every scored bid in published order: total, asked, given, and the lines of the money and the threshold. */
export function NoticeRankingTable({ ranking, lines, rows = ranking.bids }: Props) {
	const indexOf = new Map(ranking.bids.map((bid, index) => [bid, index]));
	const decided = new Map(lines.map((line) => [line.reference, line.decided]));
	const numeric = "numeric" as const;
	return (
		<ScrollRegion label="Ranking">
			<Table
				stacked
				caption="Bids in order of their scores"
				captionClassName="govuk-visually-hidden"
				firstCellIsHeader
				head={[
					{ text: "Bid" },
					{ text: "Place", format: numeric },
					{ text: "Total score", format: numeric },
					{ text: "Asked", format: numeric },
					{ text: "Asked so far", format: numeric },
					{ text: "Awarded", format: numeric },
				]}
				rows={rows.flatMap((bid) => {
					const awarded = decided.get(bid.reference);
					return [
						...cutAbove(ranking, indexOf.get(bid) ?? 0),
						[
							{ text: `${bid.reference}: ${bid.title}` },
							{ text: bid.place, format: numeric },
							{ text: bid.score, format: numeric },
							{ text: <Pounds amount={bid.asked} />, format: numeric },
							{
								text: bid.runningTotal === null ? "Not fundable" : <Pounds amount={bid.runningTotal} />,
								format: numeric,
							},
							{
								text: awarded === undefined || awarded === 0n ? "Nothing" : <Pounds amount={awarded} />,
								format: numeric,
							},
						],
					];
				})}
			/>
		</ScrollRegion>
	);
}
