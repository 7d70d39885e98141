import { and, asc, desc, eq, gt, isNull, lte, or } from "drizzle-orm";
import type { Tx } from "../client";
import { type Asked, row, rows } from "../prepared";
import { advice, boardMeeting, boardPack, boardPaper } from "../schema/decision";
import { membership, person } from "../schema/people";

export type PackRow = typeof boardPack.$inferSelect;

/** The versions of a round's pack, newest first. */
export const packsOf = rows((tx, roundId: Asked) =>
	tx.select().from(boardPack).where(eq(boardPack.roundId, roundId)).orderBy(desc(boardPack.version)),
);

/** The board's paper of a version of a draft; undefined where nobody wrote any. */
export const paperRow = row((tx, versionId: Asked) =>
	tx.select().from(boardPaper).where(eq(boardPaper.decisionVersionId, versionId)),
);

/** Keeps the board's paper of a version of a draft, in place of what it said before. */
export function putPaper(tx: Tx, row: typeof boardPaper.$inferInsert): void {
	tx.insert(boardPaper)
		.values(row)
		.onConflictDoUpdate({ target: boardPaper.decisionVersionId, set: row })
		.run();
}

/** Keeps a version of a pack for good. */
export function insertPack(tx: Tx, row: typeof boardPack.$inferInsert): void {
	tx.insert(boardPack).values(row).run();
}

/** All advice on a round's packs, superseded too, oldest first, with the member's name and the pack's version. */
export function adviceOn(tx: Tx, roundId: string) {
	return tx
		.select({ advice, memberName: person.name, packVersion: boardPack.version })
		.from(advice)
		.innerJoin(boardPack, eq(boardPack.id, advice.packId))
		.innerJoin(person, eq(person.id, advice.memberId))
		.where(eq(boardPack.roundId, roundId))
		.orderBy(asc(advice.at), asc(advice.id))
		.all()
		.map((row) => ({ ...row.advice, memberName: row.memberName, packVersion: row.packVersion }));
}

/** Adds a member's advice; the earlier word of theirs named here is kept but no longer stands. */
export function putAdvice(tx: Tx, row: typeof advice.$inferInsert, supersedes: string | null): void {
	if (supersedes !== null)
		tx.update(advice).set({ supersededAt: row.at }).where(eq(advice.id, supersedes)).run();
	tx.insert(advice).values(row).run();
}

/** A member's advice that stands, in all rounds. */
export const adviceOfMember = rows((tx, memberId: Asked) =>
	tx
		.select({ id: advice.id, bidId: advice.bidId, roundId: boardPack.roundId })
		.from(advice)
		.innerJoin(boardPack, eq(boardPack.id, advice.packId))
		.where(and(eq(advice.memberId, memberId), isNull(advice.supersededAt))),
);

/** Lets a piece of advice stand no more; it is kept. */
export function supersedeAdvice(tx: Tx, id: string, now: string): void {
	tx.update(advice).set({ supersededAt: now }).where(eq(advice.id, id)).run();
}

/** Whoever holds the role of a board member at an instant, by name. */
export const boardMembersAt = rows((tx, at: Asked) =>
	tx
		.selectDistinct({ id: person.id, name: person.name })
		.from(membership)
		.innerJoin(person, eq(person.id, membership.personId))
		.where(
			and(
				eq(membership.role, "board-member"),
				lte(membership.startsAt, at),
				or(isNull(membership.endsAt), gt(membership.endsAt, at)),
				or(isNull(person.endedAt), gt(person.endedAt, at)),
			),
		)
		.orderBy(asc(person.name), asc(person.id)),
);

/** The meetings recorded for a round, in order, with who recorded them and on which version of the pack. */
export function meetingsOf(tx: Tx, roundId: string) {
	return tx
		.select({ meeting: boardMeeting, recordedByName: person.name, packVersion: boardPack.version })
		.from(boardMeeting)
		.innerJoin(boardPack, eq(boardPack.id, boardMeeting.packId))
		.leftJoin(person, eq(person.id, boardMeeting.recordedBy))
		.where(eq(boardMeeting.roundId, roundId))
		.orderBy(asc(boardMeeting.heldOn), asc(boardMeeting.recordedAt))
		.all()
		.map((row) => ({
			...row.meeting,
			recordedByName: row.recordedByName ?? "the office",
			packVersion: row.packVersion,
		}));
}

/** Adds the record of a meeting. */
export function insertMeeting(tx: Tx, row: typeof boardMeeting.$inferInsert): void {
	tx.insert(boardMeeting).values(row).run();
}

/** A meeting's record by identifier; undefined where there is none. */
export const meetingById = row((tx, id: Asked) =>
	tx.select().from(boardMeeting).where(eq(boardMeeting.id, id)),
);
