import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { accepted, refused } from "~/domain/outcome";
import { formAction, guarded, guardOf } from "~/form-action";
import { dateTimeValues } from "~/forms/dates";
import { questionsUntilForm } from "~/forms/round/questions";
import { DateTimeField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import { titled } from "~/ui/layout/titled";
import { questionsUp } from "~/ui/round/questions-up";
import { readRoundQuestions } from "~/use-cases/round/read-round-questions";
import { readRoundSetUp } from "~/use-cases/round/read-round-set-up";
import { setQuestionsUntil } from "~/use-cases/round/set-questions-until";

export const meta = titled("Until when questions are taken");
export const handle = questionsUp("Until when");

const guard = guardOf((context, { roundId = "" }) => {
	const managed = readRoundSetUp(context, { roundId });
	if (!managed.ok) return managed;
	return readRoundQuestions(context, { roundId });
});

export async function loader(args: LoaderFunctionArgs) {
	const { page } = await guarded(args, guard);
	if (!page.maySetUntil) throw redirect(`/rounds/${page.round.id}/questions`);
	return page;
}

export const action = formAction({
	guard,
	possible: ({ page }) => (page.maySetUntil ? accepted(page) : refused("not-open", "bidding is over")),
	schema: questionsUntilForm,
	messages: {
		"not-open": "Bidding is over, so the round takes no questions",
		"after-closing": "Questions must end when the round closes, or before",
	},
	save: ({ context, page, value }) => setQuestionsUntil(context, { roundId: page.round.id, ...value }),
	told: (_, { page, value }) => [
		`/rounds/${page.round.id}/questions`,
		value.until === null
			? "Questions are taken until the round closes"
			: "You set until when questions are taken",
	],
});

export default function QuestionsUntil() {
	const { round, questionsUntil } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return (
		<FormPage
			schema={questionsUntilForm}
			title="Until when can bidders ask questions?"
			caption={round.title}
			values={refused?.values ?? dateTimeValues("until", questionsUntil)}
			errors={refused?.errors}
			submitLabel="Save"
			intro={<p className="govuk-body">Leave the date blank to take questions until the round closes.</p>}
		>
			<DateTimeField name="until" label="Last day for questions" />
		</FormPage>
	);
}
