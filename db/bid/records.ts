import { asc, eq, getTableColumns, max } from "drizzle-orm";
import type {
	CostLineValues,
	FundingLineValues,
	InterventionValues,
	MeasureValues,
	RiskValues,
	SavingLineValues,
} from "~/domain/bid/records";
import type { Tx } from "../client";
import { type Asked, row, rows } from "../prepared";
import { costLine, fundingLine, intervention, measure, risk, savingLine } from "../schema/bid";

/** What every record has beside its values. */
export type SavedRecord = {
	readonly id: string;
	/** The bid, plan, theme or round that it belongs to. */
	readonly ownerId: string;
	/** Its place among the owner's records of the kind. */
	readonly position: number;
	/** Counts its saves, from 1. */
	readonly revision: number;
	readonly savedAt: string;
	/** A person's identifier; "" where only the audit tells. */
	readonly savedBy: string;
};

export type Saved<Values> = SavedRecord & { readonly values: Values };

/** The rows of one kind of record. */
export type RecordStore<Values> = {
	/** As the audit names it. */
	readonly kind: string;
	/** An owner's records in their order. */
	readonly list: (tx: Tx, ownerId: string) => Saved<Values>[];
	/** A record by its key, whatever its owner; undefined where there is none. */
	readonly byKey: (tx: Tx, id: string) => Saved<Values> | undefined;
	/** Whether something else than such a record is kept under an identifier; never where all are in one table. */
	readonly taken?: (tx: Tx, id: string) => boolean;
	/** Adds a record after the owner's others of its kind, at revision 1 unless told. */
	readonly insert: (tx: Tx, saved: NewRecord, values: Values) => void;
	readonly update: (
		tx: Tx,
		id: string,
		saved: Pick<SavedRecord, "revision" | "savedAt" | "savedBy">,
		values: Values,
	) => void;
	/** Gives a record another place among the owner's. */
	readonly place: (tx: Tx, id: string, position: number) => void;
	/** Removes a record and all that hangs on it. */
	readonly remove: (tx: Tx, id: string) => void;
};

export type NewRecord = Pick<SavedRecord, "id" | "ownerId" | "savedAt" | "savedBy"> & {
	readonly revision?: number;
};

type RecordTable =
	| typeof intervention
	| typeof costLine
	| typeof savingLine
	| typeof fundingLine
	| typeof measure
	| typeof risk;

/** Splits a row into what every record has and the values that are its own. */
function savedOf<Values>(row: Omit<SavedRecord, "ownerId"> & { readonly bidId: string }): Saved<Values> {
	const { id, bidId, position, revision, savedAt, savedBy, ...values } = row;
	return { id, ownerId: bidId, position, revision, savedAt, savedBy, values: values as Values };
}

/** What the columns hold that a record may leave blank. */
function blanksOf(table: RecordTable): object {
	const optional = Object.entries(getTableColumns(table)).flatMap(([key, column]) => {
		if (!column.notNull) return [[key, null]];
		return column.default === "" ? [[key, ""]] : [];
	});
	return Object.fromEntries(optional);
}

/** The store of a table whose columns are named as the values are. */
function storeOf<Values extends object>(kind: string, recordTable: RecordTable): RecordStore<Values> {
	// Every table of records has these columns; its other columns are the values' own names.
	const table = recordTable as typeof risk;
	const ofBid = rows((tx, bidId: Asked) =>
		tx.select().from(table).where(eq(table.bidId, bidId)).orderBy(asc(table.position)),
	);
	const withId = row((tx, id: Asked) => tx.select().from(table).where(eq(table.id, id)));
	const blanks = blanksOf(recordTable);
	return {
		kind,
		list: (tx, bidId) => ofBid(tx, bidId).map(savedOf<Values>),
		byKey: (tx, id) => {
			const found = withId(tx, id);
			return found && savedOf<Values>(found);
		},
		insert: (tx, { ownerId: bidId, ...saved }, values) => {
			const last = tx
				.select({ position: max(table.position) })
				.from(table)
				.where(eq(table.bidId, bidId))
				.get();
			const row = { revision: 1, ...values, ...saved, bidId, position: (last?.position ?? -1) + 1 };
			tx.insert(table)
				.values(row as unknown as typeof table.$inferInsert)
				.run();
		},
		update: (tx, id, saved, values) => {
			tx.update(table)
				.set({ ...blanks, ...values, ...saved } as Partial<typeof table.$inferInsert>)
				.where(eq(table.id, id))
				.run();
		},
		place: (tx, id, position) => {
			tx.update(table).set({ position }).where(eq(table.id, id)).run();
		},
		remove: (tx, id) => {
			tx.delete(table).where(eq(table.id, id)).run();
		},
	};
}

export const interventions = storeOf<InterventionValues>("intervention", intervention);
export const costLines = storeOf<CostLineValues>("cost-line", costLine);
export const savingLines = storeOf<SavingLineValues>("saving-line", savingLine);
export const fundingLines = storeOf<FundingLineValues>("funding-line", fundingLine);
export const measures = storeOf<MeasureValues>("measure", measure);
export const risks = storeOf<RiskValues>("risk", risk);
