import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { bidAllows } from "~/bid-allows";
import { LONGEST_QUESTION } from "~/domain/bid/clarification";
import { INTERVENTION } from "~/domain/form/kinds/intervention";
import { formatInstant } from "~/domain/london-time";
import { provided } from "~/domain/outcome";
import { formAction, guarded, guardOf } from "~/form-action";
import { firstQuestionForm, furtherQuestionForm } from "~/forms/bid/clarification";
import type { FormSchema, Given } from "~/forms/parse-form";
import { ASKING_REFUSALS } from "~/ui/bid/clarification/clarification-refusals";
import { clarificationsUp } from "~/ui/bid/clarification/clarifications-up";
import { CheckboxesField, DateTimeField, SelectField, TextAreaField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import { titled } from "~/ui/layout/titled";
import { askQuestion } from "~/use-cases/bid/clarification/ask-question";
import {
	type ClarificationsView,
	readClarifications,
} from "~/use-cases/bid/clarification/read-clarifications";

export const meta = titled<ClarificationsView>(({ bid }) => `Ask about bid ${bid.reference}`);
export const handle = clarificationsUp("Ask a question");

const guard = guardOf((context, { bidId = "" }) =>
	provided(readClarifications(context, { bidId }), ({ office }) => office),
);

const openOf = ({ clarifications }: ClarificationsView) =>
	clarifications.find(({ state }) => state === "open");

export async function loader(args: LoaderFunctionArgs) {
	const { context, page } = await guarded(args, guard);
	if (!page.may.ask) throw redirect(`/bids/${page.bid.id}/clarifications`);
	return { ...page, dueAt: openOf(page)?.dueAt ?? null, key: context.ids.next() };
}

export const action = formAction({
	guard,
	possible: bidAllows("ask-clarification"),
	schema: (page): FormSchema => (openOf(page) ? furtherQuestionForm : firstQuestionForm),
	messages: ASKING_REFUSALS,
	status: 409,
	save: ({ context, page, keyed, value }) => {
		const {
			about,
			dueAt = null,
			...asked
		} = value as Given<typeof furtherQuestionForm> & {
			readonly dueAt?: string;
		};
		const [section = "", question = null] = about.split("/");
		return askQuestion(context, { bidId: page.bid.id, ...keyed, ...asked, section, question, dueAt });
	},
	told: ({ dueAt }, { page }) => [
		`/bids/${page.bid.id}/clarifications`,
		"You asked the question",
		`We are telling the people of the bid. Answers are due on ${formatInstant(dueAt)}.`,
	],
	another: (_, { page }) => `/bids/${page.bid.id}/clarifications/new`,
});

export default function AskAboutBid() {
	const { bid, dueAt, key, sections } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	const interventions = sections.find(({ key }) => key === INTERVENTION.section)?.title ?? "Interventions";
	return (
		<FormPage
			schema={dueAt === null ? firstQuestionForm : furtherQuestionForm}
			title="Ask a question about this bid"
			caption={`${bid.reference}: ${bid.title}`}
			values={refused?.values}
			errors={refused?.errors}
			submitLabel="Ask the question"
			another
			intro={
				<p className="govuk-body">
					{dueAt === null
						? "The bid goes back to its people for this alone. Everything else in it stays as submitted, and nobody can score it until they answer or the date passes."
						: `Answers to all questions are due on ${formatInstant(dueAt)}.`}{" "}
					The bid’s people and its assessors read what you write.
				</p>
			}
		>
			<input type="hidden" name="key" value={key} />
			<SelectField
				name="about"
				label="What is it about?"
				placeholder="Select a section or a question"
				items={sections.flatMap((section) => [
					{ value: section.key, text: section.title },
					...section.questions.map((question) => ({
						value: `${section.key}/${question.key}`,
						text: `${section.title}: ${question.label}`,
					})),
				])}
			/>
			<TextAreaField name="text" label="Your question" rows={5} maxLength={LONGEST_QUESTION} />
			<CheckboxesField
				name="mayChange"
				label="Changes to the bid"
				items={[
					{
						value: "yes",
						text: "They can change this section to answer",
						hint: `Scores that the section bears on must then be confirmed. If it is “${interventions}”, the amount asked can then rise. Otherwise they answer in words only.`,
					},
				]}
			/>
			{dueAt === null ? (
				<DateTimeField
					name="dueAt"
					label="When are answers due?"
					hint="London time, such as 5pm on a working day"
				/>
			) : null}
		</FormPage>
	);
}
