import type { ReactNode } from "react";
import type { RecordRow } from "~/domain/form/record-kind";
import { SummaryList } from "../govuk/summary-list";

export type RecordCard = {
	readonly id: string;
	readonly title: string;
	readonly rows: readonly RecordRow[];
	/** What does not add up in it. */
	readonly problems?: readonly string[];
};

function Value({ row }: { readonly row: RecordRow }) {
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

/** The records of a section as cards, each with its Change and Remove where the bid can be changed. */
export function RecordCards({
	cards,
	path,
	editable,
	extra,
}: {
	readonly cards: readonly RecordCard[];
	/** Address of the list page. */
	readonly path: string;
	readonly editable: boolean;
	/** Further lines of a card, after its own. */
	readonly extra?: (card: RecordCard) => readonly { readonly key: string; readonly value: ReactNode }[];
}) {
	return (
		<>
			{cards.map((card) => (
				<SummaryList
					key={card.id}
					card={{
						title: card.title,
						headingLevel: 2,
						...(editable
							? {
									actions: {
										items: [
											{ href: `${path}/${card.id}`, text: "Change" },
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
					]}
				/>
			))}
		</>
	);
}
