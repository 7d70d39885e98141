import { totalsByKind } from "~/domain/bid/record-totals";
import type { RecordKind, RecordValues } from "~/domain/form/record-kind";
import { formatPounds, type Pence } from "~/domain/money";
import { StatRow } from "../layout/stat-row";

/** A kind's total as a page shows it. */
export type KindTotalText = {
	readonly label: string;
	/** Null: none of its records has a figure. */
	readonly amount: string | null;
	readonly note: string;
};

/** The texts of the totals that a kind of record is summed by; none where it is summed by nothing. */
export function kindTotalTexts(
	{ totals, fields }: RecordKind,
	records: readonly RecordValues[],
): KindTotalText[] {
	const by = totals && fields[totals.by];
	if (by?.kind !== "choice") return [];
	const { words } = by;
	const summed = records.map((record) => ({
		kind: String(record[totals?.by ?? ""]),
		amount: (record[totals?.of ?? ""] ?? null) as Pence | null,
	}));
	return totalsByKind(Object.keys(words), summed).map(({ kind, count, amount, withoutAmount }) => ({
		label: words[kind] ?? kind,
		amount: amount === null ? null : formatPounds(amount),
		note: [
			count === 1 ? "1 entry" : `${count} entries`,
			...(withoutAmount > 0 ? [`${withoutAmount} without a figure`] : []),
		].join(", "),
	}));
}

/** What records of each kind come to, at a glance. */
export function KindTotals({ totals }: { readonly totals: readonly KindTotalText[] }) {
	if (totals.length === 0) return null;
	return (
		<StatRow
			stats={totals.map(({ label, amount, note }) => ({
				label,
				value: amount ?? <span className="tranche-absent">No figure given</span>,
				note,
			}))}
		/>
	);
}
