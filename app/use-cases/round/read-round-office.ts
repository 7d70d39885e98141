import { setAsideFor } from "~/domain/fund/ledger";
import { type BidState, ROUND_MOVES, type RoundAction, type RoundState } from "~/domain/lifecycle";
import type { Pence } from "~/domain/money";
import { accepted, type Outcome } from "~/domain/outcome";
import { roundAllows } from "~/domain/possible-now";
import { type PermissionRefusal, rolesAt } from "~/domain/roles";
import { type OpeningProblem, problemsBeforeOpening } from "~/domain/round/opening";
import { type RoundPage, roundPages } from "~/domain/round/pages";
import {
	type RoundException,
	roundExceptions,
	type StageCount,
	stageCounts,
	waitsForPeople,
} from "~/domain/round/progress";
import { type RoundStep, roundStep } from "~/domain/round/round-step";
import type { SchemeContent } from "~/domain/round/scheme";
import { roundStateAt, shownRoundState } from "~/domain/round/shown-state";
import { assessmentStanding, liveAssessmentsOfPerson } from "~db/assessment/assessment";
import { extensionsOf } from "~db/audit/last-change";
import { filesInRound } from "~db/bid/attachments";
import type { Tx } from "~db/client";
import { publishedDecisionOfRound } from "~db/decision/published-decisions";
import { fundById, ledgerOf } from "~db/fund/fund";
import { askedInRound, bidCounts, bidsReceived, partnershipsThatBid } from "~db/round/bids";
import { waitingQuestions } from "~db/round/questions";
import { cancellationOf, frozenScheme, partnershipsOfRound, type RoundRow, roundById } from "~db/round/round";
import { scoringPeople } from "../assessment/read-scoring-people";
import { type Context, notFound, permitted, read } from "../context";
import { contactOf, type RoundContact } from "./read-round-contact";
import { loadSetUp } from "./read-set-up";

/** What the office reads of the bids received; drafts as a number only. */
export type BidsInRound = {
	readonly stages: readonly StageCount[];
	readonly received: number;
	/** Of the drafts, how many were complete at closing; null before it. */
	readonly completeDrafts: number | null;
	/** Null while bidding is open: until then bids stay closed. */
	readonly asked: Pence | null;
	/** Identifiers of partnerships that stand behind a bid received. */
	readonly haveBid: readonly string[];
};

/** How the closing was put off. */
export type Extension = { readonly at: string; readonly before: string; readonly reason: string };

export type OfficeRound = {
	readonly view: "office";
	readonly id: string;
	readonly title: string;
	readonly code: string;
	readonly purpose: string;
	readonly state: RoundState;
	/** Where it stands, finer than its state. */
	readonly step: RoundStep;
	readonly opensByItself: boolean;
	readonly contact: RoundContact;
	readonly now: string;
	readonly opensAt: string;
	readonly closesAt: string;
	readonly extensions: readonly Extension[];
	readonly boardMeetsOn: string | null;
	readonly decisionExpectedOn: string | null;
	readonly spendBy: string | null;
	readonly amount: Pence;
	readonly fund: { readonly id: string; readonly name: string; readonly mayRead: boolean };
	readonly whoMayBid: readonly {
		readonly id: string;
		readonly name: string;
		readonly areaName: string | null;
	}[];
	/** Null while this person may not read the round's bids. */
	readonly bids: BidsInRound | null;
	/** Null for those who do not run or check the assessment. */
	readonly exceptions: readonly RoundException[] | null;
	/** The scheme: frozen with its digest, or as it would be frozen now. */
	readonly scheme: {
		readonly content: SchemeContent;
		readonly sha256: string | null;
		readonly frozenAt: string | null;
	};
	/** What stands in the way of opening; empty once opened. */
	readonly problems: readonly OpeningProblem[];
	readonly mayManage: boolean;
	/** How many bytes the files of its bids may have and have, for those who can change that now; null for others. */
	readonly files: { readonly limit: number; readonly used: number } | null;
	/** The moves that this person could make now. */
	readonly moves: readonly RoundAction[];
	/** An assessor's own bids in this round: how many are given, how many are still to be scored. */
	readonly ownAssessments: { readonly given: number; readonly left: number } | null;
	/** What the published decision left of the money, in pence, to whoever may return it; null where nothing. */
	readonly toReturn: Pence | null;
	/** The pages about the round that this person may open now. */
	readonly pages: readonly RoundPage[];
	readonly decision: string | null;
	readonly cancelled: { readonly at: string; readonly because: string } | null;
};

function bidsFor(tx: Tx, round: RoundRow, isOpen: boolean): BidsInRound {
	const counts: ReadonlyMap<BidState, number> = bidCounts(tx, round.id);
	return {
		stages: stageCounts(counts, round.state === "published"),
		received: bidsReceived(tx, round.id).length,
		completeDrafts: isOpen ? null : round.completeDrafts,
		asked: isOpen ? null : askedInRound(tx, round.id),
		haveBid: [...partnershipsThatBid(tx, round.id)],
	};
}

function schemeFor(tx: Tx, round: RoundRow): OfficeRound["scheme"] {
	const frozen = frozenScheme(tx, round.id);
	if (frozen) return { content: frozen.content, sha256: frozen.sha256, frozenAt: frozen.frozenAt };
	return { content: loadSetUp(tx, round).content, sha256: null, frozenAt: null };
}

function toReturn(tx: Tx, round: RoundRow): Pence | null {
	if (!roundAllows("release-set-aside", round.state)) return null;
	const left = setAsideFor(ledgerOf(tx, round.fundId), round.id);
	return left > 0n ? left : null;
}

function ownAssessmentsIn(context: Context, tx: Tx, roundId: string): OfficeRound["ownAssessments"] {
	if (context.actor.kind !== "person") return null;
	const own = liveAssessmentsOfPerson(tx, context.actor.personId).filter((each) => each.roundId === roundId);
	if (own.length === 0) return null;
	return { given: own.length, left: own.filter(({ state }) => state === "assigned").length };
}

/** A round as the office reads it: each reader gets the bids, exceptions and decision their roles may know. */
export function readRoundOffice(
	context: Context,
	input: { readonly roundId: string },
): Outcome<OfficeRound, PermissionRefusal> {
	return read(context, (tx, now) => {
		const allowed = permitted(context, tx, "read-round-office");
		if (!allowed.ok) return allowed;
		const round = roundById(tx, input.roundId);
		if (!round) return notFound();
		const may = (action: Parameters<typeof permitted>[2]) => permitted(context, tx, action).ok;
		const state = shownRoundState(roundStateAt(round, now), may("read-unpublished-decision"));
		const scheme = schemeFor(tx, round);
		const neverOpened = scheme.frozenAt === null;
		const readsBids =
			may("read-submitted-bid") || (may("read-bid-in-pack") && roundAllows("read-bid-in-pack", round.state));
		const bids = readsBids && !neverOpened ? bidsFor(tx, round, state === "open") : null;
		const whoMayBid = partnershipsOfRound(tx, round.id);
		const notBid = whoMayBid.filter(({ id }) => !bids?.haveBid.includes(id)).map(({ name }) => name);
		const roles = rolesAt(context.actor, now);
		const mayManage = may("manage-round");
		const askers = may("read-round-questions")
			? waitingQuestions(tx, round.id).map(({ askedByName }) => askedByName)
			: [];
		return accepted({
			view: "office",
			id: round.id,
			title: round.title,
			code: round.code,
			purpose: round.purpose,
			state,
			step: may("read-assessments")
				? roundStep({ ...round, state }, now, assessmentStanding(tx, round.id))
				: state,
			opensByItself: round.opensByItself,
			contact: contactOf(round),
			now,
			opensAt: round.opensAt,
			closesAt: round.closesAt,
			extensions: extensionsOf(tx, round.id),
			boardMeetsOn: round.boardMeetsOn,
			decisionExpectedOn: round.decisionExpectedOn,
			spendBy: round.spendBy,
			amount: round.amount,
			fund: {
				id: round.fundId,
				name: fundById(tx, round.fundId)?.name ?? "",
				mayRead: may("read-fund"),
			},
			whoMayBid: whoMayBid.map(({ id, name, areaName }) => ({ id, name, areaName })),
			bids,
			exceptions:
				bids && may("read-assessments") && waitsForPeople(state)
					? state === "open"
						? roundExceptions([], notBid, askers)
						: roundExceptions(assessmentStanding(tx, round.id), [], askers, scoringPeople(tx, round, now))
					: null,
			scheme,
			problems:
				round.state === "planned" && mayManage
					? problemsBeforeOpening(loadSetUp(tx, { ...round, opensAt: now }).setUp, now)
					: [],
			mayManage,
			files:
				mayManage && (state === "planned" || state === "open")
					? { limit: round.filesLimit, used: filesInRound(tx, round.id) }
					: null,
			moves: ROUND_MOVES.filter(
				(move) => move.from === state && move.who.some((who) => who !== "system" && roles.includes(who)),
			).map(({ action }) => action),
			ownAssessments: ownAssessmentsIn(context, tx, round.id),
			toReturn: may("release-set-aside") ? toReturn(tx, round) : null,
			pages: neverOpened ? [] : roundPages(state, may),
			decision: publishedDecisionOfRound(tx, round.id)?.number ?? null,
			cancelled: cancellationOf(round),
		});
	});
}
