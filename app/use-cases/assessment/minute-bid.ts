import { LONGEST_REASON } from "~/domain/assessment/reason-length";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import { possibleNow, type StateRefusal } from "~/domain/possible-now";
import type { PermissionRefusal } from "~/domain/roles";
import { attendanceOf, minutePanelItem, panelItemsOf, panelMeetingById } from "~db/assessment/panel";
import { bidSubject } from "~db/bid/bid";
import { roundById } from "~db/round/round";
import { changedMeanwhile } from "../changed-meanwhile";
import { type Context, notFound, permitted, write } from "../context";
import { interestedAttendees } from "./read-interested-attendees";

declare module "~/domain/outcome" {
	interface DetailsOf {
		"interested-stayed": { readonly names: readonly string[] };
	}
}

export type MinuteRefusal =
	| PermissionRefusal
	| StateRefusal
	| "meeting-closed"
	| "not-attending"
	| "interested-stayed"
	| "reason-too-long"
	| "changed-meanwhile";

/**
 * Minutes one bid of a meeting: who left for it and what was said. Refuses minutes in which somebody with an interest
 * in the bid stayed (`interested-stayed`), people who do not attend, and a meeting whose minutes are closed.
 */
export function minuteBid(
	context: Context,
	input: {
		readonly meetingId: string;
		readonly bidId: string;
		readonly revision: number;
		readonly left: readonly string[];
		readonly minutes: string;
	},
): Outcome<null, MinuteRefusal> {
	return write(context, (tx, record, now): Outcome<null, MinuteRefusal> => {
		const { meetingId, bidId, left } = input;
		const may = permitted(context, tx, "minute-bid", bidSubject(tx, bidId, now));
		if (!may.ok) return may;
		const meeting = panelMeetingById(tx, meetingId);
		const round = meeting && roundById(tx, meeting.roundId);
		const item = panelItemsOf(tx, meetingId).find((each) => each.bidId === bidId);
		if (!meeting || !round || !item) return notFound();
		if (meeting.closedAt !== null) return refused("meeting-closed", "the minutes are closed");
		const possible = possibleNow("minute-bid", { round: round.state });
		if (!possible.ok) return possible;
		const minutes = input.minutes.trim();
		if (minutes.length > LONGEST_REASON)
			return refused("reason-too-long", `at most ${LONGEST_REASON} characters`, { path: "minutes" });
		const attend = new Set(attendanceOf(tx, meetingId).map(({ personId }) => personId));
		if (left.some((id) => !attend.has(id)))
			return refused("not-attending", "this person does not attend", { path: "left" });
		const interested = interestedAttendees(tx, meetingId, bidId, now);
		const stayed = interested.filter(({ personId }) => !left.includes(personId));
		if (stayed.length > 0)
			return refused("interested-stayed", "somebody with an interest in the bid did not leave", {
				path: "left",
				details: { names: stayed.map(({ name }) => name) },
			});
		if (item.revision !== input.revision)
			return changedMeanwhile(
				tx,
				{ kind: "bid", id: bidId, revision: item.revision },
				{ minutes: item.minutes },
			);
		minutePanelItem(
			tx,
			{ meetingId, bidId, minutes, minutedAt: now, revision: item.revision + 1 },
			left.map((personId) => ({
				personId,
				interested: interested.some((each) => each.personId === personId),
			})),
		);
		record("minute-bid", { kind: "bid", id: bidId }, { meeting: meetingId, left, minutes });
		return accepted(null);
	});
}
