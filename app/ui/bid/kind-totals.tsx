import type { KindTotal } from "~/domain/bid/record-totals";
import { FUNDING_KIND_WORDS, SAVING_KIND_WORDS } from "~/domain/bid/record-words";
import { formatPounds } from "~/domain/money";
import { StatRow } from "../layout/stat-row";

type Kind = keyof typeof SAVING_KIND_WORDS | keyof typeof FUNDING_KIND_WORDS;

/** A kind's total as a page shows it. */
export type KindTotalText = {
	readonly label: string;
	/** Null: none of its records has a figure. */
	readonly amount: string | null;
	readonly note: string;
};

const WORDS: Readonly<Record<Kind, string>> = { ...SAVING_KIND_WORDS, ...FUNDING_KIND_WORDS };

/** Makes the texts of the totals of savings or funding by kind. */
export function kindTotalTexts(totals: readonly KindTotal<Kind>[]): KindTotalText[] {
	return totals.map(({ kind, count, amount, withoutAmount }) => ({
		label: WORDS[kind],
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
