import { and, eq, isNull } from "drizzle-orm";
import type { ScoreBefore, Trigger } from "~/domain/assessment/bid-score";
import type { Tx } from "../client";
import { type Asked, row, rows } from "../prepared";
import { moderation } from "../schema/assessment";
import { bid } from "../schema/bid";
import { person } from "../schema/people";

export type ModerationRow = {
	readonly id: string;
	readonly bidId: string;
	readonly criterionId: string;
	readonly trigger: Trigger;
	readonly agreedPoints: number;
	/** Null: agreed before this was kept. */
	readonly before: readonly ScoreBefore[] | null;
	readonly meetingId: string | null;
	readonly reason: string;
	readonly moderatorId: string;
	readonly moderatorName: string;
	readonly at: string;
};

const withName = (tx: Tx) =>
	tx
		.select({
			id: moderation.id,
			bidId: moderation.bidId,
			criterionId: moderation.criterionId,
			trigger: moderation.trigger,
			agreedPoints: moderation.agreedPoints,
			before: moderation.before,
			meetingId: moderation.meetingId,
			reason: moderation.reason,
			moderatorId: moderation.moderatorId,
			moderatorName: person.name,
			at: moderation.at,
		})
		.from(moderation)
		.innerJoin(person, eq(person.id, moderation.moderatorId))
		.innerJoin(bid, eq(bid.id, moderation.bidId));

/** The agreed scores of a round's bids that are in force. */
export const moderationsInRound = rows((tx, roundId: Asked) =>
	withName(tx).where(and(eq(bid.roundId, roundId), isNull(moderation.supersededAt))),
);

/** The same of one bid. */
export const moderationsOfBid = rows((tx, bidId: Asked) =>
	withName(tx).where(and(eq(bid.id, bidId), isNull(moderation.supersededAt))),
);

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

/** The agreed scores of a person that are in force, in all rounds. */
export const moderationsBy = rows((tx, personId: Asked) =>
	withName(tx).where(and(eq(moderation.moderatorId, personId), isNull(moderation.supersededAt))),
);

/** Lets what one moderator agreed of a bid count no more; it is kept. */
export function supersedeModerationsBy(tx: Tx, bidId: string, moderatorId: string, now: string): void {
	tx.update(moderation)
		.set({ supersededAt: now })
		.where(
			and(
				eq(moderation.bidId, bidId),
				eq(moderation.moderatorId, moderatorId),
				isNull(moderation.supersededAt),
			),
		)
		.run();
}

/** Lets the agreed scores of a bid count no more; they are kept. */
export function supersedeModerations(tx: Tx, bidId: string, now: string): void {
	tx.update(moderation)
		.set({ supersededAt: now })
		.where(and(eq(moderation.bidId, bidId), isNull(moderation.supersededAt)))
		.run();
}
