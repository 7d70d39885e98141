import { formatChange, formatPounds } from "~/domain/money";
import { addUpAsPrinted, changeInPercent, percentage } from "~/domain/needs/share-in-words";
import { type YearOnYear, type YearTotal, yearTotal } from "~/domain/needs/year-on-year";
import { Table } from "../govuk/table";
import { Tag } from "../govuk/tag";
import { ScrollRegion } from "../layout/scroll-region";

type Props = {
	readonly rows: readonly YearOnYear[];
	readonly nameOf: (key: string) => string;
	readonly caption: string;
};

const right = (text: React.ReactNode) => ({ text, format: "numeric" as const });

const changeCells = ({ change, changePercent }: YearTotal) => [
	{ ...right(change === null ? "" : formatChange(change)), className: "tranche-money" },
	right(changePercent === null ? "" : changeInPercent(changePercent)),
];

/** Each partnership's need share and amount beside what it had the year before; who is held at a limit is marked. */
export function YearTable({ rows, nameOf, caption }: Props) {
	const withPrior = rows.some(({ prior }) => prior !== null);
	const total = yearTotal(rows);
	const bound = rows.some((row) => row.bound !== null);
	return (
		<>
			<ScrollRegion label={caption}>
				<Table
					stacked
					caption={caption}
					captionClassName="govuk-table__caption--m"
					firstCellIsHeader
					head={[
						{ text: "Partnership" },
						right("Need share"),
						...(withPrior ? [right("Year before")] : []),
						right("Amount"),
						...(withPrior ? [right("Change"), right("Change in %")] : []),
						...(bound ? [{ text: "Limited to" }] : []),
					]}
					rows={[
						...rows.map((row) => [
							{ text: nameOf(row.key) },
							right(percentage(row.share)),
							...(withPrior ? [right(row.prior === null ? "not known" : formatPounds(row.prior))] : []),
							right(formatPounds(row.amount)),
							...(withPrior ? changeCells(row) : []),
							...(bound
								? [
										{
											text:
												row.bound === null ? (
													""
												) : (
													<Tag colour={row.bound === "floor" ? "teal" : "orange"}>
														{row.bound === "floor" ? "Lowest amount" : "Highest amount"}
													</Tag>
												),
										},
									]
								: []),
						]),
						{
							className: "tranche-row--total",
							cells: [
								{ text: "Total" },
								right("100%"),
								...(withPrior
									? [right(total.prior === null ? "not all known" : formatPounds(total.prior))]
									: []),
								right(formatPounds(total.amount)),
								...(withPrior ? changeCells(total) : []),
								...(bound ? [{ text: "" }] : []),
							],
						},
					]}
				/>
			</ScrollRegion>
			{addUpAsPrinted(rows.map(({ share }) => share)) ? null : (
				<p className="govuk-body">Shares are rounded, so they may not add up to exactly 100%.</p>
			)}
		</>
	);
}
