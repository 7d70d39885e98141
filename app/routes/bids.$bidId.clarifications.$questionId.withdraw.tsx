import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { bidAllows } from "~/bid-allows";
import { provided, within } from "~/domain/outcome";
import { formAction, guarded, guardOf } from "~/form-action";
import { whyForm } from "~/forms/bid/clarification";
import { clarificationsUp } from "~/ui/bid/clarification/clarifications-up";
import { TextAreaField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import { InsetText } from "~/ui/govuk/inset-text";
import { titled } from "~/ui/layout/titled";
import { readClarifications } from "~/use-cases/bid/clarification/read-clarifications";
import { withdrawQuestion } from "~/use-cases/bid/clarification/withdraw-question";

export const meta = titled("Withdraw a question");
export const handle = clarificationsUp("Withdraw");

const guard = guardOf((context, { bidId = "", questionId = "" }) =>
	within(
		provided(readClarifications(context, { bidId }), ({ office }) => office),
		(view) => {
			const question = view.clarifications
				.flatMap(({ questions }) => questions)
				.find(({ id }) => id === questionId);
			return question && { ...view, question };
		},
	),
);

export async function loader(args: LoaderFunctionArgs) {
	const { page } = await guarded(args, guard);
	if (!page.may.manage || page.question.withdrawn) throw redirect(`/bids/${page.bid.id}/clarifications`);
	return page;
}

export const action = formAction({
	guard,
	possible: bidAllows("manage-clarification"),
	schema: whyForm,
	messages: { "reason-missing": "Enter the reason" },
	save: ({ context, page, value }) =>
		withdrawQuestion(context, { bidId: page.bid.id, questionId: page.question.id, ...value }),
	told: ({ ended }, { page }) => [
		`/bids/${page.bid.id}/clarifications`,
		"You withdrew the question",
		ended ? "It was the last one, so the bid goes on as it was submitted." : undefined,
	],
});

export default function WithdrawQuestion() {
	const { bid, question } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return (
		<FormPage
			schema={whyForm}
			title="Withdraw this question?"
			caption={`${bid.reference}: ${bid.title}`}
			values={refused?.values ?? {}}
			errors={refused?.errors}
			submitLabel="Withdraw the question"
			submitVariant="warning"
			intro={
				<>
					<InsetText>
						<p className="govuk-body">
							<strong>{question.sectionTitle}</strong>
						</p>
						<div className="tranche-verbatim">{question.text}</div>
					</InsetText>
					{question.mayChange ? (
						<p className="govuk-body">
							If other questions wait for an answer, the partnership can still change this section until they
							are answered.
						</p>
					) : null}
				</>
			}
		>
			<TextAreaField name="reason" label="Why do you withdraw it?" hint="The audit keeps it." rows={3} />
		</FormPage>
	);
}
