import { ledgerFigures } from "~/domain/fund/ledger";
import { shownLedger } from "~/domain/fund/shown-ledger";
import type { RoundState } from "~/domain/lifecycle";
import { holdsAt, type Role, rolesAt } from "~/domain/roles";
import { roundStateAt, shownRoundState } from "~/domain/round/shown-state";
import { assessmentStanding, liveAssessmentsOfPerson } from "~db/assessment";
import { bidById, bidSubject, bidsOf } from "~db/bid";
import type { Tx } from "~db/client";
import { allFunds, fundById, ledgerOf } from "~db/fund";
import { latestPublishedDecisions } from "~db/published-decisions";
import { roundById, rounds } from "~db/round";
import { type Context, permitted, read } from "../context";
import { ownPartnershipsIn } from "./read-round-view";

/** A piece of work that waits for the person. Amounts are pence in decimal text. */
export type Work =
	| { readonly kind: "draft-bid"; readonly bidId: string; readonly title: string; readonly closesAt: string }
	| { readonly kind: "assessments"; readonly left: number }
	| { readonly kind: "moderation"; readonly roundId: string; readonly round: string; readonly bids: number }
	| { readonly kind: "round"; readonly roundId: string; readonly round: string; readonly state: RoundState }
	| { readonly kind: "pack"; readonly roundId: string; readonly round: string }
	| {
			readonly kind: "decision";
			readonly roundId: string;
			readonly round: string;
			readonly state: RoundState;
	  }
	| { readonly kind: "fund"; readonly fundId: string; readonly fund: string; readonly remaining: string }
	| { readonly kind: "people" }
	| { readonly kind: "audit" };

export type Home = {
	readonly now: string;
	readonly signedIn: boolean;
	readonly open: readonly {
		readonly id: string;
		readonly title: string;
		readonly fund: string;
		readonly amount: string;
		readonly closesAt: string;
		/** Whether one of the person's own partnerships may bid in it. */
		readonly mayBid: boolean;
	}[];
	readonly decisions: readonly {
		readonly number: string;
		readonly title: string;
		readonly publishedAt: string;
		readonly total: string;
	}[];
	readonly work: readonly Work[];
};

type Asked = { readonly context: Context; readonly tx: Tx; readonly now: string };

function draftBids({ context, tx, now }: Asked): Work[] {
	if (context.actor.kind !== "person") return [];
	const held = context.actor.memberships.filter((membership) => holdsAt(membership, now));
	return bidsOf(
		tx,
		held.map(({ organisationId }) => organisationId),
		now,
	)
		.filter(({ state }) => state === "draft")
		.flatMap((bid): Work[] => {
			const round = roundById(tx, bid.roundId);
			return round && roundStateAt(round, now) === "open"
				? [{ kind: "draft-bid", bidId: bid.id, title: bid.title, closesAt: round.closesAt }]
				: [];
		});
}

function scoring({ context, tx }: Asked): Work[] {
	if (context.actor.kind !== "person") return [];
	const { personId } = context.actor;
	const waiting = liveAssessmentsOfPerson(tx, personId).filter(
		(each) =>
			each.state === "assigned" &&
			roundById(tx, each.roundId)?.state === "assessing" &&
			bidById(tx, each.bidId)?.state === "eligible" &&
			permitted(context, tx, "score-bid", {
				...bidSubject(tx, each.bidId, context.clock.now()),
				people: [personId],
			}).ok,
	);
	return waiting.length === 0 ? [] : [{ kind: "assessments", left: waiting.length }];
}

function moderating({ tx }: Asked): Work[] {
	return rounds(tx)
		.filter(({ state }) => state === "assessing")
		.flatMap((round): Work[] => {
			const bids = assessmentStanding(tx, round.id).filter(({ toModerate }) => toModerate).length;
			return bids === 0 ? [] : [{ kind: "moderation", roundId: round.id, round: round.title, bids }];
		});
}

function running({ tx, now }: Asked): Work[] {
	return rounds(tx)
		.filter(({ state }) => state !== "published" && state !== "cancelled")
		.map((round) => ({
			kind: "round" as const,
			roundId: round.id,
			round: round.title,
			state: roundStateAt(round, now),
		}));
}

function packs({ tx }: Asked): Work[] {
	return rounds(tx)
		.filter(({ state }) => shownRoundState(state, false) === "with-board")
		.map((round) => ({ kind: "pack" as const, roundId: round.id, round: round.title }));
}

function deciding({ tx }: Asked): Work[] {
	return rounds(tx)
		.filter(({ state }) => state === "with-board" || state === "decided")
		.map(({ id, title, state }) => ({ kind: "decision" as const, roundId: id, round: title, state }));
}

function ledgers({ context, tx }: Asked): Work[] {
	const mayKnow = permitted(context, tx, "read-unpublished-decision").ok;
	return allFunds(tx).map(({ id, name }) => ({
		kind: "fund" as const,
		fundId: id,
		fund: name,
		remaining: String(ledgerFigures(shownLedger(ledgerOf(tx, id), mayKnow)).remaining),
	}));
}

const WORK_OF: Readonly<Record<Role, (asked: Asked) => Work[]>> = {
	bidder: draftBids,
	signatory: draftBids,
	"fund-manager": running,
	assessor: scoring,
	moderator: moderating,
	"finance-officer": ledgers,
	administrator: () => [{ kind: "people" }],
	auditor: () => [{ kind: "audit" }],
	"board-member": packs,
	"decision-maker": deciding,
};

/** The front page: what is open, what was decided last, and for somebody signed in the work that waits for them. */
export function readHome(context: Context): Home {
	return read(context, (tx, now) => {
		const asked: Asked = { context, tx, now };
		const works = rolesAt(context.actor, now).map((role) => WORK_OF[role]);
		return {
			now,
			signedIn: context.actor.kind === "person",
			open: rounds(tx)
				.filter((round) => roundStateAt(round, now) === "open")
				.sort((a, b) => (a.closesAt < b.closesAt ? -1 : 1))
				.map((round) => ({
					id: round.id,
					title: round.title,
					fund: fundById(tx, round.fundId)?.name ?? "",
					amount: String(round.amount),
					closesAt: round.closesAt,
					mayBid: ownPartnershipsIn(context, tx, round.id, now).length > 0,
				})),
			decisions: latestPublishedDecisions(tx, 5).map(({ number, title, publishedAt, total }) => ({
				number,
				title,
				publishedAt,
				total: String(total),
			})),
			work: [...new Set(works)].flatMap((work) => work(asked)),
		};
	});
}
