import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { bidAllows } from "~/bid-allows";
import { LONGEST_ANSWER } from "~/domain/bid/clarification";
import { formatInstant } from "~/domain/london-time";
import { provided, within } from "~/domain/outcome";
import { formAction, guarded, guardOf } from "~/form-action";
import { answerQuestionForm } from "~/forms/bid/clarification";
import { ANSWERING_REFUSALS } from "~/ui/bid/clarification/clarification-refusals";
import { clarificationsUp } from "~/ui/bid/clarification/clarifications-up";
import { TextAreaField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import { InsetText } from "~/ui/govuk/inset-text";
import { titled } from "~/ui/layout/titled";
import { answerQuestion } from "~/use-cases/bid/clarification/answer-question";
import { readClarifications } from "~/use-cases/bid/clarification/read-clarifications";

export const meta = titled("Answer a question of the office");
export const handle = clarificationsUp("Answer");

const guard = guardOf((context, { bidId = "", questionId = "" }) =>
	within(
		provided(readClarifications(context, { bidId }), ({ own }) => own),
		(view) => {
			const asked = view.clarifications.find(({ questions }) =>
				questions.some(({ id }) => id === questionId),
			);
			const question = asked?.questions.find(({ id }) => id === questionId);
			return asked && question && { ...view, question, asked };
		},
	),
);

export async function loader(args: LoaderFunctionArgs) {
	const { page } = await guarded(args, guard);
	const { asked, question, may } = page;
	if (!may.answer || asked.state !== "open" || question.withdrawn)
		throw redirect(`/bids/${page.bid.id}/clarifications`);
	return page;
}

export const action = formAction({
	guard,
	possible: bidAllows("answer-clarification"),
	schema: answerQuestionForm,
	messages: ANSWERING_REFUSALS,
	fields: [{ name: "answer", label: "Your answer" }],
	status: 409,
	save: ({ context, page, revision, value }) =>
		answerQuestion(context, { bidId: page.bid.id, questionId: page.question.id, revision, ...value }),
	told: (_, { page }) => [
		`/bids/${page.bid.id}/clarifications`,
		"You saved the answer",
		"The office reads it once a signatory sends the answers.",
	],
});

export default function AnswerQuestion() {
	const { asked, bid, opened, question } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return (
		<FormPage
			schema={answerQuestionForm}
			title="Answer the question"
			caption={`${bid.reference}: ${bid.title}`}
			values={refused?.values ?? { answer: question.answer }}
			errors={refused?.errors}
			conflict={refused?.conflict}
			revision={question.revision}
			submitLabel="Save the answer"
			intro={
				<>
					<InsetText>
						<p className="govuk-body">
							<strong>
								{question.sectionTitle}
								{question.about ? `: ${question.about}` : null}
							</strong>
						</p>
						<div className="tranche-verbatim">{question.text}</div>
					</InsetText>
					<p className="govuk-body">
						Answers are due on {formatInstant(asked.dueAt)}.
						{opened.includes(question.section) ? (
							<>
								{" "}
								You can also{" "}
								<a className="govuk-link" href={`/bids/${bid.id}/${question.section}`}>
									change “{question.sectionTitle}”
								</a>
								. Say here what you changed and why.
							</>
						) : null}
					</p>
				</>
			}
		>
			<TextAreaField name="answer" label="Your answer" rows={8} maxLength={LONGEST_ANSWER} />
		</FormPage>
	);
}
