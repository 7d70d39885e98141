import type { BidContent, ContentTable } from "~/domain/bid/content";
import { SummaryList } from "../../govuk/summary-list";
import { PartHeading, Said } from "./reading-section";

/** The rows of a table, each with its own lines: it may have more fields than a page has room for columns. */
export function ReadingTable({
	title,
	table,
	files,
}: {
	readonly title: string;
	readonly table: ContentTable;
	/** The files of the content. */
	readonly files: BidContent["files"];
}) {
	if (table.rows.length === 0)
		return <p className="govuk-body tranche-absent">Nothing is given under “{title}”.</p>;
	return (
		<>
			{table.rows.map((row, place) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: rows of a version have no other key
				<div key={place}>
					<PartHeading className="govuk-!-margin-bottom-1">{row.title}</PartHeading>
					<SummaryList
						rows={table.fields.map(({ key, label }) => ({
							key: label,
							value: (
								<Said text={row.words[key] ?? ""} value={row.values[key]} files={files} absent="Not given" />
							),
						}))}
					/>
				</div>
			))}
		</>
	);
}
