import { formatPounds, fromDecimalPounds } from "~/domain/money";
import { percentage, signed } from "~/domain/needs/share-in-words";
import type { YearOnYear } from "~/domain/needs/year-on-year";
import { Table } from "../govuk/table";
import { Tag } from "../govuk/tag";
import { ScrollRegion } from "../layout/scroll-region";

type Props = {
	readonly rows: readonly YearOnYear[];
	readonly nameOf: (key: string) => string;
	readonly caption: string;
};

/** Decimal pounds as pages print them. */
export function inPounds(decimal: string | null): string {
	return decimal === null ? "not known" : formatPounds(fromDecimalPounds(decimal) ?? 0n);
}

/** A change in pounds with its sign: +£4.00, −£34,307.00. */
export function changeInPounds(decimal: string | null): string {
	if (decimal === null) return "";
	const pence = fromDecimalPounds(decimal) ?? 0n;
	return pence > 0n ? `+${formatPounds(pence)}` : formatPounds(pence);
}

function sumOf(amounts: readonly (string | null)[]): string {
	return formatPounds(amounts.reduce((sum, each) => sum + (fromDecimalPounds(each ?? "0") ?? 0n), 0n));
}

const right = (text: React.ReactNode) => ({ text, format: "numeric" as const });

/** Each partnership's need share and amount beside what it had the year before; who is held at a limit is marked. */
export function YearTable({ rows, nameOf, caption }: Props) {
	const withPrior = rows.some(({ prior }) => prior !== null);
	const bound = rows.some((row) => row.bound !== null);
	return (
		<ScrollRegion label={caption}>
			<Table
				caption={caption}
				captionClassName="govuk-table__caption--m"
				firstCellIsHeader
				head={[
					{ text: "Partnership" },
					right("Need share"),
					...(withPrior ? [right("Year before")] : []),
					right("Amount"),
					...(withPrior ? [right("Change"), right("Change in %")] : []),
					...(bound ? [{ text: "Held at" }] : []),
				]}
				rows={[
					...rows.map((row) => [
						{ text: nameOf(row.key) },
						right(percentage(row.share)),
						...(withPrior ? [right(inPounds(row.prior))] : []),
						right(inPounds(row.amount)),
						...(withPrior
							? [
									{ ...right(changeInPounds(row.change)), className: "tranche-money" },
									right(row.changePercent === null ? "" : `${signed(row.changePercent)}%`),
								]
							: []),
						...(bound
							? [
									{
										text:
											row.bound === null ? (
												""
											) : (
												<Tag colour={row.bound === "floor" ? "teal" : "orange"}>its {row.bound}</Tag>
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
							...(withPrior ? [right(sumOf(rows.map(({ prior }) => prior)))] : []),
							right(sumOf(rows.map(({ amount }) => amount))),
							...(withPrior ? [{ text: "", colSpan: 2 }] : []),
							...(bound ? [{ text: "" }] : []),
						],
					},
				]}
			/>
		</ScrollRegion>
	);
}
