import { and, asc, desc, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import type { LineSubsidy } from "~/domain/decision/subsidy";
import type { ByYear } from "~/domain/fund/by-year";
import { groupedBy } from "~/domain/grouped";
import type { Pence } from "~/domain/money";
import type { Tx } from "../client";
import { type Asked, changes, insertsInto, row, rows } from "../prepared";
import { bid, bidOption, bidVersion, optionYear } from "../schema/bid";
import {
	decision,
	decisionLine,
	decisionLineRecipient,
	decisionPreparer,
	decisionVersion,
	lineSubsidy,
} from "../schema/decision";
import { decisionNumbering, organisation } from "../schema/people";

export type DecisionRow = typeof decision.$inferSelect;
export type DecisionVersionRow = typeof decisionVersion.$inferSelect;
export type DecisionLineRow = typeof decisionLine.$inferSelect & {
	readonly reference: string | null;
	/** Whether it is a subsidy; null where nobody has said. */
	readonly subsidy: LineSubsidy | null;
	/** The bid version's options, what was asked first; empty without a bid. */
	readonly options: readonly {
		readonly position: number;
		readonly amount: Pence;
		/** By financial year; null where the bid does not say its years. */
		readonly years: ByYear | null;
	}[];
	readonly recipients: readonly {
		readonly organisationId: string;
		readonly name: string;
		readonly areaGss: string | null;
		readonly prefix: string | null;
		readonly payee: boolean;
		/** Given by hand, or as signed; null while the rule divides. */
		readonly share: Pence | null;
	}[];
};

/** A decision by identifier; undefined where there is none. */
export const decisionById = row((tx, id: Asked) => tx.select().from(decision).where(eq(decision.id, id)));

/** A decision by its stored number; undefined where there is none. */
export const decisionByNumber = row((tx, number: Asked) =>
	tx.select().from(decision).where(eq(decision.number, number)),
);

/**
 * The decision of a round, drafted, signed or published; undefined where none is drafted. Lines taken out of it and
 * offers to its reserve list have decisions of their own.
 */
export const decisionOfRound = row((tx, roundId: Asked) =>
	tx
		.select()
		.from(decision)
		.where(and(eq(decision.roundId, roundId), eq(decision.kind, "round"), isNull(decision.apartFromId))),
);

/** The decisions that make up a run's result: the round's own and those of lines taken out of it, oldest first. */
export const decisionsOfRun = rows((tx, roundId: Asked) =>
	tx
		.select()
		.from(decision)
		.where(and(eq(decision.roundId, roundId), eq(decision.kind, "round")))
		.orderBy(asc(decision.createdAt), asc(decision.id)),
);

/** The decisions about a bid that are published, with the version that was signed, the newest first. */
export const publishedOnBid = rows((tx, bidId: Asked) =>
	tx
		.select({ decision, version: decisionVersion })
		.from(decisionLine)
		.innerJoin(
			decisionVersion,
			and(eq(decisionVersion.id, decisionLine.decisionVersionId), isNotNull(decisionVersion.signedAt)),
		)
		.innerJoin(decision, and(eq(decision.id, decisionVersion.decisionId), eq(decision.state, "published")))
		.where(eq(decisionLine.bidId, bidId))
		.orderBy(desc(decision.publishedAt), desc(decisionVersion.version)),
);

/** Every decision about a round, those taken apart and its reserve's among them, the first drafted first. */
export const decisionsOfRound = rows((tx, roundId: Asked) =>
	tx.select().from(decision).where(eq(decision.roundId, roundId)).orderBy(asc(decision.createdAt)),
);

const inState = rows((tx, state: Asked) =>
	tx
		.select()
		.from(decision)
		.where(eq(decision.state, state))
		.orderBy(desc(decision.publishedAt), desc(decision.createdAt)),
);

/** Every decision in a state, the newest first. */
export function decisionsIn(tx: Tx, state: DecisionRow["state"]): DecisionRow[] {
	return inState(tx, state);
}

/** A decision's versions, newest first. */
export const versionsOf = rows((tx, decisionId: Asked) =>
	tx
		.select()
		.from(decisionVersion)
		.where(eq(decisionVersion.decisionId, decisionId))
		.orderBy(desc(decisionVersion.version)),
);

const lineRows = rows((tx, versionId: Asked) =>
	tx
		.select({ line: decisionLine, reference: bid.reference })
		.from(decisionLine)
		.leftJoin(bid, eq(bid.id, decisionLine.bidId))
		.where(eq(decisionLine.decisionVersionId, versionId))
		.orderBy(asc(decisionLine.position)),
);

const recipientRows = rows((tx, versionId: Asked) =>
	tx
		.select({
			lineId: decisionLineRecipient.lineId,
			organisationId: decisionLineRecipient.organisationId,
			name: organisation.name,
			areaGss: organisation.areaGss,
			prefix: organisation.prefix,
			payee: decisionLineRecipient.payee,
			share: decisionLineRecipient.share,
		})
		.from(decisionLine)
		.innerJoin(decisionLineRecipient, eq(decisionLineRecipient.lineId, decisionLine.id))
		.innerJoin(organisation, eq(organisation.id, decisionLineRecipient.organisationId))
		.where(eq(decisionLine.decisionVersionId, versionId))
		.orderBy(asc(decisionLineRecipient.position)),
);

const optionRows = rows((tx, versionId: Asked) =>
	tx
		.select({
			id: bidOption.id,
			lineId: decisionLine.id,
			position: bidOption.position,
			amount: bidOption.amount,
		})
		.from(decisionLine)
		.innerJoin(bidOption, eq(bidOption.bidVersionId, decisionLine.bidVersionId))
		.where(eq(decisionLine.decisionVersionId, versionId))
		.orderBy(asc(bidOption.position)),
);

const subsidyRows = rows((tx, versionId: Asked) =>
	tx
		.select({ subsidy: lineSubsidy })
		.from(decisionLine)
		.innerJoin(lineSubsidy, eq(lineSubsidy.lineId, decisionLine.id))
		.where(eq(decisionLine.decisionVersionId, versionId)),
);

const optionYearRows = rows((tx, versionId: Asked) =>
	tx
		.select({ optionId: optionYear.optionId, year: optionYear.financialYear, amount: optionYear.amount })
		.from(decisionLine)
		.innerJoin(bidOption, eq(bidOption.bidVersionId, decisionLine.bidVersionId))
		.innerJoin(optionYear, eq(optionYear.optionId, bidOption.id))
		.where(eq(decisionLine.decisionVersionId, versionId))
		.orderBy(asc(optionYear.financialYear)),
);

/** The versions of bids that the lines of a version of a decision stand on. */
export const bidVersionsOfLines = rows((tx, versionId: Asked) =>
	tx
		.select({ versionId: bidVersion.id, sha256: bidVersion.sha256 })
		.from(decisionLine)
		.innerJoin(bidVersion, eq(bidVersion.id, decisionLine.bidVersionId))
		.where(eq(decisionLine.decisionVersionId, versionId)),
);

/** A version's lines in order, with their recipients and the options of their bids. */
export function linesOf(tx: Tx, versionId: string): DecisionLineRow[] {
	const recipients = groupedBy(recipientRows(tx, versionId), ({ lineId }) => lineId);
	const options = groupedBy(optionRows(tx, versionId), ({ lineId }) => lineId);
	const years = groupedBy(optionYearRows(tx, versionId), ({ optionId }) => optionId);
	const yearsOf = (optionId: string) =>
		years.has(optionId) ? new Map(years.get(optionId)?.map(({ year, amount }) => [year, amount])) : null;
	const subsidies = new Map(
		subsidyRows(tx, versionId).map(({ subsidy: { lineId, savedAt: _, savedBy: __, ...said } }) => [
			lineId,
			said,
		]),
	);
	return lineRows(tx, versionId).map(({ line, reference }) => ({
		...line,
		reference,
		subsidy: subsidies.get(line.id) ?? null,
		recipients: (recipients.get(line.id) ?? []).map(({ lineId: _, ...recipient }) => recipient),
		options: (options.get(line.id) ?? []).map(({ lineId: _, id, ...option }) => ({
			...option,
			years: yearsOf(id),
		})),
	}));
}

/** Adds a decision. */
export function insertDecision(tx: Tx, row: typeof decision.$inferInsert): void {
	tx.insert(decision).values(row).run();
}

/** Changes a decision's state, number or publication. */
export function updateDecision(tx: Tx, id: string, change: Partial<typeof decision.$inferInsert>): void {
	tx.update(decision).set(change).where(eq(decision.id, id)).run();
}

/** Adds a version. */
export function insertVersion(tx: Tx, row: typeof decisionVersion.$inferInsert): void {
	tx.insert(decisionVersion).values(row).run();
}

/** Changes a version that is not signed where its revision is still the one given; gives whether it was. */
export function updateVersion(
	tx: Tx,
	id: string,
	revision: number,
	change: Partial<typeof decisionVersion.$inferInsert>,
): boolean {
	const result = tx
		.update(decisionVersion)
		.set({ ...change, revision: revision + 1 })
		.where(and(eq(decisionVersion.id, id), eq(decisionVersion.revision, revision)))
		.run();
	return (result as { changes: number }).changes === 1;
}

export type NewLine = Omit<typeof decisionLine.$inferInsert, "decisionVersionId"> & {
	readonly recipients: readonly { readonly organisationId: string; readonly payee: boolean }[];
};

const insertLine = insertsInto(decisionLine);
const insertRecipient = insertsInto(decisionLineRecipient);

/** Adds lines with their recipients to a version. */
export function insertLines(tx: Tx, versionId: string, lines: readonly NewLine[]): void {
	for (const { recipients, ...line } of lines) {
		insertLine(tx, { ...line, decisionVersionId: versionId });
		recipients.forEach(({ organisationId, payee }, position) => {
			insertRecipient(tx, { lineId: line.id, organisationId, payee, position });
		});
	}
}

/** Changes a line's amount, reason or conditions. */
export function updateLine(tx: Tx, id: string, change: Partial<typeof decisionLine.$inferInsert>): void {
	tx.update(decisionLine).set(change).where(eq(decisionLine.id, id)).run();
}

/** Moves lines, with their recipients, to a version that is not signed. */
export function moveLines(tx: Tx, lineIds: readonly string[], versionId: string): void {
	tx.update(decisionLine)
		.set({ decisionVersionId: versionId })
		.where(inArray(decisionLine.id, [...lineIds]))
		.run();
}

const takeShares = changes((tx, lineId: Asked) =>
	tx.update(decisionLineRecipient).set({ share: null }).where(eq(decisionLineRecipient.lineId, lineId)),
);
const giveShare = changes((tx, lineId: Asked, organisationId: Asked, share: Asked) =>
	tx
		.update(decisionLineRecipient)
		.set({
			share: sql`${share}`,
			payee: sql`CASE WHEN ${share} > 0 THEN 1 ELSE ${decisionLineRecipient.payee} END`,
		})
		.where(
			and(eq(decisionLineRecipient.lineId, lineId), eq(decisionLineRecipient.organisationId, organisationId)),
		),
);

/** Gives a line's recipients their shares, whoever gets some being a payee; without any the rule divides again. */
export function putShares(tx: Tx, lineId: string, shares: ReadonlyMap<string, Pence>): void {
	takeShares(tx, lineId);
	for (const [organisationId, share] of shares) giveShare(tx, lineId, organisationId, share);
}

/** Says whether a line is a subsidy, in place of what was said before. */
export function putSubsidy(tx: Tx, row: typeof lineSubsidy.$inferInsert): void {
	const { lineId: _, ...said } = row;
	tx.insert(lineSubsidy).values(row).onConflictDoUpdate({ target: lineSubsidy.lineId, set: said }).run();
}

/** Notes that a person wrote in a version. */
export function addPreparer(tx: Tx, decisionVersionId: string, personId: string): void {
	tx.insert(decisionPreparer).values({ decisionVersionId, personId }).onConflictDoNothing().run();
}

const preparerRows = rows((tx, decisionId: Asked) =>
	tx
		.select({ personId: decisionPreparer.personId })
		.from(decisionPreparer)
		.innerJoin(decisionVersion, eq(decisionVersion.id, decisionPreparer.decisionVersionId))
		.where(eq(decisionVersion.decisionId, decisionId)),
);

/** Everybody who wrote in any version of a decision. */
export function preparersOf(tx: Tx, decisionId: string): string[] {
	return preparerRows(tx, decisionId).map(({ personId }) => personId);
}

const numberingBefore = row((tx, decidingOfficeId: Asked, year: Asked) =>
	tx
		.select({ usedBefore: decisionNumbering.usedBefore })
		.from(decisionNumbering)
		.where(and(eq(decisionNumbering.organisationId, decidingOfficeId), eq(decisionNumbering.year, year))),
);

const sequencesGiven = rows((tx, year: Asked) =>
	tx
		.select({ sequence: decision.sequence })
		.from(decision)
		.where(and(eq(decision.year, year), isNotNull(decision.sequence))),
);

/** The year's sequences of all offices, as a successor goes on from there, and this office's last before Tranche. */
export function sequencesOf(tx: Tx, decidingOfficeId: string, year: number) {
	const given = sequencesGiven(tx, year).map(({ sequence }) => sequence ?? 0);
	const usedBefore = numberingBefore(tx, decidingOfficeId, year);
	return { given, usedBefore: usedBefore?.usedBefore ?? 0 };
}
