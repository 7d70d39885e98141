import { createContext, createElement, type ReactNode, useContext } from "react";
import { attachmentTitle } from "~/domain/bid/attachment";
import type { BidContent, Qualifier } from "~/domain/bid/content";
import { saidLater } from "~/domain/bid/said-later";
import type { SectionKey } from "~/domain/bid/sections";
import type { Fields } from "~/domain/form/field";
import { qualified } from "~/domain/form/qualifier";
import type { Pence } from "~/domain/money";
import { FileLinks } from "../../form/file-links";
import { classNames } from "../../govuk/attributes";

/** Where a bid is read: several on one page have headings of their own names, one level down. */
export const ReadingPlace = createContext<{ readonly idPrefix: string; readonly level: 2 | 3 }>({
	idPrefix: "",
	level: 2,
});

/** The heading of a part of a section. */
export function PartHeading({
	className,
	children,
}: {
	readonly className?: string;
	readonly children: ReactNode;
}) {
	const { level } = useContext(ReadingPlace);
	return createElement(`h${level + 1}`, { className: classNames("govuk-heading-s", className) }, children);
}

/** Where a section is changed; nothing where the bid is only read. */
export type ChangeHref = (section: SectionKey) => string | undefined;

type ReadingHeadingProps = {
	readonly title: string;
	readonly section: SectionKey;
	readonly changeHref: string | undefined;
};

/** A section's heading, with its change link on the page that offers one. */
export function ReadingHeading({ title, section, changeHref }: ReadingHeadingProps) {
	const { idPrefix, level } = useContext(ReadingPlace);
	return (
		<>
			{createElement(
				`h${level}`,
				{ className: "govuk-heading-m govuk-!-margin-top-7", id: `${idPrefix}${section}` },
				title,
			)}
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

/** A value in words, or the files that it names as links to them. */
export function Said({
	text,
	value,
	files = [],
	absent,
}: {
	readonly text: string;
	readonly value: unknown;
	readonly files: BidContent["files"];
	readonly absent: string;
}) {
	const keys: readonly unknown[] = Array.isArray(value) ? value : [];
	const named = files.filter(({ id }) => keys.includes(id));
	if (named.length === 0) return <Written text={text} absent={absent} />;
	return <FileLinks files={named.map((file) => ({ id: file.id, title: attachmentTitle(file) }))} />;
}

/** What a record says beyond what every record of its kind does, below what it is called. */
export function SaidLater({
	kind,
	record,
	content,
}: {
	readonly kind: { readonly fields: Fields; readonly listed?: readonly string[] };
	readonly record: object;
	/** What its links lead to. */
	readonly content?: Pick<BidContent, "interventions">;
}) {
	const said = saidLater(kind, record, content ?? { interventions: [] });
	if (said.length === 0) return null;
	return (
		<ul className="govuk-list govuk-body-s govuk-!-margin-bottom-0">
			{said.map(({ name, words }) => (
				<li key={name}>
					{name}: <span className="tranche-verbatim">{words}</span>
				</li>
			))}
		</ul>
	);
}

/** An amount of a bid; says so where none was given. */
export function Amount({
	amount,
	qualifier,
	absent,
}: {
	readonly amount: Pence | null;
	/** How firm it is, where its record says. */
	readonly qualifier?: Qualifier | null | undefined;
	readonly absent: ReactNode;
}) {
	if (amount === null) return <span className="tranche-absent">{absent}</span>;
	return <span className="tranche-money">{qualified(amount, qualifier)}</span>;
}
