import { sectionsOpened } from "~/domain/bid/clarification";
import type { SectionKey } from "~/domain/bid/sections";
import { accepted, type Outcome } from "~/domain/outcome";
import type { Action } from "~/domain/permissions";
import { possibleNow, type StateRefusal } from "~/domain/possible-now";
import type { PermissionRefusal } from "~/domain/roles";
import { roundStateAt } from "~/domain/round/shown-state";
import { type BidRow, bidById, bidSubject } from "~db/bid/bid";
import { openClarification, openQuestions } from "~db/bid/clarifications";
import { readOnce, type Tx } from "~db/client";
import { type RoundRow, roundById } from "~db/round/round";
import { type Context, notFound, permitted } from "./context";

/** A bid with its round. */
export type BidInRound = { readonly bid: BidRow; readonly round: RoundRow };

const inRound = (tx: Tx, bidId: string): BidInRound | undefined =>
	readOnce(tx, `bid ${bidId} in its round`, () => {
		const bid = bidById(tx, bidId);
		const round = bid && roundById(tx, bid.roundId);
		return bid && round && { bid, round };
	});

/** A bid whose state and whose round's state, at this instant, allow an action. */
export function bidInState(
	context: Context,
	tx: Tx,
	action: Action,
	bidId: string,
): Outcome<BidInRound, "not-found" | StateRefusal> {
	const found = inRound(tx, bidId);
	if (!found) return notFound();
	const { bid, round } = found;
	const { closesAt } = round;
	const state = roundStateAt(round, context.clock.now());
	const possible = possibleNow(action, { round: state, bid: bid.state, closesAt });
	return possible.ok ? accepted({ bid, round }) : possible;
}

/** The one guard of every write to a bid: this person may do it, and the bid and its round are in a state for it. */
export function bidToWrite(
	context: Context,
	tx: Tx,
	action: Action,
	bidId: string,
): Outcome<BidInRound, PermissionRefusal | StateRefusal> {
	const allowed = permitted(context, tx, action, bidSubject(tx, bidId, context.clock.now()));
	return allowed.ok ? bidInState(context, tx, action, bidId) : allowed;
}

/** The sections that may be changed to answer what the office asks about a bid now; none once the answers were due. */
export function openedSections(context: Context, tx: Tx, bidId: string): readonly SectionKey[] {
	const open = openClarification(tx, bidId);
	return open && context.clock.now() < open.dueAt ? sectionsOpened(openQuestions(tx, bidId)) : [];
}

/**
 * A bid whose section can be changed now: of a draft any, while the office asks those that it opened. Without a
 * section: whether any can be changed.
 */
export function bidChangeable(
	context: Context,
	tx: Tx,
	bidId: string,
	section?: SectionKey,
): Outcome<BidInRound, "not-found" | StateRefusal> {
	if (bidById(tx, bidId)?.state === "in-clarification") {
		const opened = openedSections(context, tx, bidId);
		if (section === undefined ? opened.length > 0 : opened.includes(section))
			return bidInState(context, tx, "answer-clarification", bidId);
	}
	return bidInState(context, tx, "edit-bid", bidId);
}

/** The guard of every write to a section of a bid: this person may change it, and it can be changed now. */
export function bidToChange(
	context: Context,
	tx: Tx,
	bidId: string,
	section?: SectionKey,
): Outcome<BidInRound, PermissionRefusal | StateRefusal> {
	const allowed = permitted(context, tx, "edit-bid", bidSubject(tx, bidId, context.clock.now()));
	return allowed.ok ? bidChangeable(context, tx, bidId, section) : allowed;
}

/** Whether the guard would let this person do it now. */
export function mayWriteBid(context: Context, tx: Tx, action: Action, bidId: string): boolean {
	return bidToWrite(context, tx, action, bidId).ok;
}

/**
 * The guard of withdrawing a bid: the end of a draft, or of a bid that the office has. One that it asks about can be
 * withdrawn where it could be when it was asked.
 */
export function bidToWithdraw(
	context: Context,
	tx: Tx,
	bidId: string,
): Outcome<BidInRound, PermissionRefusal | StateRefusal> {
	const action = bidById(tx, bidId)?.state === "draft" ? "withdraw-draft" : "withdraw-bid";
	const found = bidToWrite(context, tx, action, bidId);
	const open = openClarification(tx, bidId);
	if (!found.ok || !open) return found;
	const { round } = found.value;
	const state = roundStateAt(round, context.clock.now());
	const possible = possibleNow(action, { round: state, bid: open.returnsTo, closesAt: round.closesAt });
	return possible.ok ? found : possible;
}
