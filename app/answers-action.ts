import type { LoaderFunctionArgs } from "@remix-run/node";
import { bidAllows } from "./bid-allows";
import { questionField } from "./domain/form/answers";
import { questionsOf } from "./domain/form/definition";
import { receiveFiles } from "./files-received";
import { formAction, guardOf } from "./form-action";
import { FORM_CHANGED, labelsSent, ofItsForm } from "./form-sent";
import {
	answered,
	answerFields,
	answersFormValues,
	answersSchema,
	answerTexts,
	askedIn,
	inBoxes,
	typedAnswerFields,
} from "./forms/bid/answers";
import { BID_REFUSALS } from "./forms/bid/refusals";
import { openForm } from "./open-form";
import { valueOrPage } from "./respond";
import { signedInContextFor } from "./session";
import { type AnswersView, readAnswers } from "./use-cases/bid/read-answers";
import { NO_ANSWER, saveAnswers } from "./use-cases/bid/save-answers";
import type { Context } from "./use-cases/context";
import { basesOf } from "./use-cases/merge-fields";

type Address = { readonly bidId?: string | undefined; readonly section?: string | undefined };

function read(context: Context, { bidId = "", section = "" }: Address) {
	return readAnswers(context, { bidId, section });
}

/** What the page of a section's questions shows. */
export function answersPage(args: LoaderFunctionArgs) {
	const context = signedInContextFor(args);
	const { answers, ...page } = valueOrPage(read(context, args.params));
	const { bid, section, near } = page;
	const asked = answered(section).map(({ question }) => [question, answers[question] ?? NO_ANSWER]);
	const bases = basesOf(Object.fromEntries(asked));
	const fields = typedAnswerFields(section, near);
	return {
		...page,
		values: answersFormValues(section, answers),
		...openForm(args, context, { bidId: bid.id, section: section.key, bases, fields }),
	};
}

/** Whether saving made the section ask for something more that is not answered yet. */
function asksMore(before: AnswersView, after: AnswersView): boolean {
	return Object.keys(after.shown).some(
		(key) => after.shown[key] === "shown" && before.shown[key] !== "shown" && !after.answers[key],
	);
}

/** Saves a page of questions and goes on to the task list, or stays where the section now asks for more. */
export const answersAction = formAction({
	guard: guardOf<AnswersView>(read),
	possible: bidAllows("edit-bid"),
	fits: ofItsForm,
	receive: async ({ context, body, page: { bid, section } }) =>
		receiveFiles(
			context,
			bid.id,
			body,
			questionsOf(section).map((question) => [`${question.question}.text`, questionField(question)]),
		),
	schema: ({ section }, { body }) => answersSchema({ items: askedIn(section, body) }),
	messages: BID_REFUSALS,
	fields: ({ section, near }) => answerFields(section, near),
	labels: labelsSent(typedAnswerFields),
	compared: answerTexts,
	status: 409,
	said: FORM_CHANGED,
	save: ({ context, page: { bid, section }, params, revision, opened, value }) => {
		const answers = value as Parameters<typeof saveAnswers>[1]["answers"];
		const saved = saveAnswers(context, { bidId: bid.id, section: section.key, revision, opened, answers });
		return saved.ok ? read(context, params) : inBoxes(section, saved);
	},
	told: (after, { page, request }) => {
		const more = asksMore(page, after);
		return [
			more ? new URL(request.url).pathname : `/bids/${page.bid.id}`,
			`You saved “${page.section.title}”${more ? ". Your answers lead to more questions, which stand below" : ""}`,
		];
	},
});
