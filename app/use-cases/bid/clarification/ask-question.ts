import { LONGEST_QUESTION, MOST_QUESTIONS } from "~/domain/bid/clarification";
import { questionsOf } from "~/domain/form/definition";
import { sectionOfForm } from "~/domain/form/form-kinds";
import { moveBid } from "~/domain/lifecycle";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { StateRefusal } from "~/domain/possible-now";
import type { PermissionRefusal } from "~/domain/roles";
import { submittedBid, updateBid } from "~db/bid/bid";
import {
	clarificationQuestionById,
	insertClarification,
	insertClarificationQuestion,
	openClarification,
	questionsOfClarification,
} from "~db/bid/clarifications";
import { rowsOfBid } from "~db/bid/rows-before";
import { formOfBid } from "~db/form/versions";
import { bidToWrite } from "../../bid-guard";
import { type Context, movers, notFound, write } from "../../context";
import { peopleOfBid, tell } from "../../tell";

export type AskQuestionRefusal =
	| PermissionRefusal
	| StateRefusal
	| "question-missing"
	| "question-too-long"
	| "section-unknown"
	| "too-many-questions"
	| "due-not-later";

/**
 * Asks a bid's people a question about one of its sections, or about a question there; the first brings the bid into
 * clarification until `dueAt`, further ones join it with its date. Under the same key it is asked once. Refuses a due
 * date that has come (`due-not-later`) and a section that the bid's form has not.
 */
export function askQuestion(
	context: Context,
	input: {
		readonly bidId: string;
		readonly key?: string;
		readonly section: string;
		/** The key of a question of the section; null: about all of it. */
		readonly question: string | null;
		readonly text: string;
		readonly mayChange: boolean;
		/** Where nothing is open yet. */
		readonly dueAt: string | null;
	},
): Outcome<{ readonly dueAt: string }, AskQuestionRefusal> {
	return write(context, (tx, record, now): Outcome<{ readonly dueAt: string }, AskQuestionRefusal> => {
		const { bidId, section, question, mayChange } = input;
		const found = bidToWrite(context, tx, "ask-clarification", bidId);
		if (!found.ok) return found;
		const { bid } = found.value;
		if (context.actor.kind !== "person") return notFound();
		const { personId } = context.actor;
		const open = openClarification(tx, bidId);
		const id = input.key ?? context.ids.next();
		if (clarificationQuestionById(tx, id)) return open ? accepted({ dueAt: open.dueAt }) : notFound();
		const text = input.text.trim();
		if (text === "") return refused("question-missing", "nothing is asked", { path: "text" });
		if (text.length > LONGEST_QUESTION)
			return refused("question-too-long", `more than ${LONGEST_QUESTION} characters`, { path: "text" });
		const asked = sectionOfForm(formOfBid(tx, bidId).definition, section);
		const isThere =
			question === null || (asked && questionsOf(asked).some((each) => each.question === question));
		if (!asked || !isThere)
			return refused("section-unknown", "the bid has no such section", { path: "about" });
		const dueAt = open?.dueAt ?? input.dueAt;
		if (dueAt === null || dueAt <= now)
			return refused("due-not-later", "answers are due later than now", { path: "dueAt" });
		const standing = submittedBid(tx, bidId);
		if (!standing) return notFound();
		const before = open ? questionsOfClarification(tx, open.id) : [];
		if (before.length >= MOST_QUESTIONS)
			return refused("too-many-questions", `at most ${MOST_QUESTIONS} at a time`, { path: "text" });
		const clarificationId = open?.id ?? context.ids.next();
		if (!open) {
			const moved = moveBid(bid.state, "ask-clarification", movers(context));
			if (!moved.ok) return moved;
			insertClarification(tx, {
				id: clarificationId,
				bidId,
				bidVersionId: standing.versionId,
				returnsTo: bid.state,
				askedAt: now,
				dueAt,
				state: "open",
				rowsBefore: rowsOfBid(tx, bidId),
			});
			updateBid(tx, bidId, { state: moved.value, revision: bid.revision + 1 });
		}
		insertClarificationQuestion(tx, {
			...{ id, clarificationId, section, question, text, mayChange },
			position: before.length,
			askedAt: now,
			askedBy: personId,
		});
		record(
			"ask-clarification",
			{ kind: "bid", id: bidId },
			{ clarification: clarificationId, question: id, section, about: question, text, mayChange, dueAt },
		);
		tell(context, tx, "clarification", { bidId, questionId: id }, peopleOfBid(tx, bidId, now));
		return accepted({ dueAt });
	});
}
