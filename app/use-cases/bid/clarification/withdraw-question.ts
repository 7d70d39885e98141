import { standingQuestions } from "~/domain/bid/clarification";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { StateRefusal } from "~/domain/possible-now";
import type { PermissionRefusal } from "~/domain/roles";
import {
	openClarification,
	questionsOfClarification,
	updateClarificationQuestion,
} from "~db/bid/clarifications";
import { bidToWrite } from "../../bid-guard";
import { type Context, notFound, write } from "../../context";
import { endUnanswered } from "../../end-clarification";
import { peopleOfBid, tell } from "../../tell";

/**
 * Withdraws a question that the office asked about a bid; with the last one the bid goes back as it was. Gives whether
 * that was so. Once more is no refusal.
 */
export function withdrawQuestion(
	context: Context,
	input: { readonly bidId: string; readonly questionId: string; readonly reason: string },
): Outcome<{ readonly ended: boolean }, PermissionRefusal | StateRefusal | "reason-missing"> {
	return write(context, (tx, record, now) => {
		const { bidId, questionId } = input;
		const found = bidToWrite(context, tx, "manage-clarification", bidId);
		if (!found.ok) return found;
		const open = openClarification(tx, bidId);
		const questions = open ? questionsOfClarification(tx, open.id).map(({ question }) => question) : [];
		const question = questions.find(({ id }) => id === questionId);
		if (!open || !question) return notFound();
		if (question.withdrawnAt !== null) return accepted({ ended: false });
		const reason = input.reason.trim();
		if (reason === "") return refused("reason-missing", "say why", { path: "reason" });
		updateClarificationQuestion(tx, questionId, { withdrawnAt: now, revision: question.revision + 1 });
		record("withdraw-question", { kind: "bid", id: bidId }, { question: questionId, reason });
		const ended = standingQuestions(questions).every(({ id }) => id === questionId);
		if (ended) {
			const done = endUnanswered(context, tx, open, "withdrawn", now);
			if (!done.ok) return done;
		}
		tell(context, tx, "clarification-withdrawn", { bidId, questionId }, peopleOfBid(tx, bidId, now));
		return accepted({ ended });
	});
}
