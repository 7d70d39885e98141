import { accepted, type Outcome, refused } from "~/domain/outcome";
import { possibleNow, type StateRefusal } from "~/domain/possible-now";
import type { PermissionRefusal } from "~/domain/roles";
import { closePanelMeetingRow, panelItemsOf, panelMeetingById } from "~db/assessment/panel";
import { bidById } from "~db/bid/bid";
import { roundById } from "~db/round/round";
import { actorId, type Context, notFound, permitted, write } from "../context";

declare module "~/domain/outcome" {
	interface DetailsOf {
		"bids-not-minuted": { readonly references: readonly string[] };
	}
}

export type ClosePanelRefusal =
	| PermissionRefusal
	| StateRefusal
	| "meeting-closed"
	| "bids-not-minuted"
	| "minutes-missing";

/** Closes the minutes of a meeting, once each of its bids is minuted: they no longer change. */
export function closePanel(
	context: Context,
	input: { readonly meetingId: string; readonly minutes: string },
): Outcome<{ readonly roundId: string }, ClosePanelRefusal> {
	return write(context, (tx, record, now): Outcome<{ readonly roundId: string }, ClosePanelRefusal> => {
		const may = permitted(context, tx, "hold-panel");
		if (!may.ok) return may;
		const meeting = panelMeetingById(tx, input.meetingId);
		const round = meeting && roundById(tx, meeting.roundId);
		if (!meeting || !round) return notFound();
		if (meeting.closedAt !== null) return refused("meeting-closed", "the minutes are closed");
		const possible = possibleNow("hold-panel", { round: round.state });
		if (!possible.ok) return possible;
		const open = panelItemsOf(tx, meeting.id).filter(({ minutedAt }) => minutedAt === null);
		if (open.length > 0)
			return refused("bids-not-minuted", "some bids are not minuted", {
				details: { references: open.map(({ bidId }) => bidById(tx, bidId)?.reference ?? "") },
			});
		const minutes = input.minutes.trim();
		if (minutes === "") return refused("minutes-missing", "minutes are needed", { path: "minutes" });
		const closed = { minutes, closedAt: now, closedBy: actorId(context), revision: meeting.revision + 1 };
		closePanelMeetingRow(tx, meeting.id, closed);
		record("close-panel", { kind: "round", id: round.id }, { meeting: meeting.id, minutes });
		return accepted({ roundId: round.id });
	});
}
