import { eligibilityOf, mayAskReconsideration } from "~/domain/assessment/eligibility";
import { standingQuestions } from "~/domain/bid/clarification";
import type { BID_KINDS } from "~/domain/messages/bid-kinds";
import type { AboutOf, FactsOf, MessageKind } from "~/domain/messages/kinds";
import { assessmentById } from "~db/assessment/assessment";
import { eligibilityOfBid } from "~db/assessment/eligibility";
import { lastReason } from "~db/audit/last-change";
import { bidById, bidSubject } from "~db/bid/bid";
import {
	clarificationById,
	clarificationQuestionById,
	clarificationsOf,
	questionsOfClarification,
} from "~db/bid/clarifications";
import { partnershipsOf } from "~db/bid/partnerships";
import { commentById, sectionWorkOf } from "~db/bid/section-work";
import type { Tx } from "~db/client";
import { organisationById } from "~db/people/organisation";
import { personById } from "~db/people/people";
import { roundById } from "~db/round/round";
import { changedByAnswers } from "../bid/clarification/read-sections-changed";
import { titleOfSection } from "../bid/together/read-section-people";
import { type Context, permitted } from "../context";

/** Who is told, in what they may read now. */
export type Asked = { readonly context: Context; readonly tx: Tx; readonly now: string };

export type Facts<K extends MessageKind> = (asked: Asked, about: AboutOf<K>) => FactsOf<K> | null;

/** Whether a bid is of this person's own partnerships. */
export function mayReadBid({ context, tx, now }: Asked, bidId: string): boolean {
	return permitted(context, tx, "read-own-bid", bidSubject(tx, bidId, now)).ok;
}

function mayReadReceived(asked: Asked, bidId: string): boolean {
	const { context, tx, now } = asked;
	return (
		mayReadBid(asked, bidId) || permitted(context, tx, "read-submitted-bid", bidSubject(tx, bidId, now)).ok
	);
}

const nameOf = (tx: Tx, personId: string): string => personById(tx, personId)?.name ?? "";

function ofDraft(asked: Asked, bidId: string) {
	const bid = bidById(asked.tx, bidId);
	return bid?.state === "draft" && mayReadBid(asked, bidId) ? { bidId, title: bid.title } : null;
}

function ofReceived(asked: Asked, bidId: string) {
	const bid = bidById(asked.tx, bidId);
	if (!bid || !mayReadReceived(asked, bidId)) return null;
	return { bidId, title: bid.title, reference: bid.reference ?? "" };
}

function inSection(asked: Asked, bidId: string, section: string, by: string) {
	const bid = ofDraft(asked, bidId);
	const sectionTitle = titleOfSection(asked.tx, bidId, section);
	return bid && sectionTitle !== undefined
		? { ...bid, section, sectionTitle, by: nameOf(asked.tx, by) }
		: null;
}

function ofClarification(asked: Asked, about: { bidId: string; clarificationId: string }, state: string) {
	const bid = ofReceived(asked, about.bidId);
	const found = clarificationById(asked.tx, about.clarificationId);
	return bid && found?.state === state ? { ...bid, dueAt: found.dueAt } : null;
}

/** What messages about one bid are written from. */
export const BID_FACTS: { readonly [K in keyof typeof BID_KINDS]: Facts<K> } = {
	"section-comment": (asked, { bidId, commentId }) => {
		const said = commentById(asked.tx, commentId);
		return said?.bidId === bidId ? inSection(asked, bidId, said.section, said.personId) : null;
	},
	"section-given": (asked, { bidId, section, by }) => {
		const { actor } = asked.context;
		const work = sectionWorkOf(asked.tx, bidId).find((each) => each.section === section);
		const isStill = actor.kind === "person" && work?.givenTo === actor.personId;
		return isStill ? inSection(asked, bidId, section, by) : null;
	},
	"partner-joined": (asked, { bidId, partnershipId, by }) => {
		const bid = ofDraft(asked, bidId);
		const partnerships = partnershipsOf(asked.tx, bidId);
		const own = partnerships.find(({ id }) => id === partnershipId);
		const round = roundById(asked.tx, bidById(asked.tx, bidId)?.roundId ?? "");
		if (!bid || !own || !round) return null;
		return {
			...{ ...bid, partnershipId, partnership: own.name, lead: partnerships[0]?.name ?? "" },
			...{ round: round.title, by: nameOf(asked.tx, by) },
		};
	},
	"partner-declined": (asked, { bidId, partnershipId, by }) => {
		const bid = ofDraft(asked, bidId);
		const round = roundById(asked.tx, bidById(asked.tx, bidId)?.roundId ?? "");
		if (!bid || !round) return null;
		const reason = lastReason(asked.tx, { action: "decline-invitation", recordId: bidId }) ?? "";
		const partnership = organisationById(asked.tx, partnershipId)?.name ?? "";
		return { ...bid, round: round.title, by: nameOf(asked.tx, by), partnership, reason };
	},
	clarification: (asked, { bidId, questionId }) => {
		const question = clarificationQuestionById(asked.tx, questionId);
		if (!question || question.withdrawnAt !== null) return null;
		const bid = ofClarification(asked, { bidId, clarificationId: question.clarificationId }, "open");
		const sectionTitle = titleOfSection(asked.tx, bidId, question.section) ?? "";
		return bid && { ...bid, sectionTitle, question: question.text, mayChange: question.mayChange };
	},
	"clarification-due": (asked, about) => {
		const bid = ofClarification(asked, about, "open");
		return bid?.dueAt === about.dueAt && asked.now < bid.dueAt ? bid : null;
	},
	"clarification-extended": (asked, about) => {
		const bid = ofClarification(asked, about, "open");
		const reason = lastReason(asked.tx, { action: "extend-clarification", recordId: about.bidId }) ?? "";
		return bid?.dueAt === about.dueAt ? { ...bid, reason } : null;
	},
	"clarification-withdrawn": (asked, { bidId, questionId }) => {
		const bid = ofReceived(asked, bidId);
		const question = clarificationQuestionById(asked.tx, questionId);
		const of = question && clarificationById(asked.tx, question.clarificationId);
		if (!bid || !of) return null;
		const standing = standingQuestions(
			questionsOfClarification(asked.tx, of.id).map((each) => each.question),
		);
		return { ...bid, question: question.text, ended: standing.length === 0 };
	},
	"clarification-answered": (asked, about) => {
		const bid = ofClarification(asked, about, "answered");
		const found = clarificationById(asked.tx, about.clarificationId);
		const by = found && changedByAnswers(asked.tx, found);
		return bid && { ...bid, changed: by?.titles ?? [], asked: by?.asked ?? null };
	},
	"clarification-lapsed": (asked, about) => ofClarification(asked, about, "lapsed"),
	eligibility: (asked, { bidId }) => {
		const bid = mayReadBid(asked, bidId) ? ofReceived(asked, bidId) : null;
		const found = eligibilityOfBid(asked.tx, bidId);
		const result = eligibilityOf(found);
		if (!bid || result === null) return null;
		const mayAsk = mayAskReconsideration(bidById(asked.tx, bidId)?.state ?? "draft", found);
		return { ...bid, result, again: found.reconsideration?.result != null, mayAsk };
	},
	"reconsideration-asked": (asked, { bidId }) => {
		const { context, tx, now } = asked;
		const found = eligibilityOfBid(tx, bidId).reconsideration;
		const may = permitted(context, tx, "answer-reconsideration", bidSubject(tx, bidId, now)).ok;
		return found?.result === null && may ? ofReceived(asked, bidId) : null;
	},
	"score-again": (asked, { assessmentId }) => {
		const assessment = assessmentById(asked.tx, assessmentId);
		const bid = assessment?.state === "assigned" ? ofReceived(asked, assessment.bidId) : null;
		const last = clarificationsOf(asked.tx, assessment?.bidId ?? "").find(
			({ answerVersionId }) => answerVersionId === assessment?.bidVersionId,
		);
		const by = last && changedByAnswers(asked.tx, last);
		return bid && last
			? {
					...{ ...bid, assessmentId, changed: by?.titles ?? [] },
					...{ asked: by?.asked ?? null, changes: by?.changes ?? [] },
				}
			: null;
	},
};
