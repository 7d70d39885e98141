import { byCodePoint } from "../canonical";
import { type Pence, pence, sumPence } from "../money";
import { accepted, type Outcome, refused } from "../outcome";
import type { ByYear } from "./by-year";

declare module "../outcome" {
	interface DetailsOf {
		/** Nothing where the figures would tell of a decision that is not published. */
		"fund-overdrawn"?: Overdrawn;
		/** The year that stays. */
		"financial-year-fixed": { readonly financialYear: string };
	}
}

export type EntryKind =
	| "pot"
	| "top-slice"
	| "contingency"
	| "commitment"
	| "round-set-aside"
	| "award"
	| "release";

/** The rows that people enter by hand; rounds, awards and decided commitments enter themselves. */
export const HAND_ENTERED_KINDS = ["pot", "top-slice", "contingency", "commitment", "release"] as const;
export type HandEnteredKind = (typeof HAND_ENTERED_KINDS)[number];

/** What the sums need to know of a row of the ledger. */
export type LedgerEntry = {
	readonly kind: EntryKind;
	readonly amount: Pence;
	readonly roundId: string | null;
	/** The financial year whose money it is; null or absent: the fund's own. */
	readonly financialYear?: string | null;
};

/** The sums of a ledger, in pence. `remaining` is what nothing has claimed yet. */
export type LedgerFigures = {
	readonly pot: Pence;
	readonly topSlices: Pence;
	readonly contingency: Pence;
	readonly committed: Pence;
	readonly setAside: Pence;
	readonly awarded: Pence;
	readonly released: Pence;
	readonly remaining: Pence;
};

/** The sums of a ledger: remaining = pot + releases − top-slices − contingency − commitments − set aside − awards. */
export function ledgerFigures(entries: readonly LedgerEntry[]): LedgerFigures {
	const of = (kind: EntryKind) =>
		sumPence(entries.filter((entry) => entry.kind === kind).map((entry) => entry.amount));
	const [pot, topSlices, contingency] = [of("pot"), of("top-slice"), of("contingency")];
	const [committed, setAside, awarded, released] = [
		of("commitment"),
		of("round-set-aside"),
		of("award"),
		of("release"),
	];
	const remaining = (pot + released - topSlices - contingency - committed - setAside - awarded) as Pence;
	return { pot, topSlices, contingency, committed, setAside, awarded, released, remaining };
}

/** Rows by the financial year whose money they are: the fund's own, which is null, before the others in order. */
export function inYears<Row extends Pick<LedgerEntry, "financialYear">>(
	rows: readonly Row[],
): ReadonlyMap<string | null, readonly Row[]> {
	const years = new Map<string | null, Row[]>();
	for (const row of rows) {
		const year = row.financialYear ?? null;
		years.set(year, [...(years.get(year) ?? []), row]);
	}
	return new Map([...years].sort(([a], [b]) => byCodePoint(a ?? "", b ?? "")));
}

/** What remains of a fund in a financial year, null for its own. */
export function remainingIn(entries: readonly LedgerEntry[], year: string | null): Pence {
	return ledgerFigures(entries.filter((entry) => (entry.financialYear ?? null) === year)).remaining;
}

/** What remains of a fund in each financial year, by its name; `ownYear` is the fund's own. */
export function remainingByYear(entries: readonly LedgerEntry[], ownYear: string): ByYear {
	return new Map(
		[...inYears(entries)].map(([year, rows]) => [year ?? ownYear, ledgerFigures(rows).remaining] as const),
	);
}

/** Whether a ledger has rows of another financial year than the fund's own. */
export function hasOtherYears(entries: readonly LedgerEntry[]): boolean {
	return entries.some(({ financialYear }) => (financialYear ?? null) !== null);
}

/** Whether a ledger has nothing but pots of the fund's own year, like that of a fund just made. */
export function holdsOwnPotsOnly(entries: readonly LedgerEntry[]): boolean {
	return entries.every(({ kind, financialYear }) => kind === "pot" && (financialYear ?? null) === null);
}

/** What is still set aside for a round, in pence: what opening set aside less what awards and releases took. */
export function setAsideFor(entries: readonly LedgerEntry[], roundId: string): Pence {
	return sumPence(
		entries
			.filter((entry) => entry.kind === "round-set-aside" && entry.roundId === roundId)
			.map((entry) => entry.amount),
	);
}

/** The same of each financial year, null for the fund's own. */
export function setAsideByYear(
	entries: readonly LedgerEntry[],
	roundId: string,
): ReadonlyMap<string | null, Pence> {
	return new Map([...inYears(entries)].map(([year, rows]) => [year, setAsideFor(rows, roundId)]));
}

/** How much entries would overdraw a fund by; `year`: in which financial year, where it is not the fund's own. */
export type Overdrawn = { readonly shortfall: Pence; readonly remaining: Pence; readonly year?: string };

/**
 * The sums after adding entries to a ledger. Refuses `fund-overdrawn` when they would take what remains of any
 * financial year below zero; the details hold the shortfall and what remains before.
 */
export function afterEntering(
	entries: readonly LedgerEntry[],
	added: readonly LedgerEntry[],
): Outcome<LedgerFigures, "fund-overdrawn"> {
	const after = [...entries, ...added];
	const short = [...inYears(after)].find(([, rows]) => ledgerFigures(rows).remaining < 0n);
	if (short === undefined) return accepted(ledgerFigures(after));
	const [year, rows] = short;
	const details: Overdrawn = {
		shortfall: pence(-ledgerFigures(rows).remaining),
		remaining: remainingIn(entries, year),
		...(year === null ? {} : { year }),
	};
	return refused("fund-overdrawn", "the fund does not hold enough for this", { path: "amount", details });
}
