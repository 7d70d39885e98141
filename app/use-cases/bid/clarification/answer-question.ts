import { LONGEST_ANSWER } from "~/domain/bid/clarification";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { StateRefusal } from "~/domain/possible-now";
import type { PermissionRefusal } from "~/domain/roles";
import {
	clarificationQuestionById,
	openClarification,
	updateClarificationQuestion,
} from "~db/bid/clarifications";
import { personById } from "~db/people/people";
import { bidToWrite } from "../../bid-guard";
import { changedMeanwhile } from "../../changed-meanwhile";
import { type Context, notFound, write } from "../../context";

export type AnswerQuestionRefusal =
	| PermissionRefusal
	| StateRefusal
	| "changed-meanwhile"
	| "answers-late"
	| "answer-missing"
	| "answer-too-long"
	| "question-withdrawn";

/**
 * Saves the answer in words to a question of the office, for the signatory to send. Saving the same again changes
 * nothing. Refuses one that was withdrawn, one whose date has passed, and what somebody else saved meanwhile.
 */
export function answerQuestion(
	context: Context,
	input: {
		readonly bidId: string;
		readonly questionId: string;
		readonly revision: number;
		readonly answer: string;
	},
): Outcome<null, AnswerQuestionRefusal> {
	return write(context, (tx, record, now): Outcome<null, AnswerQuestionRefusal> => {
		const { bidId, questionId } = input;
		const found = bidToWrite(context, tx, "answer-clarification", bidId);
		if (!found.ok) return found;
		const open = openClarification(tx, bidId);
		const question = clarificationQuestionById(tx, questionId);
		if (context.actor.kind !== "person" || !open || question?.clarificationId !== open.id) return notFound();
		if (now >= open.dueAt) return refused("answers-late", "the answers were due");
		if (question.withdrawnAt !== null) return refused("question-withdrawn", "the office withdrew it");
		const answer = input.answer.trim();
		if (answer === "") return refused("answer-missing", "nothing is answered", { path: "answer" });
		if (answer.length > LONGEST_ANSWER)
			return refused("answer-too-long", `more than ${LONGEST_ANSWER} characters`, { path: "answer" });
		if (answer === question.answer) return accepted(null);
		if (input.revision !== question.revision)
			return changedMeanwhile(
				tx,
				{ kind: "bid", id: bidId, revision: question.revision },
				{ answer: question.answer },
				{ by: personById(tx, question.answeredBy ?? "")?.name ?? "", at: question.answeredAt ?? now },
			);
		const revision = question.revision + 1;
		updateClarificationQuestion(tx, questionId, {
			...{ answer, revision },
			answeredAt: now,
			answeredBy: context.actor.personId,
		});
		record(
			"answer-question",
			{ kind: "bid", id: bidId },
			{ question: questionId, before: question.answer, after: answer },
		);
		return accepted(null);
	});
}
