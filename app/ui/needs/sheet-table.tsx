import type { ImportProblem } from "~/domain/needs/import-figures";
import { cellText, columnName, type Sheet } from "~/domain/table/sheet";
import { Table } from "../govuk/table";
import { ScrollRegion } from "../layout/scroll-region";

type Props = {
	readonly sheet: Sheet;
	/** The rows that are taken; the others are shown as left out. */
	readonly taken?: ReadonlySet<number>;
	readonly problems?: readonly ImportProblem[];
};

/** A page shows so many cells of a table and no more. */
const MOST_SHOWN = 3000;
const LEAST_ROWS = 25;

function shownRows({ rows, columns }: Sheet, faulty: ReadonlySet<number>) {
	const most = Math.max(LEAST_ROWS, Math.floor(MOST_SHOWN / Math.max(1, columns.length)));
	if (rows.length <= most) return rows;
	return rows.filter(({ number }, place) => place < most || faulty.has(number)).slice(0, 2 * most);
}

/** A sheet as it was read, with row numbers and column letters; a cell with a problem is marked. */
export function SheetTable({ sheet, taken, problems = [] }: Props) {
	const faulty = new Set(problems.map(({ row, column }) => `${column}${row}`));
	const letters = sheet.columns.map(columnName);
	const rows = shownRows(sheet, new Set(problems.flatMap(({ row }) => row ?? [])));
	const count = (number: number) => number.toLocaleString("en-GB");
	const caption =
		rows.length < sheet.rows.length
			? `The file as it was read: ${count(rows.length)} of ${count(sheet.rows.length)} rows`
			: "The file as it was read";
	return (
		<ScrollRegion label="The file as it was read">
			<Table
				caption={caption}
				captionClassName="govuk-table__caption--m"
				className="tranche-table--compact"
				firstCellIsHeader
				head={[{ text: "Row" }, ...(taken ? [{ text: "Used" }] : []), ...letters.map((text) => ({ text }))]}
				rows={rows.map(({ number, cells }) => [
					{ text: number },
					...(taken ? [{ text: taken.has(number) ? "Yes" : "Left out" }] : []),
					...letters.map((letter, place) => {
						const text = cellText(cells[place]);
						return faulty.has(`${letter}${number}`)
							? { text: <strong className="tranche-problem">{text || "blank"}</strong> }
							: { text };
					}),
				])}
			/>
		</ScrollRegion>
	);
}
