import type { PanelOrder } from "~/domain/assessment/panel-order";
import { accepted, type Outcome } from "~/domain/outcome";
import { roundAllows } from "~/domain/possible-now";
import { toDecimal } from "~/domain/ratio";
import type { PermissionRefusal } from "~/domain/roles";
import { holdersAt } from "~db/assessment/assessors";
import {
	attendanceOf,
	leftMeeting,
	type PanelMeetingRow,
	panelItemsOf,
	panelMeetingById,
	panelMeetingsOf,
} from "~db/assessment/panel";
import { bidSubject } from "~db/bid/bid";
import type { Tx } from "~db/client";
import { personById } from "~db/people/people";
import { roundById } from "~db/round/round";
import { titlesRead } from "../bid/read-who-reads-bid";
import { type Context, notFound, permitted, read } from "../context";
import { type BidModeration, readBidModeration } from "./read-bid-moderation";
import { interestedAttendees } from "./read-interested-attendees";
import { panelBids } from "./read-panel-bids";
import { roundScores } from "./read-round-scores";

/** A meeting of a panel in one line. */
export type PanelLine = {
	readonly id: string;
	readonly heldOn: string;
	readonly place: string;
	readonly closed: boolean;
};

/** The meetings of a round's panel by day. Asks no permission. */
export function panelLines(tx: Tx, roundId: string): readonly PanelLine[] {
	return panelMeetingsOf(tx, roundId).map(({ id, heldOn, place, closedAt }) => ({
		...{ id, heldOn, place },
		closed: closedAt !== null,
	}));
}

type Named = { readonly personId: string; readonly name: string };

export type PanelChoices = {
	readonly round: { readonly id: string; readonly title: string };
	readonly people: readonly Named[];
	readonly bids: readonly {
		readonly bidId: string;
		readonly reference: string;
		/** Null where an interest of the reader closes the bid to them. */
		readonly title: string | null;
		/** The rule of moderation asks for an agreed score. */
		readonly toAgree: boolean;
	}[];
	readonly order: PanelOrder;
	/** Whether a meeting can be set up now. */
	readonly mayHold: boolean;
};

/** What a meeting of a round's panel can be made of: people who may sit on it and bids whose assessments are in. */
export function readPanelChoices(
	context: Context,
	input: { readonly roundId: string },
): Outcome<PanelChoices, PermissionRefusal> {
	return read(context, (tx, now) => {
		const may = permitted(context, tx, "hold-panel");
		if (!may.ok) return may;
		const round = roundById(tx, input.roundId);
		const inRound = round && roundScores(tx, round.id);
		if (!round || !inRound) return notFound();
		const titleOf = titlesRead(context, tx, round.id);
		return accepted({
			round: { id: round.id, title: round.title },
			people: holdersAt(tx, now, ["assessor", "moderator", "fund-manager"]).map(({ personId, name }) => ({
				personId,
				name,
			})),
			bids: panelBids(inRound).map(({ standing: { bid, score } }) => ({
				...{ bidId: bid.bidId, reference: bid.reference, title: titleOf(bid) },
				toAgree: score.state === "to-moderate",
			})),
			order: "spread",
			mayHold: roundAllows("hold-panel", round.state),
		});
	});
}

export type PanelItemShown = {
	readonly bidId: string;
	readonly reference: string;
	/** Null where an interest of the reader closes the bid to them, as then are its figures and minutes. */
	readonly title: string | null;
	/** The widest gap between assessors on one criterion, points. */
	readonly spread: string | null;
	readonly assessorTotals: readonly number[];
	/** By the assessors' averages, and as it stands; hundredths of a point. */
	readonly beforeHundredths: number | null;
	readonly afterHundredths: number | null;
	readonly toAgree: boolean;
	readonly left: readonly {
		readonly personId: string;
		readonly name: string;
		readonly interested: boolean;
	}[];
	readonly minutes: string;
	readonly minuted: boolean;
	readonly revision: number;
};

export type PanelMeetingShown = {
	readonly id: string;
	readonly round: { readonly id: string; readonly title: string };
	readonly heldOn: string;
	readonly place: string;
	readonly chair: string;
	readonly attendees: readonly Named[];
	readonly others: string;
	readonly minutes: string;
	readonly closed: { readonly by: string; readonly at: string } | null;
	/** In the meeting's order. */
	readonly items: readonly PanelItemShown[];
	/** Whether the actor holds such meetings, and whether they may write the minutes of this one now. */
	readonly mayHold: boolean;
	readonly mayMinute: boolean;
};

function itemsShown(context: Context, tx: Tx, meeting: PanelMeetingRow): readonly PanelItemShown[] {
	const inRound = roundScores(tx, meeting.roundId);
	const bids = new Map(inRound ? panelBids(inRound).map((bid) => [bid.bidId, bid]) : []);
	const received = new Map(inRound?.bids.map(({ bid }) => [bid.bidId, bid]) ?? []);
	const titleOf = titlesRead(context, tx, meeting.roundId);
	const left = leftMeeting(tx, meeting.id);
	return panelItemsOf(tx, meeting.id).map(({ bidId, minutes, minutedAt, revision }) => {
		const bid = received.get(bidId);
		const title = bid ? titleOf(bid) : null;
		const found = title === null ? undefined : bids.get(bidId);
		const score = found?.standing.score;
		const isScored = score !== undefined && score.state !== "waiting";
		return {
			...{ bidId, reference: bid?.reference ?? "", title, revision, minuted: minutedAt !== null },
			spread: found ? toDecimal(found.spread, 2) : null,
			assessorTotals: isScored ? score.assessorTotals : [],
			beforeHundredths: found?.totalHundredths ?? null,
			afterHundredths: isScored ? score.totalHundredths : null,
			toAgree: score?.state === "to-moderate",
			left: left
				.filter((each) => each.bidId === bidId)
				.map(({ personId, name, interested }) => ({ personId, name, interested })),
			minutes: title === null ? "" : minutes,
		};
	});
}

/** A meeting of a panel: who attends, its bids in order with what became of each, who left for which, its minutes. */
export function readPanelMeeting(
	context: Context,
	input: { readonly roundId: string; readonly meetingId: string },
): Outcome<PanelMeetingShown, PermissionRefusal> {
	return read(context, (tx) => {
		const may = permitted(context, tx, "read-assessments");
		if (!may.ok) return may;
		const meeting = panelMeetingById(tx, input.meetingId);
		const round = meeting?.roundId === input.roundId ? roundById(tx, meeting.roundId) : undefined;
		if (!meeting || !round) return notFound();
		const mayHold = permitted(context, tx, "hold-panel").ok;
		const nameOf = (id: string) => personById(tx, id)?.name ?? "";
		return accepted({
			id: meeting.id,
			round: { id: round.id, title: round.title },
			...{ heldOn: meeting.heldOn, place: meeting.place, others: meeting.others, minutes: meeting.minutes },
			chair: nameOf(meeting.chairId),
			attendees: attendanceOf(tx, meeting.id),
			closed: meeting.closedAt === null ? null : { by: nameOf(meeting.closedBy ?? ""), at: meeting.closedAt },
			items: itemsShown(context, tx, meeting),
			mayHold,
			mayMinute: mayHold && meeting.closedAt === null && roundAllows("hold-panel", round.state),
		});
	});
}

export type PanelBidShown = {
	readonly meeting: Omit<PanelMeetingShown, "items">;
	readonly item: PanelItemShown;
	/** The next bid of the agenda; null after the last. */
	readonly next: { readonly bidId: string; readonly reference: string } | null;
	readonly bid: BidModeration;
	/** Those who attend and must leave for this bid. */
	readonly interested: readonly Named[];
	readonly mayMinute: boolean;
};

/** One bid at a meeting: each assessor's points and reasons, what was agreed, who leaves. Refused for an interest. */
export function readPanelBid(
	context: Context,
	input: { readonly roundId: string; readonly meetingId: string; readonly bidId: string },
): Outcome<PanelBidShown, PermissionRefusal> {
	const meeting = readPanelMeeting(context, input);
	if (!meeting.ok) return meeting;
	const bid = readBidModeration(context, input);
	if (!bid.ok) return bid;
	return read(context, (tx, now) => {
		const { items, ...rest } = meeting.value;
		const place = items.findIndex(({ bidId }) => bidId === input.bidId);
		const item = items[place];
		const next = items[place + 1];
		if (!item) return notFound();
		const may = permitted(context, tx, "minute-bid", bidSubject(tx, input.bidId, now)).ok;
		return accepted({
			meeting: rest,
			item,
			next: next ? { bidId: next.bidId, reference: next.reference } : null,
			bid: bid.value,
			interested: interestedAttendees(tx, input.meetingId, input.bidId, now),
			mayMinute: rest.mayMinute && may,
		});
	});
}
