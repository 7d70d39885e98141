import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formatInstant } from "~/domain/london-time";
import { accepted, provided, refused } from "~/domain/outcome";
import { LONGEST_ROUND_QUESTION } from "~/domain/round/questions";
import { formAction, guarded, guardOf } from "~/form-action";
import { roundQuestionForm } from "~/forms/round/questions";
import { TextAreaField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import { titled } from "~/ui/layout/titled";
import { questionsUp } from "~/ui/round/questions-up";
import { askAboutRound } from "~/use-cases/round/ask-about-round";
import { readRoundQuestions } from "~/use-cases/round/read-round-questions";

export const meta = titled("Ask about the round");
export const handle = questionsUp("Ask");

const guard = guardOf((context, { roundId = "" }) =>
	provided(readRoundQuestions(context, { roundId }), ({ mayBid }) => mayBid, "not-found"),
);

export async function loader(args: LoaderFunctionArgs) {
	const { context, page } = await guarded(args, guard);
	if (!page.mayAsk) throw redirect(`/rounds/${page.round.id}/questions`);
	return { ...page, key: context.ids.next() };
}

export const action = formAction({
	guard,
	possible: ({ page }) =>
		page.mayAsk ? accepted(page) : refused("not-open", "the round takes no questions now"),
	schema: roundQuestionForm,
	messages: {
		"not-open": "The round takes no questions any more",
		"question-missing": "Enter your question",
		"question-too-long": "The question is too long",
		"too-many-questions": "Many of your questions wait for an answer already. Wait for those first",
	},
	status: 409,
	save: ({ context, page, keyed, value }) =>
		askAboutRound(context, { roundId: page.round.id, ...keyed, ...value }),
	told: (_, { page }) => [
		`/rounds/${page.round.id}/questions`,
		"You asked the question",
		"The office answers it here for everybody, without your name. We will tell you.",
	],
});

export default function AskAboutRound() {
	const { round, until, key } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return (
		<FormPage
			schema={roundQuestionForm}
			title="Ask a question about this round"
			caption={round.title}
			values={refused?.values}
			errors={refused?.errors}
			submitLabel="Ask the question"
			intro={
				<p className="govuk-body">
					{until === null ? null : `You can ask until ${formatInstant(until)}. `}The office sees who asks.
					Everybody can read the question and its answer, never who asked. The office may change the words so
					that they name nobody.
				</p>
			}
		>
			<input type="hidden" name="key" value={key} />
			<TextAreaField name="text" label="Your question" rows={6} maxLength={LONGEST_ROUND_QUESTION} />
		</FormPage>
	);
}
