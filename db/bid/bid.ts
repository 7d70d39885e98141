import { and, asc, eq, inArray, isNotNull, isNull, max, ne, type SQL, sql } from "drizzle-orm";
import type { BidContent } from "~/domain/bid/content";
import { compareReferences } from "~/domain/bid/reference";
import type { ByYear } from "~/domain/fund/by-year";
import { groupedBy } from "~/domain/grouped";
import { type BidState, NOT_RECEIVED } from "~/domain/lifecycle";
import { instantToLondon } from "~/domain/london-time";
import type { Pence } from "~/domain/money";
import type { Subject } from "~/domain/roles";
import { readOnce, type Tx } from "../client";
import { onceForVersion } from "../kept";
import { successionsOn, withPredecessors } from "../people/people";
import { type Asked, row, rows } from "../prepared";
import { assessment } from "../schema/assessment";
import { bid, bidOption, bidPartnership, bidVersion, optionYear } from "../schema/bid";
import { receivedIn } from "./received";
import { contentsOfVersions, factsOfVersions, type VersionFacts } from "./version";

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
	change: Partial<Pick<BidRow, "title" | "state" | "reference" | "revision" | "categoryId">>,
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
	const today = instantToLondon(now).date;
	return readOnce(tx, `subject of ${bidId} on ${today}`, () => {
		const withLater = successionsOn(tx, today);
		const partnerships = partnershipIds(tx, bidId).flatMap(({ id }) => withLater(id));
		const people = liveAssessors(tx, bidId).map(({ id }) => id);
		return { partnerships: [...new Set(partnerships)], people: [...new Set(people)] };
	});
}

const partnershipsInRound = rows((tx, roundId: Asked) =>
	tx
		.select({ bidId: bid.id, state: bid.state, id: bidPartnership.organisationId })
		.from(bid)
		.leftJoin(bidPartnership, eq(bidPartnership.bidId, bid.id))
		.where(eq(bid.roundId, roundId)),
);

const assessorsInRound = rows((tx, roundId: Asked) =>
	tx
		.select({ bidId: assessment.bidId, id: assessment.assessorId })
		.from(assessment)
		.where(and(eq(assessment.roundId, roundId), inArray(assessment.state, ["assigned", "submitted"]))),
);

/** How many rounds' subjects are kept. */
const MOST_ROUNDS = 8;

type SubjectsInRound = ReadonlyMap<string, { readonly state: BidState; readonly subject: Required<Subject> }>;

const subjectsOnDay = onceForVersion(MOST_ROUNDS, (tx, roundId: string, today: string): SubjectsInRound => {
	const withLater = successionsOn(tx, today);
	const people = groupedBy(assessorsInRound(tx, roundId), ({ bidId }) => bidId);
	const bids = groupedBy(partnershipsInRound(tx, roundId), ({ bidId }) => bidId);
	return new Map(
		[...bids].map(([bidId, rows]) => {
			const partnerships = rows.flatMap(({ id }) => (id === null ? [] : withLater(id)));
			const assessors = (people.get(bidId) ?? []).map(({ id }) => id);
			const subject = { partnerships: [...new Set(partnerships)], people: [...new Set(assessors)] };
			return [bidId, { state: rows[0]?.state ?? "draft", subject }];
		}),
	);
});

/** The state and the subject of every bid of a round, drafts included, as `bidById` and `bidSubject` have them. */
export function subjectsInRound(tx: Tx, roundId: string, now: string): SubjectsInRound {
	return subjectsOnDay(tx, roundId, instantToLondon(now).date);
}

/** A submitted bid as lists show it, read without all that it says. */
export type ReceivedBid = VersionFacts & {
	readonly bidId: string;
	readonly reference: string;
	readonly state: BidState;
	readonly versionId: string;
	readonly version: number;
	readonly sha256: string;
	readonly options: readonly {
		readonly position: number;
		readonly amount: Pence;
		readonly dropped: string;
		/** By financial year; null where the bid does not say its years. */
		readonly years: ByYear | null;
	}[];
	/** The instant of the last submission before closing. */
	readonly received: string;
	/** When this version was sent: later than that, where it answers a clarification. */
	readonly sent: string;
	readonly partnerships: readonly {
		readonly id: string;
		readonly position: number;
		readonly payee: boolean;
	}[];
};

export type SubmittedBid = ReceivedBid & { readonly content: BidContent };

/** The versions of some bids that were not taken back, with what stands beside them. */
function versionsWhere(which: (asked: Asked) => SQL | undefined) {
	const stands = and(eq(bidVersion.bidId, bid.id), isNull(bidVersion.takenBackAt));
	return {
		/** By rising version, so that a bid's last row is its latest. */
		versions: rows((tx, asked: Asked) =>
			tx
				.select({
					bidId: bid.id,
					roundId: bid.roundId,
					reference: bid.reference,
					state: bid.state,
					versionId: bidVersion.id,
					version: bidVersion.version,
					sha256: bidVersion.sha256,
					sent: bidVersion.submittedAt,
					received: sql<string>`coalesce(${bidVersion.receivedAt}, ${bidVersion.submittedAt})`,
				})
				.from(bid)
				.innerJoin(bidVersion, stands)
				.where(which(asked))
				.orderBy(asc(bidVersion.version)),
		),
		options: rows((tx, asked: Asked) =>
			tx
				.select({
					id: bidOption.id,
					versionId: bidOption.bidVersionId,
					position: bidOption.position,
					amount: bidOption.amount,
					dropped: bidOption.dropped,
				})
				.from(bid)
				.innerJoin(bidVersion, stands)
				.innerJoin(bidOption, eq(bidOption.bidVersionId, bidVersion.id))
				.where(which(asked))
				.orderBy(asc(bidOption.position)),
		),
		years: rows((tx, asked: Asked) =>
			tx
				.select({
					optionId: optionYear.optionId,
					year: optionYear.financialYear,
					amount: optionYear.amount,
				})
				.from(bid)
				.innerJoin(bidVersion, stands)
				.innerJoin(bidOption, eq(bidOption.bidVersionId, bidVersion.id))
				.innerJoin(optionYear, eq(optionYear.optionId, bidOption.id))
				.where(which(asked))
				.orderBy(asc(optionYear.financialYear)),
		),
		partnerships: rows((tx, asked: Asked) =>
			tx
				.select({
					bidId: bid.id,
					id: bidPartnership.organisationId,
					position: bidPartnership.position,
					payee: bidPartnership.payee,
				})
				.from(bid)
				.innerJoin(bidPartnership, eq(bidPartnership.bidId, bid.id))
				.where(which(asked))
				.orderBy(asc(bidPartnership.position)),
		),
	};
}

const inRound = versionsWhere(receivedIn);
const alone = versionsWhere((bidId) => and(eq(bid.id, bidId), ne(bid.state, "draft")));

type StandingVersions = ReturnType<typeof versionsWhere>;
type VersionRow = ReturnType<StandingVersions["versions"]>[number];

/**
 * The bids submitted in a round, by reference: for each the latest version that was not taken back, with its options.
 * Drafts and withdrawn bids are no part of it.
 */
export function receivedBids(tx: Tx, roundId: string): ReceivedBid[] {
	return assembled(tx, inRound, roundId);
}

/** The same with all that they say. */
export function submittedBids(tx: Tx, roundId: string): SubmittedBid[] {
	return withContents(tx, receivedBids(tx, roundId));
}

/** The same of one bid: none where it is not submitted in the round. */
export function submittedBidInRound(tx: Tx, roundId: string, bidId: string): SubmittedBid[] {
	const received = (row: VersionRow) => row.roundId === roundId && !NOT_RECEIVED.includes(row.state);
	return withContents(tx, assembled(tx, alone, bidId, received));
}

/** One submitted bid: its latest version that was not taken back; undefined for a draft, withdrawn bids included. */
export function submittedBid(tx: Tx, bidId: string): SubmittedBid | undefined {
	return withContents(tx, assembled(tx, alone, bidId))[0];
}

function assembled(
	tx: Tx,
	{ versions, options, years, partnerships }: StandingVersions,
	asked: string,
	holds: (row: VersionRow) => boolean = () => true,
): ReceivedBid[] {
	const latest = [...new Map(versions(tx, asked).map((row) => [row.bidId, row])).values()].filter(holds);
	if (latest.length === 0) return [];
	const facts = factsOfVersions(tx, latest);
	const asks = groupedBy(options(tx, asked), ({ versionId }) => versionId);
	const byYear = groupedBy(years(tx, asked), ({ optionId }) => optionId);
	const behind = groupedBy(partnerships(tx, asked), ({ bidId }) => bidId);
	return latest
		.flatMap(({ roundId: _, reference, ...row }): ReceivedBid | [] => {
			const said = facts.get(row.versionId);
			if (!said) return [];
			return {
				...row,
				...said,
				reference: reference ?? "",
				options: (asks.get(row.versionId) ?? []).map(({ versionId: _, id, ...option }) => ({
					...option,
					years: yearsIn(byYear.get(id)),
				})),
				partnerships: (behind.get(row.bidId) ?? []).map(({ bidId: _, ...partnership }) => partnership),
			};
		})
		.sort((a, b) => compareReferences(a.reference, b.reference));
}

function yearsIn(
	found: readonly { readonly year: string; readonly amount: Pence }[] | undefined,
): ByYear | null {
	return found === undefined ? null : new Map(found.map(({ year, amount }) => [year, amount]));
}

function withContents(tx: Tx, received: readonly ReceivedBid[]): SubmittedBid[] {
	const contents = contentsOfVersions(
		tx,
		received.map(({ versionId }) => versionId),
	);
	return received.flatMap((row) => {
		const content = contents.get(row.versionId);
		return content ? { ...row, content } : [];
	});
}

/** The drafts of a round, those taken back included. */
export const draftsOfRound = rows((tx, roundId: Asked) =>
	tx
		.select({ id: bid.id, createdAt: bid.createdAt })
		.from(bid)
		.where(and(eq(bid.roundId, roundId), eq(bid.state, "draft"))),
);

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

const ofPartnership = rows((tx, organisationId: Asked) =>
	tx
		.select({ bid })
		.from(bidPartnership)
		.innerJoin(bid, eq(bid.id, bidPartnership.bidId))
		.where(eq(bidPartnership.organisationId, organisationId)),
);

/** The bids of partnerships (those that merged into them included), newest first. */
export function bidsOf(tx: Tx, partnershipIds: readonly string[], now: string): BidRow[] {
	const rows = withPredecessors(tx, partnershipIds, now).flatMap((id) => ofPartnership(tx, id));
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
