import type { BidContent } from "~/domain/bid/content";
import { ALTERNATIVE } from "~/domain/form/kinds/alternative";
import { ReadingOptions } from "./reading/reading-options";
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
	return (
		<>
			<ReadingProse content={content} section={section} withoutContact={withoutContact} />
			<OwnTables content={content} section={section} />
			{section === ALTERNATIVE.section ? <ReadingOptions content={content} /> : null}
		</>
	);
}

/** Tables of a section, and what is asked beside the records of its kind. */
export function OwnTables({ content, section }: { readonly content: BidContent; readonly section: string }) {
	const title = content.form?.sections.find(({ key }) => key === section)?.title ?? "";
	return (
		<>
			{(content.tables ?? [])
				.filter((table) => table.section === section && (!table.beside || table.rows.length > 0))
				.map((table) => (
					<ReadingTable key={table.key} table={table} title={title} files={content.files} />
				))}
		</>
	);
}
