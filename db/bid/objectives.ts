import { and, asc, eq } from "drizzle-orm";
import type { Tx } from "../client";
import { intervention, interventionObjective } from "../schema/bid";

/** An intervention of a bid; undefined where the bid has no such one. */
export function interventionOfBid(tx: Tx, bidId: string, interventionId: string) {
	return tx
		.select({ id: intervention.id, title: intervention.title })
		.from(intervention)
		.where(and(eq(intervention.id, interventionId), eq(intervention.bidId, bidId)))
		.get();
}

/** The objectives that an intervention supports, and how. */
export function objectivesOf(
	tx: Tx,
	interventionId: string,
): { readonly objectiveId: string; readonly how: string }[] {
	return tx
		.select({ objectiveId: interventionObjective.objectiveId, how: interventionObjective.how })
		.from(interventionObjective)
		.where(eq(interventionObjective.interventionId, interventionId))
		.orderBy(asc(interventionObjective.objectiveId))
		.all();
}

/** Sets the objectives that an intervention supports. */
export function setObjectives(
	tx: Tx,
	interventionId: string,
	objectives: readonly { readonly objectiveId: string; readonly how: string }[],
): void {
	tx.delete(interventionObjective).where(eq(interventionObjective.interventionId, interventionId)).run();
	for (const { objectiveId, how } of objectives)
		tx.insert(interventionObjective).values({ interventionId, objectiveId, how }).run();
}
