import { and, asc, eq, isNotNull, isNull } from "drizzle-orm";
import type { Tx } from "../client";
import { type Asked, insertsInto, row, rows } from "../prepared";
import { panelAttendance, panelItem, panelLeft, panelMeeting } from "../schema/panel";
import { person } from "../schema/people";

export type PanelMeetingRow = typeof panelMeeting.$inferSelect;
export type PanelItemRow = typeof panelItem.$inferSelect;

/** A meeting of a panel by identifier; undefined where there is none. */
export const panelMeetingById = row((tx, id: Asked) =>
	tx.select().from(panelMeeting).where(eq(panelMeeting.id, id)),
);

/** The meetings of a round's panel by day. */
export const panelMeetingsOf = rows((tx, roundId: Asked) =>
	tx
		.select()
		.from(panelMeeting)
		.where(eq(panelMeeting.roundId, roundId))
		.orderBy(asc(panelMeeting.heldOn), asc(panelMeeting.createdAt), asc(panelMeeting.id)),
);

/** The meetings of a round whose minutes are open and say of a bid who left for it. */
export const meetingsThatMinuted = rows((tx, roundId: Asked, bidId: Asked) =>
	tx
		.select({ id: panelMeeting.id, heldOn: panelMeeting.heldOn, place: panelMeeting.place })
		.from(panelMeeting)
		.innerJoin(panelItem, eq(panelItem.meetingId, panelMeeting.id))
		.where(
			and(
				eq(panelMeeting.roundId, roundId),
				eq(panelItem.bidId, bidId),
				isNull(panelMeeting.closedAt),
				isNotNull(panelItem.minutedAt),
			),
		)
		.orderBy(asc(panelMeeting.heldOn), asc(panelMeeting.id)),
);

/** Who attends a meeting, by name. */
export const attendanceOf = rows((tx, meetingId: Asked) =>
	tx
		.select({ personId: person.id, name: person.name })
		.from(panelAttendance)
		.innerJoin(person, eq(person.id, panelAttendance.personId))
		.where(eq(panelAttendance.meetingId, meetingId))
		.orderBy(asc(person.name), asc(person.id)),
);

/** The bids on a meeting's agenda, in its order. */
export const panelItemsOf = rows((tx, meetingId: Asked) =>
	tx.select().from(panelItem).where(eq(panelItem.meetingId, meetingId)).orderBy(asc(panelItem.position)),
);

/** Who left a meeting for which bid, by name. */
export const leftMeeting = rows((tx, meetingId: Asked) =>
	tx
		.select({
			bidId: panelLeft.bidId,
			personId: panelLeft.personId,
			name: person.name,
			interested: panelLeft.interested,
		})
		.from(panelLeft)
		.innerJoin(person, eq(person.id, panelLeft.personId))
		.where(eq(panelLeft.meetingId, meetingId))
		.orderBy(asc(person.name), asc(person.id)),
);

export const insertPanelMeeting = insertsInto(panelMeeting);
export const insertAttendance = insertsInto(panelAttendance);
export const insertPanelItem = insertsInto(panelItem);

/** Writes what a meeting says of one bid, and who left for it in place of whoever was written down before. */
export function minutePanelItem(
	tx: Tx,
	item: Pick<PanelItemRow, "meetingId" | "bidId" | "minutes" | "minutedAt" | "revision">,
	left: readonly { readonly personId: string; readonly interested: boolean }[],
): void {
	const { meetingId, bidId, ...minuted } = item;
	const ofBid = and(eq(panelLeft.meetingId, meetingId), eq(panelLeft.bidId, bidId));
	tx.update(panelItem)
		.set(minuted)
		.where(and(eq(panelItem.meetingId, meetingId), eq(panelItem.bidId, bidId)))
		.run();
	tx.delete(panelLeft).where(ofBid).run();
	for (const each of left)
		tx.insert(panelLeft)
			.values({ meetingId, bidId, ...each })
			.run();
}

/** Closes a meeting's minutes. */
export function closePanelMeetingRow(
	tx: Tx,
	id: string,
	closed: Required<Pick<PanelMeetingRow, "minutes" | "closedAt" | "closedBy" | "revision">>,
): void {
	tx.update(panelMeeting).set(closed).where(eq(panelMeeting.id, id)).run();
}
