import { conflicted } from "~/domain/assessment/suggest-assessors";
import { attendanceOf } from "~db/assessment/panel";
import { bidSubject } from "~db/bid/bid";
import type { Tx } from "~db/client";
import { interestsAt } from "~db/people/people";

/** Those who attend a meeting and have an interest in a bid: they leave while it is talked about. */
export function interestedAttendees(
	tx: Tx,
	meetingId: string,
	bidId: string,
	now: string,
): readonly { readonly personId: string; readonly name: string }[] {
	const { partnerships } = bidSubject(tx, bidId, now);
	return attendanceOf(tx, meetingId).filter(({ personId }) => {
		const conflicts = interestsAt(tx, personId, now).map(({ organisationId }) => organisationId);
		return conflicted({ personId, conflicts }, { partnerships });
	});
}
