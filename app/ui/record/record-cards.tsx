import type { ReactNode } from "react";
import type { SectionKey } from "~/domain/bid/sections";
import type { FormSection } from "~/domain/form/definition";
import { kindOfFormSection } from "~/domain/form/form-kinds";
import { kindOfSection } from "~/domain/form/kinds";
import type { RecordRow } from "~/domain/form/record-kind";
import { FileLinks } from "../form/file-links";
import { SummaryList } from "../govuk/summary-list";
import { MoveRecord } from "./move-record";
import type { RecordsPlace } from "./place";

export type RecordCard = {
	readonly id: string;
	readonly title: string;
	readonly rows: readonly RecordRow[];
	/** What does not add up in it. */
	readonly problems?: readonly string[];
};

function Value({ row }: { readonly row: RecordRow }) {
	if (row.files && row.value !== null) return <FileLinks files={row.files} />;
	return row.value === null ? (
		<span className="tranche-absent">{row.absent}</span>
	) : (
		<span className="tranche-verbatim">{row.value}</span>
	);
}

/** A record's lines, as a list and on the page that asks whether to remove it. */
export function summaryRows(rows: readonly RecordRow[]) {
	return rows.map((row) => ({ key: row.key, value: <Value row={row} /> }));
}

/** The records of a section as cards, each with what can be done with it where the bid can be changed. */
export function RecordCards({
	cards,
	place,
	section,
	asked,
	extra,
}: {
	readonly cards: readonly RecordCard[];
	readonly place: RecordsPlace;
	readonly section: SectionKey;
	/** The section as its form asks it; as the short form does unless given. */
	readonly asked?: FormSection;
	/** Further lines of a card, after its own. */
	readonly extra?: (card: RecordCard) => readonly { readonly key: string; readonly value: ReactNode }[];
}) {
	const { editable } = place;
	const path = `${place.path}/${section}`;
	const { sort, below } = (asked ? kindOfFormSection(asked) : kindOfSection(section)) ?? {};
	const movable = editable && !sort && cards.length > 1;
	return (
		<>
			{cards.map((card, index) => (
				<SummaryList
					key={card.id}
					card={{
						title: card.title,
						headingLevel: 2,
						...(editable
							? {
									actions: {
										items: [
											...(below ? [{ href: `${path}/${card.id}/${below.section}`, text: below.text }] : []),
											{ href: `${path}/${card.id}`, text: "Change" },
											{ href: `${path}/new?copy=${card.id}`, text: "Copy" },
											{ href: `${path}/${card.id}/remove`, text: "Remove" },
										],
									},
								}
							: {}),
					}}
					rows={[
						...(card.problems ?? []).map((problem) => ({
							key: "Does not add up",
							value: <strong className="tranche-problem">{problem}</strong>,
						})),
						...summaryRows(card.rows),
						...(extra?.(card) ?? []),
						...(movable
							? [
									{
										key: "Order",
										value: (
											<MoveRecord
												id={card.id}
												title={card.title}
												first={index === 0}
												last={index === cards.length - 1}
											/>
										),
									},
								]
							: []),
					]}
				/>
			))}
		</>
	);
}
