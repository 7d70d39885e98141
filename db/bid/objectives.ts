import { and, asc, eq } from "drizzle-orm";
import type { Tx } from "../client";
import { type Asked, row, rows } from "../prepared";
import { intervention, interventionObjective } from "../schema/bid";

/** An intervention of a bid; undefined where the bid has no such one. */
export const interventionOfBid = row((tx, bidId: Asked, interventionId: Asked) =>
	tx
		.select({ id: intervention.id, title: intervention.title })
		.from(intervention)
		.where(and(eq(intervention.id, interventionId), eq(intervention.bidId, bidId))),
);

/** The objectives that an intervention supports, and how. */
export const objectivesOf = rows((tx, interventionId: Asked) =>
	tx
		.select({ objectiveId: interventionObjective.objectiveId, how: interventionObjective.how })
		.from(interventionObjective)
		.where(eq(interventionObjective.interventionId, interventionId))
		.orderBy(asc(interventionObjective.objectiveId)),
);

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
