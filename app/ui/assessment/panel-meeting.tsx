import { formatTotal } from "~/domain/assessment/total";
import { formatDate } from "~/domain/london-time";
import type { PanelItemShown, PanelLine, PanelMeetingShown } from "~/use-cases/assessment/read-panel";
import { BidNamed } from "../bid/bid-named";
import { SummaryList } from "../govuk/summary-list";
import { Table } from "../govuk/table";
import { Tag } from "../govuk/tag";
import { ScrollRegion } from "../layout/scroll-region";
import { When } from "../when";

type PanelLinesProps = {
	readonly roundId: string;
	readonly meetings: readonly PanelLine[];
	readonly mayHold: boolean;
};

/** The meetings of a round's panel, and the way to set one up. Nothing where there is neither. */
export function PanelLines({ roundId, meetings, mayHold }: PanelLinesProps) {
	if (meetings.length === 0 && !mayHold) return null;
	return (
		<section aria-labelledby="panel">
			<h2 className="govuk-heading-m" id="panel">
				Meetings of the panel
			</h2>
			<ul className="govuk-list">
				{meetings.map(({ id, heldOn, place, closed }) => (
					<li key={id}>
						<a className="govuk-link" href={`/rounds/${roundId}/panel/${id}`}>
							{formatDate(heldOn)}, {place}
						</a>{" "}
						{closed ? <Tag colour="grey">Minutes closed</Tag> : <Tag colour="blue">Open</Tag>}
					</li>
				))}
				{mayHold ? (
					<li>
						<a className="govuk-link" href={`/rounds/${roundId}/panel/new`}>
							Set up a meeting
						</a>
					</li>
				) : null}
			</ul>
		</section>
	);
}

/** When and where a panel meets, who chairs and who attends. */
export function PanelFacts({ meeting }: { readonly meeting: Omit<PanelMeetingShown, "items"> }) {
	const { heldOn, place, chair, attendees, others, closed } = meeting;
	return (
		<SummaryList
			rows={[
				{ key: "Date", value: formatDate(heldOn) },
				{ key: "Place", value: place },
				{ key: "Chair", value: chair },
				{ key: "Attendance", value: attendees.map(({ name }) => name).join(", ") },
				...(others === "" ? [] : [{ key: "Other people", value: others }]),
				...(closed
					? [
							{
								key: "Minutes",
								value: (
									<>
										Closed by {closed.by}, <When instant={closed.at} />
									</>
								),
							},
						]
					: []),
			]}
		/>
	);
}

/** Who left for a bid, each with the reason that the register gives. */
export function leftWords(left: PanelItemShown["left"]): string {
	if (left.length === 0) return "Nobody";
	return left.map(({ name, interested }) => (interested ? `${name} (interest)` : name)).join(", ");
}

function Totals({ item }: { readonly item: PanelItemShown }) {
	if (item.beforeHundredths === null) return null;
	const before = formatTotal(item.beforeHundredths);
	if (item.afterHundredths === null)
		return (
			<>
				{before} <Tag colour="orange">To agree</Tag>
			</>
		);
	const after = formatTotal(item.afterHundredths);
	return <>{after === before ? after : `${before}, now ${after}`}</>;
}

/** The bids of a meeting in its order, with the spread, totals before and after, who left and what was said. */
export function PanelAgenda({ meeting }: { readonly meeting: PanelMeetingShown }) {
	const { id, round, items, mayMinute } = meeting;
	return (
		<ScrollRegion label="Bids in the order of the meeting">
			<Table
				stacked
				caption="Bids in the order of the meeting"
				captionClassName="govuk-table__caption--m"
				className="tranche-table--compact"
				firstCellIsHeader
				head={[
					{ text: "Bid" },
					{ text: "Most points apart", format: "numeric" },
					{ text: "Assessors’ totals", format: "numeric" },
					{ text: "Total", format: "numeric" },
					{ text: "Who left" },
					{ text: <span className="govuk-visually-hidden">What you can do</span> },
				]}
				rows={items.map((item) => [
					{ text: <BidNamed reference={item.reference} title={item.title} /> },
					{ text: item.spread?.replace(/\.?0+$/, "") ?? "", format: "numeric" as const },
					{ text: item.assessorTotals.map(formatTotal).join(", "), format: "numeric" as const },
					{ text: <Totals item={item} />, format: "numeric" as const },
					{ text: item.minuted ? leftWords(item.left) : <span className="tranche-absent">Not minuted</span> },
					{
						text:
							item.title === null ? null : (
								<a className="govuk-link" href={`/rounds/${round.id}/panel/${id}/bids/${item.bidId}`}>
									{mayMinute && !item.minuted ? "Go through" : "Open"}
									<span className="govuk-visually-hidden"> {item.reference}</span>
								</a>
							),
					},
				])}
			/>
		</ScrollRegion>
	);
}
