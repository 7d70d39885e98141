import type { ReactNode } from "react";
import { amountOf } from "~/domain/bid/read-content";
import type { SectionKey } from "~/domain/bid/sections";
import { formatPounds } from "~/domain/money";

/** Where a section is changed; nothing where the bid is only read. */
export type ChangeHref = (section: SectionKey) => string | undefined;

type ReadingHeadingProps = {
	readonly title: string;
	readonly section: SectionKey;
	readonly changeHref: string | undefined;
};

/** A section's heading, with its change link on the page that offers one. */
export function ReadingHeading({ title, section, changeHref }: ReadingHeadingProps) {
	return (
		<>
			<h2 className="govuk-heading-m govuk-!-margin-top-7" id={section}>
				{title}
			</h2>
			{changeHref ? (
				<p className="govuk-body govuk-!-display-none-print">
					<a className="govuk-link" href={changeHref}>
						Change<span className="govuk-visually-hidden"> {title.toLowerCase()}</span>
					</a>
				</p>
			) : null}
		</>
	);
}

/** What people wrote, with its line breaks; says so where nothing was written. */
export function Written({
	text,
	absent = "Nothing written",
}: {
	readonly text: string;
	readonly absent?: string;
}) {
	if (text.trim() === "") return <span className="tranche-absent">{absent}</span>;
	return <span className="tranche-verbatim">{text}</span>;
}

/** An amount of a bid's content (decimal pounds); says so where none was given. */
export function Amount({ decimal, absent }: { readonly decimal: string | null; readonly absent: ReactNode }) {
	const amount = amountOf(decimal);
	if (amount === null) return <span className="tranche-absent">{absent}</span>;
	return <span className="tranche-money">{formatPounds(amount)}</span>;
}
