import { mayAskReconsideration } from "~/domain/assessment/eligibility";
import { unanswered } from "~/domain/bid/clarification";
import { referenceInRound } from "~/domain/bid/reference";
import { OUTCOMES } from "~/domain/lifecycle";
import { possibleNow } from "~/domain/possible-now";
import { holdsAt } from "~/domain/roles";
import { roundStateAt } from "~/domain/round/shown-state";
import { closesSoon, isNews, type Work } from "~/domain/round/work";
import { eligibilityOfBid } from "~db/assessment/eligibility";
import { type BidRow, bidSubject, bidsOf } from "~db/bid/bid";
import { standingCertificate } from "~db/bid/certificate";
import { openClarification, openQuestions } from "~db/bid/clarifications";
import { contentOf } from "~db/bid/content";
import type { Tx } from "~db/client";
import { publishedOnBid } from "~db/decision/decision";
import { type RoundRow, roundById } from "~db/round/round";
import { readinessOf } from "../bid/submission/read-readiness";
import { mayWriteBid } from "../bid-guard";
import { type Context, permitted } from "../context";
import { ownFiguresIn } from "../needs/read-own-figures";
import { isWholeDraft } from "../whole-drafts";

/** What waits for somebody of a partnership, and the outcomes published lately. */
export function partnershipWork(context: Context, tx: Tx, now: string): Work[] {
	if (context.actor.kind !== "person") return [];
	const held = context.actor.memberships.filter((membership) => holdsAt(membership, now));
	const own = held.map(({ organisationId }) => organisationId);
	const bids = bidsOf(tx, own, now).flatMap((bid): Work[] => {
		const round = roundById(tx, bid.roundId);
		if (!round) return [];
		return [
			...draftWork(context, tx, bid, round, now),
			...clarificationWork(context, tx, bid, round, now),
			...leftBehind(tx, bid, round, now),
			...ineligibleWork(context, tx, bid, round),
			...outcomeNews(tx, bid, round, now),
		];
	});
	return [...figuresWork(context, tx, now), ...bids];
}

/** The open windows in which a partnership of the actor's has still to confirm or query its figures. */
function figuresWork(context: Context, tx: Tx, now: string): Work[] {
	return ownFiguresIn(context, tx, now).flatMap(({ versionId, title, window, own }): Work[] => {
		const waits = own.some(({ standing }) => standing === "silent" || standing === "asked-again");
		return window.state === "open" && waits
			? [{ kind: "figures", versionId, title, closesAt: window.closesAt }]
			: [];
	});
}

function draftWork(context: Context, tx: Tx, bid: BidRow, round: RoundRow, now: string): Work[] {
	if (bid.state !== "draft" || roundStateAt(round, now) !== "open") return [];
	const content = contentOf(tx, bid.id);
	const toCertify =
		closesSoon(now, round.closesAt) &&
		permitted(context, tx, "certify-bid", bidSubject(tx, bid.id, now)).ok &&
		content !== undefined &&
		standingCertificate(tx, bid.id, content) === undefined;
	const { ready } = readinessOf(tx, bid.id, now);
	const readyBy = ready?.current ? ready.by : null;
	return [
		{ kind: "draft-bid", bidId: bid.id, title: bid.title, closesAt: round.closesAt, toCertify, readyBy },
	];
}

function clarificationWork(context: Context, tx: Tx, bid: BidRow, round: RoundRow, now: string): Work[] {
	const { id: bidId, title } = bid;
	const open = openClarification(tx, bidId);
	if (!open || now >= open.dueAt || !mayWriteBid(context, tx, "answer-clarification", bidId)) return [];
	const reference = referenceInRound(bid.reference ?? "", round.code);
	const left = unanswered(openQuestions(tx, bidId)).length;
	const sends = mayWriteBid(context, tx, "send-answers", bidId);
	return [{ kind: "clarification", bidId, title, reference, dueAt: open.dueAt, left, sends }];
}

function leftBehind(tx: Tx, bid: BidRow, round: RoundRow, now: string): Work[] {
	const state = roundStateAt(round, now);
	if (bid.state !== "draft" || state === "open" || state === "cancelled" || !isNews(now, round.closesAt))
		return [];
	if (!isWholeDraft(tx, bid.id)) return [];
	return [{ kind: "not-submitted", bidId: bid.id, title: bid.title, round: round.title }];
}

function ineligibleWork(context: Context, tx: Tx, bid: BidRow, round: RoundRow): Work[] {
	const { id: bidId, title } = bid;
	const reference = referenceInRound(bid.reference ?? "", round.code);
	const subject = bidSubject(tx, bidId, context.clock.now());
	return possibleNow("ask-reconsideration", { round: round.state }).ok &&
		mayAskReconsideration(bid.state, eligibilityOfBid(tx, bidId)) &&
		permitted(context, tx, "ask-reconsideration", subject).ok
		? [{ kind: "ineligible-bid", bidId, title, reference }]
		: [];
}

function outcomeNews(tx: Tx, bid: BidRow, round: RoundRow, now: string): Work[] {
	const outcome = OUTCOMES.find((each) => each === bid.state);
	const publishedAt = outcome && publishedOnBid(tx, bid.id)[0]?.decision.publishedAt;
	if (!publishedAt || !isNews(now, publishedAt)) return [];
	const reference = referenceInRound(bid.reference ?? "", round.code);
	return [{ kind: "outcome", bidId: bid.id, title: bid.title, reference, outcome }];
}
