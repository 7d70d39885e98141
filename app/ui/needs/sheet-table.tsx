import type { ImportProblem } from "~/domain/needs/import-figures";
import { cellText, columnName, type SheetRows } from "~/domain/needs/sheet";
import { Table } from "../govuk/table";
import { ScrollRegion } from "../layout/scroll-region";

type Props = { readonly rows: SheetRows; readonly problems: readonly ImportProblem[] };

/** An uploaded table as it was read, with its rows' numbers and columns' letters; a cell with a problem is marked. */
export function SheetTable({ rows, problems }: Props) {
	const faulty = new Set(problems.map(({ row, column }) => `${column}${row}`));
	const width = rows[0]?.length ?? 0;
	const letters = Array.from({ length: width }, (_, place) => columnName(place));
	return (
		<ScrollRegion label="The table as it was read">
			<Table
				caption="The table as it was read"
				captionClassName="govuk-table__caption--m"
				className="tranche-table--compact"
				firstCellIsHeader
				head={[{ text: "Row" }, ...letters.map((text) => ({ text }))]}
				rows={rows.map((row, index) => [
					{ text: index + 1 },
					...letters.map((letter, place) => {
						const text = cellText(row[place]);
						return faulty.has(`${letter}${index + 1}`)
							? { text: <strong className="tranche-problem">{text || "blank"}</strong> }
							: { text };
					}),
				])}
			/>
		</ScrollRegion>
	);
}
