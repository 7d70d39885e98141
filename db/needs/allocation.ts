import { and, desc, eq } from "drizzle-orm";
import type { Tx } from "../client";
import { type Asked, row, rows } from "../prepared";
import { decision, decisionVersion } from "../schema/decision";
import { needsAllocation } from "../schema/needs";

export type NeedsAllocationRow = typeof needsAllocation.$inferSelect;

/** A saved allocation without bids; undefined where there is none. */
export const needsAllocationById = row((tx, id: Asked) =>
	tx.select().from(needsAllocation).where(eq(needsAllocation.id, id)),
);

/** The allocations made from a version of the needs formula, newest first. */
export const needsAllocationsOf = rows((tx, needsVersionId: Asked) =>
	tx
		.select()
		.from(needsAllocation)
		.where(eq(needsAllocation.needsVersionId, needsVersionId))
		.orderBy(desc(needsAllocation.createdAt), desc(needsAllocation.id)),
);

/** Saves an allocation for good. */
export function insertNeedsAllocation(tx: Tx, row: typeof needsAllocation.$inferInsert): void {
	tx.insert(needsAllocation).values(row).run();
}

/** The decisions by need of a fund. */
export function decisionsByNeed(tx: Tx, fundId: string): string[] {
	return tx
		.select({ id: decision.id })
		.from(decision)
		.where(and(eq(decision.fundId, fundId), eq(decision.kind, "needs")))
		.all()
		.map(({ id }) => id);
}

/** The decisions drafted from an allocation, the newest first. */
export const decisionsOfAllocation = rows((tx, needsAllocationId: Asked) =>
	tx
		.select({
			id: decision.id,
			state: decision.state,
			number: decision.number,
			createdAt: decision.createdAt,
		})
		.from(decision)
		.innerJoin(decisionVersion, eq(decisionVersion.decisionId, decision.id))
		.where(eq(decisionVersion.needsAllocationId, needsAllocationId))
		.groupBy(decision.id)
		.orderBy(desc(decision.createdAt)),
);
