import type { BidContent } from "~/domain/bid/content";
import { ReadingProse } from "./reading/reading-prose";
import { ReadingTable } from "./reading/reading-table";

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
				.filter((table) => table.section === section && (!table.beside || table.rows.length > 0))
				.map((table) => (
					<ReadingTable key={table.key} table={table} title={title} />
				))}
		</>
	);
}
