import { formatDate } from "~/domain/london-time";
import type { ColumnUse } from "~/domain/needs/import-columns";
import type { TakenTable } from "~/domain/table/layout";
import { columnName } from "~/domain/table/sheet";
import { Table } from "../govuk/table";
import { ScrollRegion } from "../layout/scroll-region";

type Props = {
	readonly table: TakenTable;
	readonly columns: readonly ColumnUse[];
	readonly indicators: readonly { readonly id: string; readonly title: string }[];
};

function ownUse(
	use: ColumnUse | undefined,
	titleOf: (id: string) => string,
	letters: (place: number) => string,
): readonly string[] {
	if (use === undefined || use.use === "skip") return [];
	if (use.use === "area")
		return [
			use.others === "left-out" ? "The partnerships; rows for other areas are left out" : "The partnerships",
		];
	if (use.use !== "new")
		return [
			use.use === "per" ? `Base of ${titleOf(use.indicatorId)}` : `Figures for ${titleOf(use.indicatorId)}`,
		];
	const { title, base, weight, source, sourceDate } = use;
	const kind = base === undefined ? "counts" : `rates, with their base in column ${letters(base)}`;
	return [`A new indicator, ${title}: ${kind}. Weight ${weight}. ${source}, ${formatDate(sourceDate)}`];
}

function inWords(place: number, { table, columns, indicators }: Props): string {
	const letters = (at: number) => columnName(table.columns[at] ?? at);
	const own = ownUse(columns[place], (id) => indicators.find((each) => each.id === id)?.title ?? "", letters);
	const bases = columns.flatMap((each) =>
		each.use === "new" && each.base === place ? [`Base of ${each.title}`] : [],
	);
	return [...own, ...bases].join(". ") || "Left out";
}

/** What each column of an uploaded table is taken for, in words. */
export function ColumnsTaken(props: Props) {
	const { table, columns } = props;
	return (
		<ScrollRegion label="What each column holds">
			<Table
				stacked
				caption="What each column holds"
				captionClassName="govuk-table__caption--m"
				firstCellIsHeader
				head={[{ text: "Column" }, { text: "Heading" }, { text: "Holds" }]}
				rows={columns.map((_, place) => [
					{ text: columnName(table.columns[place] ?? place) },
					{ text: table.headings[place] || <span className="tranche-absent">no heading</span> },
					{ text: inWords(place, props) },
				])}
			/>
		</ScrollRegion>
	);
}
