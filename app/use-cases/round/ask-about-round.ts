import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { LONGEST_ROUND_QUESTION, MOST_WAITING, takesQuestions } from "~/domain/round/questions";
import { insertRoundQuestion, questionsOfRound, roundQuestionById } from "~db/round/questions";
import { roundById } from "~db/round/round";
import { type Context, notFound, permitted, write } from "../context";
import { fundManagers, tell } from "../tell";
import { ownPartnershipsIn } from "./read-round-view";

export type AskAboutRoundRefusal =
	| PermissionRefusal
	| "not-open"
	| "question-missing"
	| "question-too-long"
	| "too-many-questions";

/**
 * Asks the office a question about a round, for somebody of a partnership that may bid in it. Under the same key it is
 * asked once. Refuses a round that takes no questions now (`not-open`), and more than wait already.
 */
export function askAboutRound(
	context: Context,
	input: { readonly roundId: string; readonly key?: string; readonly text: string },
): Outcome<null, AskAboutRoundRefusal> {
	return write(context, (tx, record, now): Outcome<null, AskAboutRoundRefusal> => {
		const { roundId } = input;
		const partnerships = ownPartnershipsIn(context, tx, roundId, now).map(({ id }) => id);
		const round = roundById(tx, roundId);
		const allowed = permitted(context, tx, "ask-about-round", { partnerships });
		if (!allowed.ok) return allowed;
		if (!round || context.actor.kind !== "person") return notFound();
		const { personId } = context.actor;
		const id = input.key ?? context.ids.next();
		const asked = roundQuestionById(tx, id);
		if (asked) return asked.askedBy === personId ? accepted(null) : notFound();
		if (!takesQuestions(round, now)) return refused("not-open", "the round takes no questions now");
		const text = input.text.trim();
		if (text === "") return refused("question-missing", "nothing is asked", { path: "text" });
		if (text.length > LONGEST_ROUND_QUESTION)
			return refused("question-too-long", `more than ${LONGEST_ROUND_QUESTION} characters`, { path: "text" });
		const waiting = questionsOfRound(tx, roundId).filter(
			({ question }) => question.askedBy === personId && question.state === "waiting",
		);
		if (waiting.length >= MOST_WAITING)
			return refused("too-many-questions", `${MOST_WAITING} wait already`, { path: "text" });
		insertRoundQuestion(tx, { id, roundId, text, askedAt: now, askedBy: personId, state: "waiting" });
		record("ask-about-round", { kind: "round", id: roundId }, { question: id, text });
		tell(context, tx, "round-question", { questionId: id }, fundManagers(tx, now));
		return accepted(null);
	});
}
