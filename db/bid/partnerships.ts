import { and, asc, eq } from "drizzle-orm";
import type { Pence } from "~/domain/money";
import type { Tx } from "../client";
import { type Asked, rows } from "../prepared";
import { bidPartnership } from "../schema/bid";
import { organisation } from "../schema/people";

export type BidPartnershipRow = {
	readonly id: string;
	readonly name: string;
	readonly prefix: string | null;
	readonly areaGss: string | null;
	readonly position: number;
	readonly payee: boolean;
	readonly amount: Pence | null;
	/** When it accepted to be a partner; null for the lead, and until then. */
	readonly acceptedAt: string | null;
};

/** The partnerships of a bid in their order, the lead first. */
export const partnershipsOf = rows((tx, bidId: Asked) =>
	tx
		.select({
			id: organisation.id,
			name: organisation.name,
			prefix: organisation.prefix,
			areaGss: organisation.areaGss,
			position: bidPartnership.position,
			payee: bidPartnership.payee,
			amount: bidPartnership.amount,
			acceptedAt: bidPartnership.acceptedAt,
		})
		.from(bidPartnership)
		.innerJoin(organisation, eq(organisation.id, bidPartnership.organisationId))
		.where(eq(bidPartnership.bidId, bidId))
		.orderBy(asc(bidPartnership.position)),
);

/** Adds a partnership to a bid, or changes whether it is paid and how much. */
export function putPartnership(tx: Tx, row: typeof bidPartnership.$inferInsert): void {
	tx.insert(bidPartnership)
		.values(row)
		.onConflictDoUpdate({
			target: [bidPartnership.bidId, bidPartnership.organisationId],
			set: { payee: row.payee, amount: row.amount ?? null },
		})
		.run();
}

/** Keeps that a partnership accepted to be a partner in a bid. */
export function acceptPartnership(
	tx: Tx,
	bidId: string,
	organisationId: string,
	accepted: { readonly acceptedAt: string; readonly acceptedBy: string },
): void {
	tx.update(bidPartnership)
		.set(accepted)
		.where(and(eq(bidPartnership.bidId, bidId), eq(bidPartnership.organisationId, organisationId)))
		.run();
}

/** Takes a partnership out of a bid. */
export function deletePartnership(tx: Tx, bidId: string, organisationId: string): void {
	tx.delete(bidPartnership)
		.where(and(eq(bidPartnership.bidId, bidId), eq(bidPartnership.organisationId, organisationId)))
		.run();
}
