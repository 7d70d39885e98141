import type { AnswerState } from "~/domain/bid/content";
import { countWords, PROSE_SECTIONS } from "~/domain/bid/questions";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { StateRefusal } from "~/domain/possible-now";
import type { PermissionRefusal } from "~/domain/roles";
import { advanceSection, answersByQuestion, putAnswer, sectionOf } from "~db/bid-section";
import { bidToWrite } from "../bid-guard";
import { type Context, notFound, write } from "../context";

export type AnswersInput = {
	readonly bidId: string;
	readonly section: "need" | "delivery";
	/** The section's revision as the form was opened. */
	readonly revision: number;
	/** By question key; a question of the section left out keeps its answer. */
	readonly answers: Readonly<Record<string, { readonly state: AnswerState; readonly text: string }>>;
};

export type SaveAnswersRefusal =
	| PermissionRefusal
	| StateRefusal
	| "changed-meanwhile"
	| "too-many-words"
	| "reason-missing";

/**
 * Saves the answers of a section in prose. "Not known yet" and "does not apply" need a reason as their text; an answer
 * without text is no answer. Gives the section's new revision; saving what is there already changes nothing. Refuses an answer with more words than its question
 * allows, a bid that is no draft or whose round has closed, and a section that somebody else saved meanwhile.
 */
export function saveAnswers(context: Context, input: AnswersInput): Outcome<number, SaveAnswersRefusal> {
	return write(context, (tx, record, now): Outcome<number, SaveAnswersRefusal> => {
		const found = bidToWrite(context, tx, "edit-bid", input.bidId);
		if (!found.ok) return found;
		if (context.actor.kind !== "person") return notFound();
		const questions = PROSE_SECTIONS[input.section];
		const given = questions.flatMap((question) => {
			const answer = input.answers[question.key];
			return answer ? [{ question, answer: { state: answer.state, text: answer.text.trim() } }] : [];
		});
		for (const { question, answer } of given) {
			if (answer.state !== "answered" && answer.text === "")
				return refused("reason-missing", "a reason is needed", { path: question.key });
			if (countWords(answer.text) > question.words)
				return refused("too-many-words", `more than ${question.words} words`, { path: question.key });
		}
		const before = answersByQuestion(tx, input.bidId);
		const isSaved = ({ question, answer }: (typeof given)[number]) => {
			const { state, text } = before[question.key] ?? { state: "answered", text: "" };
			return answer.state === state && answer.text === text;
		};
		if (given.every(isSaved)) return accepted(sectionOf(tx, input.bidId, input.section).revision);
		const saved = advanceSection(tx, {
			bidId: input.bidId,
			section: input.section,
			revision: input.revision,
			theirs: Object.fromEntries(questions.map(({ key }) => [key, before[key]?.text ?? ""])),
			by: context.actor.personId,
			now,
		});
		if (!saved.ok) return saved;
		for (const { question, answer } of given) putAnswer(tx, input.bidId, question.key, answer);
		record(
			"save-answers",
			{ kind: "bid", id: input.bidId },
			{
				section: input.section,
				before: Object.fromEntries(given.map(({ question }) => [question.key, before[question.key] ?? null])),
				after: Object.fromEntries(given.map(({ question, answer }) => [question.key, answer])),
			},
		);
		return accepted(saved.value);
	});
}
