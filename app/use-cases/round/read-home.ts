import { referenceInRound } from "~/domain/bid/reference";
import { ledgerFigures } from "~/domain/fund/ledger";
import { shownLedger } from "~/domain/fund/shown-ledger";
import type { Pence } from "~/domain/money";
import { answersInterests } from "~/domain/people/interest-answer";
import { possibleNow } from "~/domain/possible-now";
import { type Role, rolesAt } from "~/domain/roles";
import type { SetUpStep } from "~/domain/round/installation";
import { problemsBeforeOpening } from "~/domain/round/opening";
import { roundStep } from "~/domain/round/round-step";
import { roundStateAt } from "~/domain/round/shown-state";
import type { Work } from "~/domain/round/work";
import { assessmentStanding, liveAssessmentsOfPerson } from "~db/assessment/assessment";
import { bidById, bidSubject } from "~db/bid/bid";
import type { Tx } from "~db/client";
import { latestPublishedDecisions } from "~db/decision/published-decisions";
import { allFunds, fundById, ledgerOf } from "~db/fund/fund";
import { installationMode } from "~db/installation";
import { outboxCounts } from "~db/messages/outbox";
import { waitingQuestions } from "~db/round/questions";
import { type RoundRow, roundById, rounds } from "~db/round/round";
import { type Context, permitted, read } from "../context";
import { standingOfInterests } from "../people/read-interest-answers";
import { installationSteps } from "./read-installation";
import { memberWork } from "./read-member-work";
import { partnershipWork } from "./read-partnership-work";
import { ownPartnershipsIn } from "./read-round-view";
import { loadSetUp } from "./read-set-up";
import { decisionsOfMaker, decisionsOfOffice, overdueActions, queriesToAnswer } from "./read-standing-work";

export type Home = {
	readonly now: string;
	readonly signedIn: boolean;
	readonly open: readonly {
		readonly id: string;
		readonly title: string;
		readonly fund: string;
		readonly amount: Pence;
		readonly closesAt: string;
		/** Whether one of the person's own partnerships may bid in it. */
		readonly mayBid: boolean;
	}[];
	readonly decisions: readonly {
		readonly number: string;
		readonly title: string;
		readonly publishedAt: string;
		readonly total: Pence;
	}[];
	readonly work: readonly Work[];
	/** What a new installation still needs, for those who set it up. */
	readonly setUp: readonly SetUpStep[] | null;
};

type Asked = { readonly context: Context; readonly tx: Tx; readonly now: string };

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

function reconsidering(tx: Tx, { id, title, state, code }: RoundRow): Work[] {
	if (!possibleNow("check-eligibility", { round: state }).ok) return [];
	const bids = assessmentStanding(tx, id)
		.filter(({ reconsiderationWaits }) => reconsiderationWaits)
		.map(({ reference }) => referenceInRound(reference, code));
	return bids.length === 0 ? [] : [{ kind: "reconsideration", roundId: id, round: title, bids }];
}

function questionsToAnswer(tx: Tx, { id, title }: RoundRow): Work[] {
	const questions = waitingQuestions(tx, id).length;
	return questions === 0 ? [] : [{ kind: "round-questions", roundId: id, round: title, questions }];
}

function roundWork(tx: Tx, round: RoundRow, now: string): Work {
	const state = roundStateAt(round, now);
	const step = roundStep({ ...round, state }, now, assessmentStanding(tx, round.id));
	const blocks =
		step === "overdue"
			? problemsBeforeOpening(loadSetUp(tx, { ...round, opensAt: now }).setUp, now).length
			: 0;
	return { kind: "round", roundId: round.id, round: round.title, step, blocks };
}

function running({ tx, now }: Asked): Work[] {
	return [
		...rounds(tx)
			.filter(({ state }) => state !== "published" && state !== "cancelled")
			.flatMap((round): Work[] => [
				...reconsidering(tx, round),
				...questionsToAnswer(tx, round),
				roundWork(tx, round, now),
			]),
		...decisionsOfOffice(tx, now),
		...overdueActions(tx, now),
		...queriesToAnswer(tx),
	];
}

function deciding({ context, tx }: Asked): Work[] {
	return [
		...rounds(tx)
			.filter(({ state }) => state === "with-board" || state === "decided")
			.map(({ id, title, state }) => ({ kind: "decision" as const, roundId: id, round: title, state })),
		...decisionsOfMaker(context, tx),
	];
}

function ledgers({ context, tx }: Asked): Work[] {
	const mayKnow = permitted(context, tx, "read-unpublished-decision").ok;
	return allFunds(tx).map(({ id, name }) => ({
		kind: "fund" as const,
		fundId: id,
		fund: name,
		remaining: ledgerFigures(shownLedger(ledgerOf(tx, id), mayKnow)).remaining,
	}));
}

/** What does not go by itself: messages that were given up, and all that wait without mail or for a server. */
function unsentMessages(context: Context, tx: Tx): Work[] {
	if (installationMode(tx) === "demo") return [];
	const counts = new Map(outboxCounts(tx).map((each) => [each.state, each]));
	const givenUp = counts.get("given-up")?.count ?? 0;
	const { count = 0, tried = 0 } = counts.get("waiting") ?? {};
	const waiting = context.mailer && tried === 0 ? 0 : count;
	return givenUp + waiting === 0 ? [] : [{ kind: "unsent-messages", waiting, givenUp }];
}

function interestsToAnswer({ context, tx, now }: Asked): Work[] {
	const { actor } = context;
	if (actor.kind !== "person" || !answersInterests(rolesAt(actor, now))) return [];
	const standing = standingOfInterests(tx, actor.personId, now);
	if (standing.state === "holds") return [];
	return [{ kind: "interests", until: standing.state === "due" ? standing.until : null }];
}

const ofPartnership = ({ context, tx, now }: Asked) => partnershipWork(context, tx, now);

const WORK_OF: Readonly<Record<Role, (asked: Asked) => Work[]>> = {
	bidder: ofPartnership,
	signatory: ofPartnership,
	"fund-manager": running,
	assessor: scoring,
	moderator: moderating,
	"finance-officer": ledgers,
	administrator: ({ context, tx }) => [{ kind: "people" }, ...unsentMessages(context, tx)],
	auditor: () => [{ kind: "audit" }],
	"board-member": ({ context, tx, now }) => memberWork(context, tx, now),
	"decision-maker": deciding,
};

/** Somebody with two roles has the work that both bring once. */
function once(work: readonly Work[]): Work[] {
	const text = (_: string, value: unknown) => (typeof value === "bigint" ? `${value}` : value);
	return [...new Map(work.map((item) => [JSON.stringify(item, text), item])).values()];
}

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
					amount: round.amount,
					closesAt: round.closesAt,
					mayBid: ownPartnershipsIn(context, tx, round.id, now).length > 0,
				})),
			decisions: latestPublishedDecisions(tx, 5).map(({ number, title, publishedAt, total }) => ({
				number,
				title,
				publishedAt,
				total: total,
			})),
			setUp: installationSteps(context, tx, now),
			work: once([interestsToAnswer, ...new Set(works)].flatMap((work) => work(asked))),
		};
	});
}
