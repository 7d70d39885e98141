import { and, asc, eq, isNull } from "drizzle-orm";
import type { Tx } from "../client";
import { type Asked, row, rows } from "../prepared";
import { bid } from "../schema/bid";
import { reserveOffer } from "../schema/deciding";
import { decision } from "../schema/decision";

/** The offer that a decision makes; undefined where it makes none. */
export const offerOfDecision = row((tx, decisionId: Asked) =>
	tx.select().from(reserveOffer).where(eq(reserveOffer.decisionId, decisionId)),
);

/** The offers made to a round's reserve list, oldest first, with how their decisions stand. */
export const offersOfRound = rows((tx, roundId: Asked) =>
	tx
		.select({
			offer: reserveOffer,
			reference: bid.reference,
			state: decision.state,
			number: decision.number,
		})
		.from(reserveOffer)
		.innerJoin(decision, eq(decision.id, reserveOffer.decisionId))
		.innerJoin(bid, eq(bid.id, reserveOffer.bidId))
		.where(eq(reserveOffer.roundId, roundId))
		.orderBy(asc(decision.createdAt), asc(decision.id)),
);

/** The offers made out of a fund, of any round, with how their decisions stand. */
export const offersOfFund = rows((tx, fundId: Asked) =>
	tx
		.select({ offer: reserveOffer, state: decision.state })
		.from(reserveOffer)
		.innerJoin(decision, eq(decision.id, reserveOffer.decisionId))
		.where(eq(decision.fundId, fundId)),
);

/** Adds an offer to its draft decision. */
export function insertOffer(tx: Tx, row: typeof reserveOffer.$inferInsert): void {
	tx.insert(reserveOffer).values(row).run();
}

/** Gives up an offer that stands; gives whether it stood. */
export function closeOffer(
	tx: Tx,
	decisionId: string,
	change: { readonly closedAt: string; readonly closedBy: string | null; readonly closedWhy: string },
): boolean {
	const result = tx
		.update(reserveOffer)
		.set(change)
		.where(and(eq(reserveOffer.decisionId, decisionId), isNull(reserveOffer.closedAt)))
		.run();
	return (result as { changes: number }).changes === 1;
}
