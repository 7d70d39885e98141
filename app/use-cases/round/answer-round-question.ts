import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { LONGEST_ROUND_ANSWER, LONGEST_ROUND_QUESTION } from "~/domain/round/questions";
import { roundQuestionById, updateRoundQuestion } from "~db/round/questions";
import { actorId, type Context, notFound, permitted, write } from "../context";
import { peopleWithDrafts, tell } from "../tell";

export type AnswerRoundQuestionRefusal =
	| PermissionRefusal
	| "already-answered"
	| "question-missing"
	| "question-too-long"
	| "answer-missing"
	| "answer-too-long";

/**
 * Answers a question about a round once: published to all with the question as `question` words it, which names nobody;
 * or declined, with a reason for who asked alone.
 */
export function answerRoundQuestion(
	context: Context,
	input: {
		readonly roundId: string;
		readonly questionId: string;
		readonly result: "published" | "declined";
		readonly question: string;
		readonly answer: string;
	},
): Outcome<null, AnswerRoundQuestionRefusal> {
	return write(context, (tx, record, now): Outcome<null, AnswerRoundQuestionRefusal> => {
		const allowed = permitted(context, tx, "answer-round-question");
		if (!allowed.ok) return allowed;
		const { roundId, questionId, result } = input;
		const asked = roundQuestionById(tx, questionId);
		if (asked?.roundId !== roundId) return notFound();
		const [question, answer] = [input.question.trim(), input.answer.trim()];
		const publishedText = result === "published" ? question : "";
		if (asked.state !== "waiting") {
			const isSame =
				asked.state === result && asked.answer === answer && asked.publishedText === publishedText;
			return isSame ? accepted(null) : refused("already-answered", "somebody has answered it");
		}
		if (result === "published" && question === "")
			return refused("question-missing", "nothing is published", { path: "question" });
		if (question.length > LONGEST_ROUND_QUESTION)
			return refused("question-too-long", "the question is too long", { path: "question" });
		if (answer === "") return refused("answer-missing", "nothing is answered", { path: "answer" });
		if (answer.length > LONGEST_ROUND_ANSWER)
			return refused("answer-too-long", "the answer is too long", { path: "answer" });
		updateRoundQuestion(tx, questionId, {
			...{ state: result, publishedText, answer },
			answeredAt: now,
			answeredBy: actorId(context),
			revision: asked.revision + 1,
		});
		const action = result === "published" ? "answer-round-question" : "decline-round-question";
		record(
			action,
			{ kind: "round", id: roundId },
			{ question: questionId, asked: asked.text, published: publishedText, answer },
		);
		if (result === "declined") tell(context, tx, "round-question-declined", { questionId }, [asked.askedBy]);
		else
			tell(context, tx, "round-answer", { questionId }, [
				asked.askedBy,
				...peopleWithDrafts(tx, roundId, now),
			]);
		return accepted(null);
	});
}
