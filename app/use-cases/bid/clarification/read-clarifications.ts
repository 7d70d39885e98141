import { unanswered } from "~/domain/bid/clarification";
import type { SectionKey } from "~/domain/bid/sections";
import { questionsOf } from "~/domain/form/definition";
import { sectionOfForm } from "~/domain/form/form-kinds";
import { accepted, type Outcome } from "~/domain/outcome";
import type { Action } from "~/domain/permissions";
import type { PermissionRefusal } from "~/domain/roles";
import { bidById, bidSubject } from "~db/bid/bid";
import { type ClarificationState, clarificationsOf, questionsOfClarification } from "~db/bid/clarifications";
import type { Tx } from "~db/client";
import { formOfBid } from "~db/form/versions";
import { roundById } from "~db/round/round";
import { mayWriteBid, openedSections } from "../../bid-guard";
import { type Context, notFound, permitted, read } from "../../context";
import { whoReadsBid } from "../read-who-reads-bid";
import { type ChangedByAnswers, changedByAnswers } from "./read-sections-changed";

export type QuestionShown = {
	readonly id: string;
	readonly section: SectionKey;
	readonly sectionTitle: string;
	/** What the form asks there, where it is about one question. */
	readonly about: string | null;
	readonly text: string;
	readonly mayChange: boolean;
	readonly withdrawn: boolean;
	/** "" while there is none; the office reads it once it is sent. */
	readonly answer: string;
	readonly answeredBy: string | null;
	readonly revision: number;
};

export type ClarificationShown = {
	readonly id: string;
	readonly state: ClarificationState;
	readonly askedAt: string;
	readonly dueAt: string;
	readonly endedAt: string | null;
	readonly questions: readonly QuestionShown[];
	/** What the answers changed of the bid, before and after; null where they changed nothing. */
	readonly changed: ChangedByAnswers | null;
};

export type ClarificationsView = {
	readonly bid: { readonly id: string; readonly title: string; readonly reference: string };
	readonly round: { readonly id: string; readonly title: string };
	/** Whether the reader is of the bid's own people. */
	readonly own: boolean;
	/** The newest first. */
	readonly clarifications: readonly ClarificationShown[];
	/** Sections that can be changed now to answer. */
	readonly opened: readonly SectionKey[];
	/** How many questions have no answer yet; 0 to the office, which reads answers once they are sent. */
	readonly left: number;
	/** What their roles allow this reader at some time, and what they may do now. */
	readonly office: boolean;
	readonly signs: boolean;
	readonly may: {
		readonly ask: boolean;
		readonly manage: boolean;
		readonly answer: boolean;
		readonly send: boolean;
	};
	/** The sections of the bid's form, with the questions they ask, for whoever asks about them. */
	readonly sections: readonly {
		readonly key: SectionKey;
		readonly title: string;
		readonly questions: readonly { readonly key: string; readonly label: string }[];
	}[];
};

function questionShown(tx: Tx, bidId: string, own: boolean, isSent: boolean) {
	const { definition } = formOfBid(tx, bidId);
	return ({
		question,
		answeredByName,
	}: ReturnType<typeof questionsOfClarification>[number]): QuestionShown => {
		const section = sectionOfForm(definition, question.section);
		const reads = own || (isSent && question.withdrawnAt === null);
		const about = section && questionsOf(section).find((each) => each.question === question.question);
		return {
			id: question.id,
			section: question.section,
			sectionTitle: section?.title ?? question.section,
			about: about?.label ?? null,
			text: question.text,
			mayChange: question.mayChange,
			withdrawn: question.withdrawnAt !== null,
			answer: reads ? question.answer : "",
			answeredBy: reads ? answeredByName : null,
			revision: reads ? question.revision : 0,
		};
	};
}

/**
 * What the office asked about a bid and what its people answered, for them, the office and its assessors. Answers are
 * read by the office once they are sent. Refuses all others (`not-found`) and an interest (`interested`).
 */
export function readClarifications(
	context: Context,
	input: { readonly bidId: string },
): Outcome<ClarificationsView, PermissionRefusal> {
	return read(context, (tx, now): Outcome<ClarificationsView, PermissionRefusal> => {
		const { bidId } = input;
		const own = permitted(context, tx, "read-own-bid", bidSubject(tx, bidId, now)).ok;
		if (!own) {
			const reader = whoReadsBid(context, tx, bidId);
			if (!reader.ok) return reader;
			if (reader.value !== "office") return notFound();
		}
		const bid = bidById(tx, bidId);
		const round = bid && roundById(tx, bid.roundId);
		if (!bid || !round || bid.state === "draft") return notFound();
		const can = (action: Action) => mayWriteBid(context, tx, action, bidId);
		const all = clarificationsOf(tx, bidId);
		const ask = can("ask-clarification");
		const holds = (action: Action) => permitted(context, tx, action, bidSubject(tx, bidId, now)).ok;
		const open = all.find(({ state }) => state === "open");
		const asked = open ? questionsOfClarification(tx, open.id).map(({ question }) => question) : [];
		const inTime = open !== undefined && now < open.dueAt;
		return accepted({
			bid: { id: bidId, title: bid.title, reference: bid.reference ?? "" },
			round: { id: round.id, title: round.title },
			own,
			clarifications: all.map((each): ClarificationShown => {
				const { id, state, askedAt, dueAt, endedAt } = each;
				const shown = questionShown(tx, bidId, own, state === "answered");
				const questions = questionsOfClarification(tx, id).map(shown);
				return { id, state, askedAt, dueAt, endedAt, questions, changed: changedByAnswers(tx, each) };
			}),
			opened: own ? openedSections(context, tx, bidId) : [],
			left: own ? unanswered(asked).length : 0,
			office: holds("ask-clarification"),
			signs: holds("send-answers"),
			may: {
				ask,
				manage: can("manage-clarification"),
				answer: inTime && can("answer-clarification"),
				send: inTime && can("send-answers"),
			},
			sections: ask
				? formOfBid(tx, bidId).definition.sections.map((section) => ({
						key: section.key,
						title: section.title,
						questions: questionsOf(section).map(({ question, label }) => ({ key: question, label })),
					}))
				: [],
		});
	});
}
