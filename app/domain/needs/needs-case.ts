import type { CaseFile, CaseFileCommitment } from "../allocation/case/case-file";
import type { EntryKind } from "../fund/ledger";
import { type Pence, sumPence } from "../money";
import type { NeedsFormula } from "./formula";
import { needsOfCase } from "./needs-of-case";
import type { IndicatorFigures } from "./version-check";

/** A row of a fund's ledger, as far as a case tells of it. */
export type CaseLedgerRow = {
	readonly id: string;
	readonly kind: EntryKind;
	readonly title: string;
	readonly amount: Pence;
	readonly roundId: string | null;
	readonly reversesId: string | null;
};

/**
 * The fund part of a case from a ledger: pot and releases, top-slices, and as commitments whatever else claims money. A
 * row taken back is left out with the one that did so. It leaves what remains in the ledger.
 */
function fundOfCase(rows: readonly CaseLedgerRow[]): CaseFile["fund"] {
	const reversed = new Set(rows.map(({ reversesId }) => reversesId));
	const standing = rows.filter(({ id, reversesId }) => reversesId === null && !reversed.has(id));
	const of = (...kinds: readonly EntryKind[]) => standing.filter(({ kind }) => kinds.includes(kind));
	const lines = (...kinds: readonly EntryKind[]): CaseFileCommitment[] =>
		of(...kinds).map(({ title, amount }) => ({ title, amount }));
	const rounds = of("round-set-aside", "award");
	const claimed = [...new Set(rounds.map(({ roundId }) => roundId))].flatMap(
		(roundId): CaseFileCommitment[] => {
			const own = rounds.filter((row) => row.roundId === roundId);
			const amount = sumPence(own.map((row) => row.amount));
			return amount > 0n ? [{ title: own[0]?.title ?? "", amount }] : [];
		},
	);
	return {
		total: sumPence(of("pot", "release").map(({ amount }) => amount)),
		commitments: [...lines("commitment", "contingency"), ...claimed],
		topSlices: lines("top-slice"),
	};
}

/** The case of a formula alone: a fund's money by its ledger, shared among partnerships without bids. */
export function needsCase(input: {
	readonly title: string;
	readonly ledger: readonly CaseLedgerRow[];
	readonly areas: readonly string[];
	readonly indicators: readonly IndicatorFigures[];
	readonly formula: NeedsFormula;
}): CaseFile {
	return {
		format: "tranche-case/1",
		title: input.title,
		unit: input.formula.unit,
		fund: fundOfCase(input.ledger),
		needs: needsOfCase(input.indicators, input.areas, input.formula),
	};
}
