import type { AnswerState } from "~/domain/bid/content";
import { countWords } from "~/domain/bid/questions";
import { answerInWords, answerValue, isProse, questionField, type StoredAnswer } from "~/domain/form/answers";
import { type QuestionItem, questionsOf } from "~/domain/form/definition";
import { sectionOfForm } from "~/domain/form/form-kinds";
import type { Opened } from "~/domain/form/merge-fields";
import type { Near } from "~/domain/form/record-kind";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { StateRefusal } from "~/domain/possible-now";
import type { PermissionRefusal } from "~/domain/roles";
import { voidCertificateIfChanged } from "~db/bid/certificate";
import { holdFilesOfDraft } from "~db/bid/held-files";
import { linksOfBid } from "~db/bid/links";
import { advanceSection, answersByQuestion, putAnswer, sectionOf } from "~db/bid/section";
import { formOfBid } from "~db/form/versions";
import { bidToChange } from "../bid-guard";
import { type Context, notFound, write } from "../context";
import { isLinked, notLinked } from "../form/read-whether-linked";
import { mergeFields } from "../merge-fields";

export type AnswersInput = {
	readonly bidId: string;
	readonly section: string;
	/** The section's revision as the form was opened. */
	readonly revision: number;
	/** What each answer was opened with, where the page says so: then only what was changed is saved. */
	readonly opened?: Opened | null;
	/** By question key, each as it is kept; a question of the section left out keeps its answer. */
	readonly answers: Readonly<Record<string, { readonly state: AnswerState; readonly text: string }>>;
};

export type SaveAnswersRefusal =
	| PermissionRefusal
	| StateRefusal
	| "changed-meanwhile"
	| "too-many-words"
	| "reason-missing"
	| "value-invalid"
	| "reference-unknown";

/** How a question stands that nobody has answered. */
export const NO_ANSWER: StoredAnswer = { state: "answered", text: "" };

/** What is wrong with an answer to a question; null where nothing is. */
function wrongWith(question: QuestionItem, { state, text }: StoredAnswer) {
	const { question: key, field } = question;
	if (state !== "answered")
		return text === "" || !question.notKnownYet
			? refused("reason-missing", "a reason is needed", { path: key })
			: null;
	const most = field.kind === "text" ? field.words : Number.POSITIVE_INFINITY;
	if (countWords(text) > most) return refused("too-many-words", `more than ${most} words`, { path: key });
	return answerValue(questionField(question), text) === undefined
		? refused("value-invalid", `${key} holds no answer of its kind`, { path: key })
		: null;
}

/** Whether an answer that refers to something leads to it. */
function isFound(question: QuestionItem, { state, text }: StoredAnswer, { links }: Near): boolean {
	const field = questionField(question);
	return state !== "answered" || isLinked(field, answerValue(field, text), links);
}

/** Whether an answer was given when its question was of another kind, so that it cannot be read as one of it now. */
function isOfAnotherKind(question: QuestionItem, answer: StoredAnswer | undefined): boolean {
	return answer?.state === "answered" && answerValue(questionField(question), answer.text) === undefined;
}

/**
 * Saves the answers of a section; "Not known yet" and "does not apply" need a reason as their text. Gives the new
 * revision; saving the same again changes nothing. Refuses an answer of too many words or of another kind, one that
 * refers to nothing, a bid that is no draft or whose round has closed, and what somebody else saved
 * meanwhile: the same answer, or of a page that does not say what it was opened with, the section.
 */
export function saveAnswers(context: Context, input: AnswersInput): Outcome<number, SaveAnswersRefusal> {
	return write(context, (tx, record, now): Outcome<number, SaveAnswersRefusal> => {
		const found = bidToChange(context, tx, input.bidId, input.section);
		if (!found.ok) return found;
		if (context.actor.kind !== "person") return notFound();
		const { definition } = formOfBid(tx, input.bidId);
		const section = sectionOfForm(definition, input.section);
		if (!section) return notFound();
		const questions = questionsOf(section).filter(({ field }) => field.kind !== "computed");
		const before = answersByQuestion(tx, input.bidId);
		const sent = questions.flatMap((question) => {
			const answer = input.answers[question.question];
			// A page shows an answer of another kind as blank: that blank is not what somebody made of it.
			const isUnseen = answer?.text.trim() === "" && isOfAnotherKind(question, before[question.question]);
			return answer && !isUnseen
				? [{ question, answer: { state: answer.state, text: answer.text.trim() } }]
				: [];
		});
		const standing = Object.fromEntries(
			questions.map(({ question }) => [question, before[question] ?? NO_ANSWER]),
		);
		const { savedByName, savedAt, revision } = sectionOf(tx, input.bidId, input.section);
		const merged = input.opened
			? mergeFields(
					context,
					tx,
					{ ownerId: input.bidId, place: input.section },
					input.opened,
					{ values: standing, revision, by: savedByName ?? "", at: savedAt ?? now },
					Object.fromEntries(sent.map(({ question, answer }) => [question.question, answer])),
				)
			: null;
		if (merged && !merged.ok) return merged;
		const given = merged
			? sent.map(({ question }) => ({
					question,
					answer: merged.value.values[question.question] as StoredAnswer,
				}))
			: sent;
		for (const { question, answer } of given) {
			const wrong = wrongWith(question, answer);
			if (wrong) return wrong;
		}
		const isSaved = ({ question, answer }: (typeof given)[number]) => {
			const { state, text } = before[question.question] ?? NO_ANSWER;
			return answer.state === state && answer.text === text;
		};
		if (given.every(isSaved)) return accepted(revision);
		const near = linksOfBid(tx, input.bidId, definition);
		const astray = given.find((each) => !isSaved(each) && !isFound(each.question, each.answer, near));
		if (astray) return notLinked(questionField(astray.question), `${astray.question.question}.text`);
		const saved = advanceSection(tx, {
			bidId: input.bidId,
			section: input.section,
			revision: merged ? revision : input.revision,
			theirs: standing,
			by: context.actor.personId,
			now,
		});
		if (!saved.ok) return saved;
		const changed = given.filter((each) => !isSaved(each)).map(({ question }) => question.question);
		merged?.value.noteSaved(changed, now);
		for (const { question, answer } of given) putAnswer(tx, input.bidId, question.question, answer);
		const inWords = (question: QuestionItem, answer: StoredAnswer | undefined) => {
			const field = questionField(question);
			if (!answer || isProse(field)) return answer ?? null;
			return { ...answer, text: answerInWords(field, answer, near) ?? "" };
		};
		record(
			"save-answers",
			{ kind: "bid", id: input.bidId },
			{
				section: input.section,
				before: Object.fromEntries(
					given.map(({ question }) => [question.question, inWords(question, before[question.question])]),
				),
				after: Object.fromEntries(
					given.map(({ question, answer }) => [question.question, inWords(question, answer)]),
				),
			},
		);
		holdFilesOfDraft(tx, input.bidId, now);
		voidCertificateIfChanged(tx, input.bidId, now);
		return accepted(saved.value);
	});
}
