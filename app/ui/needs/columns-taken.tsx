import { formatDate } from "~/domain/london-time";
import type { ColumnUse } from "~/domain/needs/import-columns";
import { cellText, columnName, type SheetRows } from "~/domain/needs/sheet";
import { Table } from "../govuk/table";
import { ScrollRegion } from "../layout/scroll-region";

type Props = {
	readonly rows: SheetRows;
	readonly columns: readonly ColumnUse[];
	readonly indicators: readonly { readonly id: string; readonly title: string }[];
};

function ownUse(use: ColumnUse | undefined, titleOf: (id: string) => string): readonly string[] {
	if (use === undefined || use.use === "skip") return [];
	if (use.use === "area")
		return [
			use.others === "left-out" ? "The partnerships; the rows of others are left out" : "The partnerships",
		];
	if (use.use !== "new") return [`${use.use === "per" ? "Bases" : "Figures"} of ${titleOf(use.indicatorId)}`];
	const { title, base, weight, source, sourceDate } = use;
	const kind = base === undefined ? "counts" : `rates with their bases in column ${columnName(base)}`;
	return [`A new indicator, ${title}: ${kind}. Weight ${weight}. ${source}, ${formatDate(sourceDate)}`];
}

function inWords(place: number, { columns, indicators }: Props): string {
	const own = ownUse(columns[place], (id) => indicators.find((each) => each.id === id)?.title ?? "");
	const bases = columns.flatMap((each) =>
		each.use === "new" && each.base === place ? [`Bases of ${each.title}`] : [],
	);
	return [...own, ...bases].join(". ") || "Left out";
}

/** What each column of an uploaded table is taken for, in words. */
export function ColumnsTaken(props: Props) {
	const { rows, columns } = props;
	return (
		<ScrollRegion label="What each column is taken for">
			<Table
				stacked
				caption="What each column is taken for"
				captionClassName="govuk-table__caption--m"
				firstCellIsHeader
				head={[{ text: "Column" }, { text: "Heading" }, { text: "Taken for" }]}
				rows={columns.map((_, place) => [
					{ text: columnName(place) },
					{ text: cellText(rows[0]?.[place]) || <span className="tranche-absent">no heading</span> },
					{ text: inWords(place, props) },
				])}
			/>
		</ScrollRegion>
	);
}
