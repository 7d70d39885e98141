import { Table } from "../govuk/table";
import { ScrollRegion } from "../layout/scroll-region";

export type PreviewRow = {
	/** Its number in the table as it was given. */
	readonly number: number;
	readonly state: "new" | "there" | "wrong";
	readonly cells: readonly string[];
	readonly problems: readonly string[];
};

/** What would be added of a table, as a page shows it. */
export type SheetPreview = {
	/** How the table was read, where that is not obvious. */
	readonly notes: readonly string[];
	readonly headings: readonly { readonly text: string; readonly format?: "numeric" }[];
	readonly rows: readonly PreviewRow[];
	/** How many rows are new, and how many are in the bid already. */
	readonly fresh: number;
	readonly there: number;
	/** The button that adds the new rows, and the one that adds the others too; null where there is nothing to add. */
	readonly add: string | null;
	readonly addAll: string | null;
	readonly digest: string;
};

/** Where the row of a table stands on the page. */
export const rowId = (number: number): string => `row-${number}`;

function Outcome({ state, problems }: PreviewRow) {
	if (state === "new") return <>Will be added</>;
	if (state === "there") return <span className="tranche-absent">Already there: left out</span>;
	return (
		<ul className="govuk-list govuk-!-margin-bottom-0">
			{problems.map((problem) => (
				<li key={problem} className="tranche-problem">
					{problem}
				</li>
			))}
		</ul>
	);
}

/** The rows of a table with what would become of each. */
export function PreviewTable({ headings, rows }: SheetPreview) {
	return (
		<ScrollRegion label="What will be added">
			<Table
				stacked
				firstCellIsHeader
				head={[{ text: "Row" }, { text: "What happens" }, ...headings]}
				rows={rows.map((row) => [
					{ text: `Row ${row.number}`, attributes: { id: rowId(row.number), tabIndex: -1 } },
					{ text: <Outcome {...row} /> },
					...row.cells.map((text, place) => {
						const format = headings[place]?.format;
						return format ? { text, format } : { text: <span className="tranche-verbatim">{text}</span> };
					}),
				])}
			/>
		</ScrollRegion>
	);
}
