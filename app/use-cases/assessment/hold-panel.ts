import { inPanelOrder, type PanelOrder } from "~/domain/assessment/panel-order";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import { possibleNow, type StateRefusal } from "~/domain/possible-now";
import { standsAlready } from "~/domain/record-values";
import type { PermissionRefusal, Role } from "~/domain/roles";
import { holdersAt } from "~db/assessment/assessors";
import {
	insertAttendance,
	insertPanelItem,
	insertPanelMeeting,
	panelMeetingById,
} from "~db/assessment/panel";
import { roundById } from "~db/round/round";
import { type Context, notFound, permitted, write } from "../context";
import { panelBids } from "./read-panel-bids";
import { roundScores } from "./read-round-scores";

/** Who can sit on a panel. */
export const PANEL_ROLES: readonly Role[] = ["assessor", "moderator", "fund-manager"];

export type NewPanelMeeting = {
	readonly roundId: string;
	/** Made with the form, so that a form sent twice sets up one meeting. */
	readonly key: string;
	/** A London day. */
	readonly heldOn: string;
	readonly place: string;
	readonly chairId: string;
	/** People without an account. */
	readonly others: string;
	readonly attendeeIds: readonly string[];
	readonly bidIds: readonly string[];
	readonly order: PanelOrder;
};

export type HoldPanelRefusal =
	| PermissionRefusal
	| StateRefusal
	| "already-added"
	| "person-unknown"
	| "chair-absent"
	| "bid-unknown";

/**
 * Sets up a meeting of a round's panel: who attends, who chairs, which bids in which order. Refuses people who hold no
 * role on a panel, a chair who does not attend, and bids whose assessments are not all in.
 */
export function holdPanel(
	context: Context,
	input: NewPanelMeeting,
): Outcome<{ readonly id: string }, HoldPanelRefusal> {
	return write(context, (tx, record, now): Outcome<{ readonly id: string }, HoldPanelRefusal> => {
		const may = permitted(context, tx, "hold-panel");
		if (!may.ok) return may;
		const round = roundById(tx, input.roundId);
		const inRound = round && roundScores(tx, round.id);
		if (!round || !inRound) return notFound();
		const { key, attendeeIds, bidIds, order, ...meeting } = input;
		const before = panelMeetingById(tx, key);
		if (before && standsAlready(before, meeting)) return accepted({ id: key });
		if (before) return refused("already-added", "this page has set up a meeting already");
		const possible = possibleNow("hold-panel", { round: round.state });
		if (!possible.ok) return possible;
		const known = new Set(holdersAt(tx, now, PANEL_ROLES).map(({ personId }) => personId));
		if (attendeeIds.some((id) => !known.has(id)))
			return refused("person-unknown", "no such person on a panel", { path: "attendeeIds" });
		if (!attendeeIds.includes(meeting.chairId))
			return refused("chair-absent", "the chair must attend", { path: "chairId" });
		const bids = panelBids(inRound).filter(({ bidId }) => bidIds.includes(bidId));
		if (bids.length !== bidIds.length)
			return refused("bid-unknown", "no such bid to go through", { path: "bidIds" });
		insertPanelMeeting(tx, { id: key, ...meeting, createdAt: now });
		for (const personId of attendeeIds) insertAttendance(tx, { meetingId: key, personId });
		for (const [position, { bidId }] of inPanelOrder(bids, order).entries())
			insertPanelItem(tx, { meetingId: key, bidId, position });
		record(
			"hold-panel",
			{ kind: "round", id: round.id },
			{
				...{ meeting: key, ...meeting, attendees: attendeeIds, order },
				bids: bids.map(({ standing }) => standing.bid.reference),
			},
		);
		return accepted({ id: key });
	});
}
