import type { ShownPackContent } from "~/domain/decision/pack";
import type { RoundState } from "~/domain/lifecycle";
import { accepted, type Outcome } from "~/domain/outcome";
import { decisionAllows, roundAllows } from "~/domain/possible-now";
import type { PermissionRefusal } from "~/domain/roles";
import { storedPack } from "~/domain/stored-formats";
import { subjectsInRound } from "~db/bid/bid";
import type { Tx } from "~db/client";
import { meetingsOf, type PackRow, packsOf } from "~db/decision/board";
import { decisionOfRound } from "~db/decision/decision";
import { personById } from "~db/people/people";
import { type RoundRow, roundById } from "~db/round/round";
import { readAnswered } from "../allocation/solving/read-answer";
import { closedInRound } from "../bid/read-who-reads-bid";
import { actingPerson, type Context, notFound, permitted } from "../context";
import { draftStateOf } from "./read-draft-state";
import { type MemberOfBoard, memberInterests } from "./read-member-interests";
import { type AdviceShown, shownAdvice } from "./read-shown-advice";
import { shownStateFor } from "./read-shown-state";

export type MeetingShown = {
	readonly id: string;
	readonly heldOn: string;
	readonly present: string;
	readonly apologies: string;
	readonly interests: string;
	readonly departures: string;
	readonly adviceAsMinuted: string;
	readonly recordedBy: string;
	readonly recordedAt: string;
	readonly packVersion: number;
};

export type PackPage = {
	readonly round: { readonly id: string; readonly title: string; readonly state: RoundState };
	/** Null while no pack was prepared: the office alone reads the page then. */
	readonly pack: {
		readonly version: number;
		readonly newest: number;
		readonly versions: readonly number[];
		readonly preparedAt: string;
		readonly preparedBy: string;
		readonly sha256: string;
		readonly content: ShownPackContent;
	} | null;
	readonly advice: readonly AdviceShown[];
	/** Every member of the board with their interests in the pack's bids. */
	readonly members: readonly MemberOfBoard[];
	readonly meetings: readonly MeetingShown[];
	/** Whether this person advises on packs, and whether on this one now. */
	readonly advises: boolean;
	readonly mayAdviseOnWhole: boolean;
	/** The reader's own standing to each bid of the pack. */
	readonly bids: Readonly<Record<string, { readonly interested: boolean; readonly mayAdvise: boolean }>>;
	/** For whoever prepares the pack; null for all others. */
	readonly office: {
		readonly mayPrepare: boolean;
		/** Null where no decision is drafted. */
		readonly decisionId: string | null;
		/** Whether the draft still proposes what the newest version does. */
		readonly packCurrent: boolean;
	} | null;
	readonly mayRecordMeeting: boolean;
};

/** Whether the board is asked for advice: also after a signature that it may not know of yet. */
export function takesAdvice(round: RoundRow): boolean {
	return roundAllows("advise-on-whole", round.state);
}

/** Whether this person may open a board pack: the office from allocation on, its readers once with the board. */
export function mayReadPack(context: Context, tx: Tx, round: RoundRow): boolean {
	if (!permitted(context, tx, "read-pack").ok) return false;
	if (roundAllows("read-bid-in-pack", round.state)) return true;
	return round.state === "allocating" && permitted(context, tx, "read-scenarios").ok;
}

function standingTo(context: Context, tx: Tx, round: RoundRow, pack: ShownPackContent): PackPage["bids"] {
	const bids = subjectsInRound(tx, round.id, context.clock.now());
	const closed = closedInRound(context, tx, round.id);
	const advises = takesAdvice(round) && permitted(context, tx, "advise-on-bid").ok;
	return Object.fromEntries(
		pack.bids.map(({ bidId }) => {
			const partnerships = bids.get(bidId)?.subject.partnerships ?? [];
			const mayAdvise = advises && permitted(context, tx, "advise-on-bid", { partnerships }).ok;
			return [bidId, { interested: closed(bidId), mayAdvise }];
		}),
	);
}

function officePart(context: Context, tx: Tx, round: RoundRow): PackPage["office"] {
	if (!permitted(context, tx, "prepare-pack").ok) return null;
	const decision = decisionOfRound(tx, round.id);
	const draft = decision && draftStateOf(tx, decision);
	return {
		mayPrepare:
			roundAllows("prepare-pack", round.state) &&
			decision !== undefined &&
			decisionAllows("prepare-pack", decision.state),
		decisionId: decision?.id ?? null,
		packCurrent: draft?.packCurrent ?? false,
	};
}

/** The meetings recorded for a round, oldest first. */
export function meetingsShown(tx: Tx, roundId: string): MeetingShown[] {
	return meetingsOf(tx, roundId).map((row) => ({
		id: row.id,
		heldOn: row.heldOn,
		present: row.present,
		apologies: row.apologies,
		interests: row.interests,
		departures: row.departures,
		adviceAsMinuted: row.adviceAsMinuted,
		recordedBy: row.recordedByName,
		recordedAt: row.recordedAt,
		packVersion: row.packVersion,
	}));
}

function shownContent(context: Context, tx: Tx, row: PackRow): ShownPackContent {
	const content = storedPack(row.content);
	const closed = closedInRound(context, tx, row.roundId);
	return {
		...content,
		bids: content.bids.map((bid) => (closed(bid.bidId) ? { ...bid, title: null, aims: "" } : bid)),
	};
}

function shownPack(
	context: Context,
	tx: Tx,
	packs: readonly PackRow[],
	version: number | null,
): PackPage["pack"] {
	const [newest] = packs;
	const row = version === null ? newest : packs.find((each) => each.version === version);
	if (!newest || !row) return null;
	return {
		version: row.version,
		newest: newest.version,
		versions: packs.map((each) => each.version),
		preparedAt: row.preparedAt,
		preparedBy: personById(tx, row.preparedBy)?.name ?? "The office",
		sha256: row.sha256,
		content: shownContent(context, tx, row),
	};
}

/**
 * A round's board pack, the newest version or the one asked for, with the advice and the meetings, and how the reader
 * stands to each bid. Open to its readers once the round is with the board; to the office also while it is allocated.
 */
export function readPack(
	context: Context,
	input: { readonly roundId: string; readonly version?: number | null },
): Promise<Outcome<PackPage, PermissionRefusal>> {
	return readAnswered(context, (tx): Outcome<PackPage, PermissionRefusal> => {
		const round = roundById(tx, input.roundId);
		if (!round || !mayReadPack(context, tx, round)) return notFound();
		const packs = packsOf(tx, round.id);
		const pack = shownPack(context, tx, packs, input.version ?? null);
		const office = officePart(context, tx, round);
		if (!pack && (packs.length > 0 || !office)) return notFound();
		const advises = permitted(context, tx, "advise-on-whole").ok;
		const members = memberInterests(tx, round.id, pack?.content.bids ?? [], context.clock.now());
		return accepted({
			round: { id: round.id, title: round.title, state: shownStateFor(context, tx, round.state) },
			pack,
			advice: shownAdvice(context, tx, {
				roundId: round.id,
				newest: pack?.newest ?? 0,
				members,
				reader: actingPerson(context),
			}),
			members,
			meetings: meetingsShown(tx, round.id),
			advises,
			mayAdviseOnWhole: advises && takesAdvice(round),
			bids: pack ? standingTo(context, tx, round, pack.content) : {},
			office,
			mayRecordMeeting: pack !== null && permitted(context, tx, "record-meeting").ok,
		});
	});
}
