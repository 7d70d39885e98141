import { Fragment } from "react";
import { formatTotal } from "~/domain/assessment/total";
import { formatPounds, type Pence } from "~/domain/money";
import type { RankedShown } from "~/use-cases/assessment/read-ranking";
import { BidNamed } from "../bid/bid-named";
import { classNames } from "../govuk/attributes";
import { KEY_CELL } from "../govuk/table";
import { Tag } from "../govuk/tag";
import { ScrollRegion } from "../layout/scroll-region";
import { SPLIT_WORDS } from "./moderation-words";

export type RankedRow = Omit<RankedShown, "versionId" | "state" | "received" | "waitsFor"> & {
	/** The reference of the bid one place above; null for the first. */
	readonly above: string | null;
	/** Whether it is the first of the whole ranking to stand where it does. */
	readonly begins: boolean;
};

type RankingTableProps = {
	readonly rows: readonly RankedRow[];
	readonly thresholdHundredths: number;
	readonly money: Pence;
};

const COLUMNS = 7;

/** The scored bids in published order, with the line of the money and the line of the threshold drawn between them. */
export function RankingTable({ rows, thresholdHundredths, money }: RankingTableProps) {
	return (
		<ScrollRegion label="Bids in order">
			<table className="govuk-table tranche-table--compact">
				<caption className="govuk-table__caption govuk-table__caption--m">Bids in order</caption>
				<thead className="govuk-table__head">
					<tr className="govuk-table__row">
						<Head numeric>Place</Head>
						<Head>Bid</Head>
						<Head>Partnership</Head>
						<Head numeric isKey>
							Total
						</Head>
						<Head numeric>Between assessors</Head>
						<Head numeric>Asked</Head>
						<Head numeric>Running total</Head>
					</tr>
				</thead>
				<tbody className="govuk-table__body">
					{rows.map((row) => (
						<Fragment key={row.bidId}>
							{row.begins && row.line === "beyond-money" ? (
								<LineRow
									text={`The money, ${formatPounds(money)}, runs out here if every bid above gets what it asks for`}
								/>
							) : null}
							{row.begins && row.line === "below-threshold" ? (
								<LineRow
									text={`Below the threshold, ${formatTotal(thresholdHundredths)}: the lowest total that can be funded`}
								/>
							) : null}
							<BidRow row={row} />
						</Fragment>
					))}
				</tbody>
			</table>
		</ScrollRegion>
	);
}

type HeadProps = { readonly children: string; readonly numeric?: boolean; readonly isKey?: boolean };

function Head({ children, numeric, isKey }: HeadProps) {
	return (
		<th
			scope="col"
			className={classNames(
				"govuk-table__header",
				numeric && "govuk-table__header--numeric",
				isKey && KEY_CELL,
			)}
		>
			{children}
		</th>
	);
}

function LineRow({ text }: { readonly text: string }) {
	return (
		<tr className="govuk-table__row tranche-row--cut">
			<td className="govuk-table__cell" colSpan={COLUMNS}>
				<strong>{text}</strong>
			</td>
		</tr>
	);
}

function BidRow({ row }: { readonly row: RankedRow }) {
	const numeric = "govuk-table__cell govuk-table__cell--numeric";
	const total = row.totalHundredths === null ? "" : formatTotal(row.totalHundredths);
	return (
		<tr className="govuk-table__row">
			<td className={numeric}>{row.place}</td>
			<th scope="row" className="govuk-table__header">
				<BidNamed reference={row.reference} title={row.title} href={`/bids/${row.bidId}`} />
				{row.tied ? (
					<>
						{" "}
						<Tag colour="yellow">Tie</Tag>
					</>
				) : null}
				{row.moderated ? (
					<>
						{" "}
						<Tag colour="purple">Moderated</Tag>
					</>
				) : null}
				{row.splitFromAbove && row.above ? (
					<>
						<br />
						<span className="govuk-hint">
							Below {row.above} with the same total, because it {SPLIT_WORDS[row.splitFromAbove]}
						</span>
					</>
				) : null}
			</th>
			<td className="govuk-table__cell">{row.partnerships.join(", ")}</td>
			<td className={classNames(numeric, KEY_CELL)}>
				{row.title === null ? (
					total
				) : (
					<a className="govuk-link" href={`/bids/${row.bidId}/scores`}>
						<span className="govuk-visually-hidden">Scores of {row.reference}: </span>
						{total}
					</a>
				)}
			</td>
			<td className={numeric}>{row.spreadHundredths === null ? "" : formatTotal(row.spreadHundredths)}</td>
			<td className={numeric}>{formatPounds(row.asked)}</td>
			<td className={numeric}>
				{row.runningTotal === null ? (
					<span className="tranche-absent">Not fundable</span>
				) : (
					formatPounds(row.runningTotal)
				)}
			</td>
		</tr>
	);
}
