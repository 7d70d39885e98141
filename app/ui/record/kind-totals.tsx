import { type KindTotal, totalsByKind } from "~/domain/bid/record-totals";
import type { RecordKind, RecordValues } from "~/domain/form/record-kind";
import { formatPounds, type Pence } from "~/domain/money";
import { StatRow } from "../layout/stat-row";

/** A total of records by its kind's words. */
export type LabelledTotal = Omit<KindTotal<string>, "kind"> & { readonly label: string };

/** The totals that a kind of record is summed by; none where it is summed by nothing. */
export function labelledTotals(
	{ totals, fields }: RecordKind,
	records: readonly RecordValues[],
): LabelledTotal[] {
	const by = totals && fields[totals.by];
	if (by?.kind !== "choice") return [];
	const { words } = by;
	const summed = records.map((record) => ({
		kind: String(record[totals?.by ?? ""]),
		amount: (record[totals?.of ?? ""] ?? null) as Pence | null,
	}));
	return totalsByKind(Object.keys(words), summed).map(({ kind, ...total }) => ({
		label: words[kind] ?? kind,
		...total,
	}));
}

/** What records of each kind come to, at a glance. */
export function KindTotals({ totals }: { readonly totals: readonly LabelledTotal[] }) {
	if (totals.length === 0) return null;
	return (
		<StatRow
			stats={totals.map(({ label, count, amount, withoutAmount }) => ({
				label,
				value:
					amount === null ? <span className="tranche-absent">No figure given</span> : formatPounds(amount),
				note: [
					count === 1 ? "1 entry" : `${count} entries`,
					...(withoutAmount > 0 ? [`${withoutAmount} not in this sum`] : []),
				].join(", "),
			}))}
		/>
	);
}
