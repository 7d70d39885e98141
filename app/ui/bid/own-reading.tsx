import type { BidContent, ContentTable } from "~/domain/bid/content";
import { Table } from "../govuk/table";
import { ScrollRegion } from "../layout/scroll-region";
import { ReadingProse } from "./reading-prose";
import { Written } from "./reading-section";

function OwnTable({ table, title }: { readonly table: ContentTable; readonly title: string }) {
	if (table.rows.length === 0)
		return table.beside ? null : <p className="govuk-body tranche-absent">None are given.</p>;
	const beside = table.beside !== undefined;
	return (
		<ScrollRegion label={beside ? `${title}: more` : title}>
			<Table
				stacked
				head={[...(beside ? [{ text: title }] : []), ...table.fields.map(({ label }) => ({ text: label }))]}
				rows={table.rows.map((row) => [
					...(beside ? [{ text: <Written text={row.title} /> }] : []),
					...table.fields.map(({ key }) => ({
						text: <Written text={row.words[key] ?? ""} absent="Not given" />,
					})),
				])}
			/>
		</ScrollRegion>
	);
}

/** What a bid's own form asks in a section: questions with their answers, and tables. */
export function OwnReading({
	content,
	section,
	withoutContact,
}: {
	readonly content: BidContent;
	readonly section: string;
	readonly withoutContact: boolean | undefined;
}) {
	const title = content.form?.sections.find(({ key }) => key === section)?.title ?? "";
	return (
		<>
			<ReadingProse content={content} section={section} withoutContact={withoutContact} />
			{(content.tables ?? [])
				.filter((table) => table.section === section)
				.map((table) => (
					<OwnTable key={table.key} table={table} title={title} />
				))}
		</>
	);
}
