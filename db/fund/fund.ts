import { and, asc, desc, eq, sql } from "drizzle-orm";
import type { NewEntry } from "~/domain/fund/decided-entries";
import type { Tx } from "../client";
import { type Asked, insertsInto, row, rows } from "../prepared";
import { bid } from "../schema/bid";
import { decision } from "../schema/decision";
import { fund, fundEntry } from "../schema/fund";
import { organisation } from "../schema/people";
import { round } from "../schema/round";

export type FundRow = typeof fund.$inferSelect;

/** A fund by identifier; undefined where there is none. */
export const fundById = row((tx, id: Asked) => tx.select().from(fund).where(eq(fund.id, id)));

/** The fund of a name in a financial year; undefined where there is none. */
export const fundByName = row((tx, name: Asked, financialYear: Asked) =>
	tx
		.select()
		.from(fund)
		.where(and(eq(fund.name, name), eq(fund.financialYear, financialYear))),
);

/** Every fund, the latest financial year first, then by name. */
export const allFunds = rows((tx) =>
	tx.select().from(fund).orderBy(desc(fund.financialYear), asc(fund.name)),
);

/** Adds a fund. */
export function insertFund(tx: Tx, row: typeof fund.$inferInsert): void {
	tx.insert(fund).values(row).run();
}

/** Changes a fund's own text and offices; `revision` is the new one. */
export function updateFund(
	tx: Tx,
	id: string,
	change: Partial<Omit<typeof fund.$inferInsert, "id" | "createdAt">>,
): void {
	tx.update(fund).set(change).where(eq(fund.id, id)).run();
}

/**
 * A fund's ledger in the order it was written, each row with how its decision stands (null: no decision here) and what
 * its bid is called in its round.
 */
export const ledgerOf = rows((tx, fundId: Asked) =>
	tx
		.select({
			id: fundEntry.id,
			kind: fundEntry.kind,
			title: fundEntry.title,
			amount: fundEntry.amount,
			roundId: fundEntry.roundId,
			decisionId: fundEntry.decisionId,
			bidId: fundEntry.bidId,
			decidedElsewhere: fundEntry.decidedElsewhere,
			reversesId: fundEntry.reversesId,
			/** Null where it is the fund's own, also where that was written down. */
			financialYear: sql<string | null>`nullif(${fundEntry.financialYear}, ${fund.financialYear})`,
			provisional: fundEntry.provisional,
			at: fundEntry.at,
			enteredBy: fundEntry.enteredBy,
			decisionState: decision.state,
			decisionNumber: decision.number,
			bidReference: bid.reference,
			bidRoundId: bid.roundId,
			bidRoundCode: round.code,
		})
		.from(fundEntry)
		.innerJoin(fund, eq(fund.id, fundEntry.fundId))
		.leftJoin(decision, eq(decision.id, fundEntry.decisionId))
		.leftJoin(bid, eq(bid.id, fundEntry.bidId))
		.leftJoin(round, eq(round.id, bid.roundId))
		.where(eq(fundEntry.fundId, fundId))
		.orderBy(asc(fundEntry.at), asc(fundEntry.id)),
);

/** Adds a row to a ledger. Whether the fund bears it was asked before, in the same transaction. */
export const insertFundEntry = insertsInto(fundEntry);

/** A row of a ledger; undefined where there is none. */
export const fundEntryById = row((tx, id: Asked) => tx.select().from(fundEntry).where(eq(fundEntry.id, id)));

/** Writes the rows that a signed decision makes into a fund's ledger. */
export function insertDecidedEntries(
	tx: Tx,
	fundId: string,
	entries: readonly NewEntry[],
	by: { readonly nextId: () => string; readonly at: string; readonly enteredBy: string | null },
): void {
	for (const entry of entries)
		insertFundEntry(tx, { ...entry, id: by.nextId(), fundId, at: by.at, enteredBy: by.enteredBy });
}

const organisationsOfKindRows = rows((tx, kind: Asked) =>
	tx
		.select({
			id: organisation.id,
			name: organisation.name,
			officeTitle: organisation.officeTitle,
			startsOn: organisation.startsOn,
			endsOn: organisation.endsOn,
		})
		.from(organisation)
		.where(eq(organisation.kind, kind))
		.orderBy(asc(organisation.name)),
);

/** Organisations that can stand behind a fund: its funder, its deciding office. */
export function organisationsOfKind(tx: Tx, kind: "funder" | "deciding-office") {
	return organisationsOfKindRows(tx, kind);
}
