import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formatInstant } from "~/domain/london-time";
import { provided, within } from "~/domain/outcome";
import { LONGEST_ROUND_ANSWER, LONGEST_ROUND_QUESTION } from "~/domain/round/questions";
import { formAction, guarded, guardOf } from "~/form-action";
import { roundAnswerForm } from "~/forms/round/questions";
import { RadiosField, TextAreaField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import { InsetText } from "~/ui/govuk/inset-text";
import { titled } from "~/ui/layout/titled";
import { questionsUp } from "~/ui/round/questions-up";
import { answerRoundQuestion } from "~/use-cases/round/answer-round-question";
import { readRoundQuestions } from "~/use-cases/round/read-round-questions";

export const meta = titled("Answer a question about the round");
export const handle = questionsUp("Answer");

const guard = guardOf((context, { roundId = "", questionId = "" }) => {
	const view = readRoundQuestions(context, { roundId });
	const found = within(view, (page) => {
		const question = page.asked?.find(({ id }) => id === questionId);
		return question && { ...page, question };
	});
	return provided(found, ({ mayAnswer }) => mayAnswer);
});

export async function loader(args: LoaderFunctionArgs) {
	const { page } = await guarded(args, guard);
	if (page.question.state !== "waiting") throw redirect(`/rounds/${page.round.id}/questions`);
	return page;
}

export const action = formAction({
	guard,
	schema: roundAnswerForm,
	messages: {
		"already-answered": "Somebody else has already answered this question",
		"question-missing": "Enter the question as everybody will read it",
		"question-too-long": "The question is too long",
		"answer-missing": "Enter the answer, or the reason why there is none",
		"answer-too-long": "The answer is too long",
	},
	status: ({ code }) => (code === "already-answered" ? 409 : 400),
	save: ({ context, page, value }) =>
		answerRoundQuestion(context, { roundId: page.round.id, questionId: page.question.id, ...value }),
	told: (_, { page, value }) => [
		`/rounds/${page.round.id}/questions`,
		value.result === "published" ? "You published the answer" : "You declined the question",
		value.result === "published"
			? "We are telling who asked and everybody with a draft."
			: "We are telling who asked, with your reason. Nobody else reads it.",
	],
});

export default function AnswerRoundQuestion() {
	const { round, question } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return (
		<FormPage
			schema={roundAnswerForm}
			title="Answer a question"
			caption={round.title}
			values={refused?.values ?? { question: question.text }}
			errors={refused?.errors}
			submitLabel="Send the answer"
			intro={
				<InsetText>
					<p className="govuk-body">
						{question.by} asked on {formatInstant(question.askedAt)}:
					</p>
					<div className="tranche-verbatim">{question.text}</div>
				</InsetText>
			}
		>
			<RadiosField
				name="result"
				label={{ text: "What do you want to do?", className: "govuk-fieldset__legend--m" }}
				items={[
					{ value: "published", text: "Publish the question and an answer to all" },
					{ value: "declined", text: "Decline, and tell only who asked why" },
				]}
			/>
			<TextAreaField
				name="question"
				label="The question as everybody will read it"
				hint="Change the words so that they name nobody. Not used if you decline."
				rows={4}
				maxLength={LONGEST_ROUND_QUESTION}
			/>
			<TextAreaField
				name="answer"
				label="The answer, or why there is none"
				rows={6}
				maxLength={LONGEST_ROUND_ANSWER}
			/>
		</FormPage>
	);
}
