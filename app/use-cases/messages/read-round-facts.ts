import type { ROUND_KINDS } from "~/domain/messages/round-kinds";
import { roundQuestionById } from "~db/round/questions";
import { cancellationOf, roundById } from "~db/round/round";
import { permitted } from "../context";
import { ownPartnershipsIn } from "../round/read-round-view";
import type { Asked, Facts } from "./read-bid-facts";

function question({ tx }: Asked, questionId: string, state: string) {
	const found = roundQuestionById(tx, questionId);
	const round = found && roundById(tx, found.roundId);
	return round && found.state === state ? { found, facts: { roundId: round.id, round: round.title } } : null;
}

/** What messages about a round are written from. */
export const ROUND_FACTS: { readonly [K in keyof typeof ROUND_KINDS]: Facts<K> } = {
	"round-cancelled": ({ context, tx, now }, { roundId }) => {
		const round = roundById(tx, roundId);
		const cancelled = round && cancellationOf(round);
		if (!cancelled || ownPartnershipsIn(context, tx, roundId, now).length === 0) return null;
		return { roundId, round: round.title, ...cancelled };
	},
	"round-question": (asked, { questionId }) => {
		const waiting = question(asked, questionId, "waiting");
		if (!waiting || !permitted(asked.context, asked.tx, "read-round-questions").ok) return null;
		return { ...waiting.facts, question: waiting.found.text };
	},
	"round-answer": (asked, { questionId }) => {
		const answered = question(asked, questionId, "published");
		if (!answered) return null;
		return { ...answered.facts, question: answered.found.publishedText, answer: answered.found.answer };
	},
	"round-question-declined": (asked, { questionId }) => {
		const declined = question(asked, questionId, "declined");
		const { actor } = asked.context;
		if (actor.kind !== "person" || declined?.found.askedBy !== actor.personId) return null;
		return { ...declined.facts, question: declined.found.text, answer: declined.found.answer };
	},
};
