import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formAction, guarded, guardOf } from "~/form-action";
import { ANSWER_INTERESTS_PROBLEMS, answerInterestsForm } from "~/forms/people/interest";
import { CheckboxesField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { ButtonLink } from "~/ui/govuk/button";
import { titled } from "~/ui/layout/titled";
import { OwnInterests } from "~/ui/people/interest-tables";
import { answerInterests } from "~/use-cases/people/answer-interests";
import { readOwnInterests } from "~/use-cases/people/read-own-interests";

export const meta = titled("Say what interests you have");
export const handle: PageHandle = { backHref: "/interests" };

const guard = guardOf(readOwnInterests);

export async function loader(args: LoaderFunctionArgs) {
	const { interests, byRole } = (await guarded(args, guard)).page;
	return { interests: interests.filter(({ endedAt }) => endedAt === null), byRole };
}

export const action = formAction({
	guard,
	schema: answerInterestsForm,
	messages: ANSWER_INTERESTS_PROBLEMS,
	status: 409,
	save: ({ context, value: { answer } }) => answerInterests(context, { answer }),
	told: () => [
		"/interests",
		"Your answer is recorded",
		"It holds for a year. Declare an interest as soon as you have one.",
	],
});

export default function AnswerInterests() {
	const { interests, byRole } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	const none = interests.length === 0;
	return (
		<FormPage
			schema={answerInterestsForm}
			title="Say what interests you have"
			values={refused?.values ?? {}}
			errors={refused?.errors}
			submitLabel="Confirm"
			intro={
				<>
					<p className="govuk-body">
						An interest is anything that ties you, or somebody close to you, to a partnership that may bid: a
						paid post, a trusteeship, a contract, a relative’s job.
					</p>
					{byRole.length > 0 ? (
						<p className="govuk-body">
							Your role in {byRole.join(", ")} counts by itself. You do not need to declare it.
						</p>
					) : null}
					{none ? null : <OwnInterests entries={interests} />}
					<ButtonLink href="/interests/new" variant="secondary">
						{none ? "Declare an interest" : "Declare another interest"}
					</ButtonLink>
				</>
			}
		>
			<input type="hidden" name="answer" value={none ? "nothing-to-declare" : "as-registered"} />
			<CheckboxesField
				name="confirmed"
				label={{ text: "Your answer", className: "govuk-fieldset__legend--m" }}
				items={[
					{
						value: "yes",
						text: none
							? "I have nothing to declare: no interest in any partnership"
							: "These are all my interests, and they are still right",
					},
				]}
			/>
		</FormPage>
	);
}
