import { Table } from "../govuk/table";
import { Tag } from "../govuk/tag";

/** The partnerships that may bid, and where known which of them have. */
export function WhoMayBid({
	partnerships,
	haveBid,
	closed,
}: {
	readonly partnerships: readonly {
		readonly id: string;
		readonly name: string;
		readonly areaName: string | null;
	}[];
	readonly haveBid: readonly string[] | null;
	readonly closed: boolean;
}) {
	const count = partnerships.filter(({ id }) => haveBid?.includes(id)).length;
	return (
		<Table
			caption={
				haveBid === null
					? `Who may bid: ${partnerships.length}`
					: `Who may bid: ${count} of ${partnerships.length} ${closed ? "did" : "have so far"}`
			}
			head={[{ text: "Partnership" }, { text: "Area" }, ...(haveBid === null ? [] : [{ text: "Bid" }])]}
			rows={partnerships.map(({ id, name, areaName }) => [
				{ text: name },
				{ text: areaName ?? "" },
				...(haveBid === null
					? []
					: [
							{
								text: haveBid.includes(id) ? (
									<Tag colour="green">Has bid</Tag>
								) : (
									<Tag colour="grey">{closed ? "Did not bid" : "Not yet"}</Tag>
								),
							},
						]),
			])}
		/>
	);
}
