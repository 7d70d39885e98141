import { and, eq, isNull } from "drizzle-orm";
import type { Trigger } from "~/domain/assessment/bid-score";
import type { Tx } from "../client";
import { type Asked, row } from "../prepared";
import { moderation } from "../schema/assessment";
import { bid } from "../schema/bid";
import { person } from "../schema/people";

export type ModerationRow = {
	readonly id: string;
	readonly bidId: string;
	readonly criterionId: string;
	readonly trigger: Trigger;
	readonly agreedPoints: number;
	readonly reason: string;
	readonly moderatorId: string;
	readonly moderatorName: string;
	readonly at: string;
};

function moderations(tx: Tx) {
	return tx
		.select({
			id: moderation.id,
			bidId: moderation.bidId,
			criterionId: moderation.criterionId,
			trigger: moderation.trigger,
			agreedPoints: moderation.agreedPoints,
			reason: moderation.reason,
			moderatorId: moderation.moderatorId,
			moderatorName: person.name,
			at: moderation.at,
		})
		.from(moderation)
		.innerJoin(person, eq(person.id, moderation.moderatorId))
		.innerJoin(bid, eq(bid.id, moderation.bidId));
}

/** The agreed scores of a round's bids that are in force. */
export function moderationsInRound(tx: Tx, roundId: string): ModerationRow[] {
	return moderations(tx)
		.where(and(eq(bid.roundId, roundId), isNull(moderation.supersededAt)))
		.all();
}

/** Adds an agreed score. */
export function insertModeration(tx: Tx, row: typeof moderation.$inferInsert): void {
	tx.insert(moderation).values(row).run();
}

const agreedScore = row((tx, roundId: Asked, personId: Asked) =>
	tx
		.select({ id: moderation.id })
		.from(moderation)
		.innerJoin(bid, eq(bid.id, moderation.bidId))
		.where(and(eq(bid.roundId, roundId), eq(moderation.moderatorId, personId))),
);

/** Whether a person has agreed a score in a round: then they score no bid there. */
export function hasModeratedInRound(tx: Tx, roundId: string, personId: string): boolean {
	return agreedScore(tx, roundId, personId) !== undefined;
}
