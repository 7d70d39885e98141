import { and, asc, desc, eq, isNull, lte, sql } from "drizzle-orm";
import type { ByYear } from "~/domain/fund/by-year";
import type { RoundState } from "~/domain/lifecycle";
import type { SchemeContent } from "~/domain/round/scheme";
import { storedScheme } from "~/domain/stored-formats";
import type { Tx } from "../client";
import { type Asked, row, rows } from "../prepared";
import { organisation } from "../schema/people";
import { round, roundPartnership, roundYear, schemeVersion } from "../schema/round";

export type RoundRow = typeof round.$inferSelect;

/** A round by identifier; undefined where there is none. */
export const roundById = row((tx, id: Asked) => tx.select().from(round).where(eq(round.id, id)));

/** Every round, the one that opens or opened last first. */
export const rounds = rows((tx) => tx.select().from(round).orderBy(desc(round.opensAt), asc(round.id)));

/** The rounds of a fund, the one that opens or opened last first. */
export const roundsOfFund = rows((tx, fundId: Asked) =>
	tx.select().from(round).where(eq(round.fundId, fundId)).orderBy(desc(round.opensAt), asc(round.id)),
);

/** When and why a round was cancelled; null for one that was not. */
export function cancellationOf(row: RoundRow): { readonly at: string; readonly because: string } | null {
	return row.cancelledAt === null ? null : { at: row.cancelledAt, because: row.cancelledBecause ?? "" };
}

/** Adds a round. */
export function insertRound(tx: Tx, row: typeof round.$inferInsert): void {
	tx.insert(round).values(row).run();
}

/** Changes a round's own facts; its state moves by `setRoundState` alone. */
export function updateRound(
	tx: Tx,
	id: string,
	change: Partial<Omit<typeof round.$inferInsert, "id" | "state" | "createdAt">>,
): void {
	tx.update(round).set(change).where(eq(round.id, id)).run();
}

/** Open rounds whose closing instant is at or before `now`. */
export const roundsToClose = rows((tx, now: Asked) =>
	tx
		.select()
		.from(round)
		.where(and(eq(round.state, "open"), lte(round.closesAt, now))),
);

/** Closed rounds whose complete drafts were not counted yet. */
export const roundsToCount = rows((tx) =>
	tx
		.select({ id: round.id })
		.from(round)
		.where(and(eq(round.state, "closed"), isNull(round.completeDrafts))),
);

/** The planned rounds that are to open by themselves and whose planned opening has come. */
export const roundsToOpen = rows((tx, now: Asked) =>
	tx
		.select()
		.from(round)
		.where(and(eq(round.state, "planned"), eq(round.opensByItself, true), lte(round.opensAt, now))),
);

/** Sets a round's state; whether the move is possible was asked of the lifecycle table before. */
export function setRoundState(tx: Tx, id: string, state: RoundState): void {
	tx.update(round).set({ state }).where(eq(round.id, id)).run();
}

const PARTNERSHIP = {
	id: organisation.id,
	name: organisation.name,
	prefix: organisation.prefix,
	areaName: organisation.areaName,
	areaGss: organisation.areaGss,
	startsOn: organisation.startsOn,
	endsOn: organisation.endsOn,
};

/** The partnerships that may bid in a round, by name. */
export const partnershipsOfRound = rows((tx, roundId: Asked) =>
	tx
		.select(PARTNERSHIP)
		.from(roundPartnership)
		.innerJoin(organisation, eq(organisation.id, roundPartnership.organisationId))
		.where(eq(roundPartnership.roundId, roundId))
		.orderBy(asc(organisation.name), asc(organisation.id)),
);

/** Every partnership, past and to come included, by name. */
export const partnerships = rows((tx) =>
	tx
		.select(PARTNERSHIP)
		.from(organisation)
		.where(eq(organisation.kind, "partnership"))
		.orderBy(asc(organisation.name), asc(organisation.id)),
);

/** Sets who may bid in a round; its revision goes up by one. */
export function setRoundPartnerships(tx: Tx, roundId: string, organisationIds: readonly string[]): void {
	tx.delete(roundPartnership).where(eq(roundPartnership.roundId, roundId)).run();
	for (const organisationId of new Set(organisationIds))
		tx.insert(roundPartnership).values({ roundId, organisationId }).run();
	tx.update(round)
		.set({ partnershipsRevision: sql`${round.partnershipsRevision} + 1` })
		.where(eq(round.id, roundId))
		.run();
}

const roundYearRows = rows((tx, roundId: Asked) =>
	tx
		.select({ year: roundYear.financialYear, amount: roundYear.amount })
		.from(roundYear)
		.where(eq(roundYear.roundId, roundId))
		.orderBy(asc(roundYear.financialYear)),
);

/** What a round pays in each financial year; null where its years are not limited. */
export function yearsOfRound(tx: Tx, roundId: string): ByYear | null {
	const years = roundYearRows(tx, roundId);
	return years.length === 0 ? null : new Map(years.map(({ year, amount }) => [year, amount]));
}

/** Says what a round pays in each financial year, in place of what was said before. */
export function setRoundYears(tx: Tx, roundId: string, years: ByYear): void {
	tx.delete(roundYear).where(eq(roundYear.roundId, roundId)).run();
	for (const [financialYear, amount] of years)
		tx.insert(roundYear).values({ roundId, financialYear, amount }).run();
}

export type FrozenScheme = {
	readonly id: string;
	readonly sha256: string;
	readonly frozenAt: string;
	readonly content: SchemeContent;
	/** The canonical JSON that the digest is of, byte for byte. */
	readonly text: string;
};

const lastScheme = row((tx, roundId: Asked) =>
	tx
		.select()
		.from(schemeVersion)
		.where(eq(schemeVersion.roundId, roundId))
		.orderBy(desc(schemeVersion.version))
		.limit(1),
);

/** The scheme that opening froze, the latest where there are several; undefined before opening. */
export function frozenScheme(tx: Tx, roundId: string): FrozenScheme | undefined {
	const row = lastScheme(tx, roundId);
	return (
		row && {
			id: row.id,
			sha256: row.sha256,
			frozenAt: row.frozenAt,
			content: storedScheme(row.content),
			text: row.content,
		}
	);
}

/** Keeps a frozen scheme for good. */
export function insertSchemeVersion(tx: Tx, row: typeof schemeVersion.$inferInsert): void {
	tx.insert(schemeVersion).values(row).run();
}
