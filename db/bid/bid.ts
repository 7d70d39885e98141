import { and, asc, eq, inArray, isNotNull, isNull, max, ne } from "drizzle-orm";
import type { BidContent } from "~/domain/bid/content";
import { compareReferences } from "~/domain/bid/reference";
import { groupedBy } from "~/domain/grouped";
import type { BidState } from "~/domain/lifecycle";
import type { Pence } from "~/domain/money";
import type { Subject } from "~/domain/roles";
import type { Tx } from "../client";
import { successionsAt } from "../people/people";
import { type Asked, row, rows } from "../prepared";
import { assessment } from "../schema/assessment";
import { bid, bidOption, bidPartnership, bidVersion } from "../schema/bid";
import { receivedIn } from "./received";
import { openedContents } from "./version-parts";

export type BidRow = typeof bid.$inferSelect;

/** A bid by identifier; undefined where there is none. */
export const bidById = row((tx, id: Asked) => tx.select().from(bid).where(eq(bid.id, id)));

/** Adds a bid. */
export function insertBid(tx: Tx, row: typeof bid.$inferInsert): void {
	tx.insert(bid).values(row).run();
}

/** Changes a bid's title, state or reference. */
export function updateBid(
	tx: Tx,
	id: string,
	change: Partial<Pick<BidRow, "title" | "state" | "reference" | "revision">>,
): void {
	tx.update(bid).set(change).where(eq(bid.id, id)).run();
}

const liveAssessors = rows((tx, bidId: Asked) =>
	tx
		.select({ id: assessment.assessorId })
		.from(assessment)
		.where(and(eq(assessment.bidId, bidId), inArray(assessment.state, ["assigned", "submitted"]))),
);

const partnershipIds = rows((tx, bidId: Asked) =>
	tx
		.select({ id: bidPartnership.organisationId })
		.from(bidPartnership)
		.where(eq(bidPartnership.bidId, bidId)),
);

/** What permission asks of a bid: partnerships, successors, live assessors. A bid that is not there has none. */
export function bidSubject(tx: Tx, bidId: string, now: string): Required<Subject> {
	const withLater = successionsAt(tx, now);
	const partnerships = partnershipIds(tx, bidId).flatMap(({ id }) => withLater(id));
	const people = liveAssessors(tx, bidId).map(({ id }) => id);
	return { partnerships: [...new Set(partnerships)], people: [...new Set(people)] };
}

export type SubmittedBid = {
	readonly bidId: string;
	readonly reference: string;
	readonly state: BidState;
	readonly versionId: string;
	readonly version: number;
	readonly sha256: string;
	readonly content: BidContent;
	readonly options: readonly {
		readonly position: number;
		readonly amount: Pence;
		readonly dropped: string;
	}[];
	/** The instant of the last submission. */
	readonly received: string;
	readonly partnerships: readonly {
		readonly id: string;
		readonly position: number;
		readonly payee: boolean;
	}[];
};

const submittedRows = rows((tx, roundId: Asked) =>
	tx
		.select({ bid, version: bidVersion })
		.from(bid)
		.innerJoin(bidVersion, and(eq(bidVersion.bidId, bid.id), isNull(bidVersion.takenBackAt)))
		.where(receivedIn(roundId))
		.orderBy(asc(bidVersion.version)),
);

const submittedInRound = rows((tx, roundId: Asked, bidId: Asked) =>
	tx
		.select({ bid, version: bidVersion })
		.from(bid)
		.innerJoin(bidVersion, and(eq(bidVersion.bidId, bid.id), isNull(bidVersion.takenBackAt)))
		.where(and(eq(bid.id, bidId), receivedIn(roundId)))
		.orderBy(asc(bidVersion.version)),
);

const submittedOnce = rows((tx, bidId: Asked) =>
	tx
		.select({ bid, version: bidVersion })
		.from(bid)
		.innerJoin(bidVersion, and(eq(bidVersion.bidId, bid.id), isNull(bidVersion.takenBackAt)))
		.where(and(eq(bid.id, bidId), ne(bid.state, "draft")))
		.orderBy(asc(bidVersion.version)),
);

/** A round's submitted bids by reference: the latest version that was not taken back, with its options. */
export function submittedBids(tx: Tx, roundId: string): SubmittedBid[] {
	return assembled(tx, submittedRows(tx, roundId));
}

/** The same of one bid: none where it is not submitted in the round. */
export function submittedBidInRound(tx: Tx, roundId: string, bidId: string): SubmittedBid[] {
	return assembled(tx, submittedInRound(tx, roundId, bidId));
}

/** One submitted bid: its latest version that was not taken back; undefined for a draft, withdrawn bids included. */
export function submittedBid(tx: Tx, bidId: string): SubmittedBid | undefined {
	return assembled(tx, submittedOnce(tx, bidId))[0];
}

type VersionRow = { readonly bid: BidRow; readonly version: typeof bidVersion.$inferSelect };

/** Rows come by rising version, so that a bid's last row is its latest version. */
function assembled(tx: Tx, rows: readonly VersionRow[]): SubmittedBid[] {
	const latest = [...new Map(rows.map((row) => [row.bid.id, row])).values()];
	if (latest.length === 0) return [];
	const contents = openedContents(
		tx,
		latest.map(({ version }) => version),
	);
	const found = tx
		.select()
		.from(bidOption)
		.where(
			inArray(
				bidOption.bidVersionId,
				latest.map(({ version }) => version.id),
			),
		)
		.orderBy(asc(bidOption.position))
		.all();
	const options = groupedBy(found, ({ bidVersionId }) => bidVersionId);
	const standing = tx
		.select()
		.from(bidPartnership)
		.where(
			inArray(
				bidPartnership.bidId,
				latest.map((row) => row.bid.id),
			),
		)
		.orderBy(asc(bidPartnership.position))
		.all();
	const partnerships = groupedBy(standing, ({ bidId }) => bidId);
	return latest
		.flatMap(({ bid: row, version }): SubmittedBid | [] => {
			const content = contents.get(version.id);
			if (!content) return [];
			const own = partnerships.get(row.id) ?? [];
			const asked = options.get(version.id) ?? [];
			return {
				bidId: row.id,
				reference: row.reference ?? "",
				state: row.state,
				versionId: version.id,
				version: version.version,
				sha256: version.sha256,
				content,
				options: asked.map(({ position, amount, dropped }) => ({ position, amount, dropped })),
				received: version.submittedAt,
				partnerships: own.map(({ organisationId, position, payee }) => ({
					id: organisationId,
					position,
					payee,
				})),
			};
		})
		.sort((a, b) => compareReferences(a.reference, b.reference));
}

const referencesInRound = rows((tx, roundId: Asked) =>
	tx
		.select({ reference: bid.reference })
		.from(bid)
		.where(and(eq(bid.roundId, roundId), isNotNull(bid.reference))),
);

/** The references given in a round so far, those of bids taken back or withdrawn included. */
export function referencesOf(tx: Tx, roundId: string): string[] {
	return referencesInRound(tx, roundId).map(({ reference }) => reference ?? "");
}

/** The bids of partnerships (those that merged into them included), newest first. */
export function bidsOf(tx: Tx, partnershipIds: readonly string[], now: string): BidRow[] {
	const withLater = successionsAt(tx, now);
	const rows = tx
		.select({ bid, organisationId: bidPartnership.organisationId })
		.from(bid)
		.innerJoin(bidPartnership, eq(bidPartnership.bidId, bid.id))
		.all()
		.filter(({ organisationId }) => withLater(organisationId).some((id) => partnershipIds.includes(id)));
	return [...new Map(rows.map((row) => [row.bid.id, row.bid])).values()].sort((a, b) =>
		a.createdAt < b.createdAt ? 1 : -1,
	);
}

const lastVersion = row((tx, bidId: Asked) =>
	tx
		.select({ last: max(bidVersion.version) })
		.from(bidVersion)
		.where(eq(bidVersion.bidId, bidId)),
);

/** The number of a bid's last version, taken back or not; 0 where it was never submitted. */
export function lastVersionNumber(tx: Tx, bidId: string): number {
	const row = lastVersion(tx, bidId);
	return row?.last ?? 0;
}
