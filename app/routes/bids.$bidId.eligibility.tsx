import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { LONGEST_REASON } from "~/domain/assessment/reason-length";
import { formAction, guarded, guardOf } from "~/form-action";
import { answerForm, eligibilityForm } from "~/forms/assessment/reasons";
import type { FormSchema, Given } from "~/forms/parse-form";
import { EligibilityRecord } from "~/ui/assessment/eligibility-record";
import { Findings } from "~/ui/assessment/findings";
import { BidReading } from "~/ui/bid/reading/bid-reading";
import { RadiosField, TextAreaField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { Beside } from "~/ui/layout/beside";
import { titled } from "~/ui/layout/titled";
import { answerReconsideration } from "~/use-cases/assessment/answer-reconsideration";
import { checkEligibility } from "~/use-cases/assessment/check-eligibility";
import { type BidEligibility, readBidEligibility } from "~/use-cases/assessment/read-bid-eligibility";

export const meta = titled<BidEligibility>(({ reference }) => `Eligibility of ${reference}`);
export const handle: PageHandle<BidEligibility> = {
	breadcrumbs: ({ round, reference, title }) => [
		{ text: "Rounds", href: "/rounds" },
		{ text: "Eligibility", href: `/rounds/${round.id}/eligibility` },
		{ text: `${reference}: ${title}` },
	],
	wide: true,
};

const guard = guardOf((context, { bidId = "" }) => readBidEligibility(context, { bidId }));

export async function loader(args: LoaderFunctionArgs) {
	return (await guarded(args, guard)).page;
}

export const action = formAction({
	guard,
	schema: (_, { body }): FormSchema => (body.get("intent") === "answer" ? answerForm : eligibilityForm),
	messages: {
		"reason-missing": "Enter the reason. The partnership will read it",
		"nothing-asked": "The partnership has not asked for the bid to be reconsidered",
		"already-answered": "Somebody else has already answered",
	},
	status: ({ code }) => (code === "reason-missing" ? 400 : 409),
	save: ({ context, params: { bidId = "" }, value }) =>
		"answer" in value
			? answerReconsideration(context, { bidId, ...(value as Given<typeof answerForm>) })
			: checkEligibility(context, { bidId, ...(value as Given<typeof eligibilityForm>) }),
	told: ({ roundId }) => [
		`/rounds/${roundId}/eligibility`,
		"Your decision is recorded",
		"The partnership sees it with your reason.",
	],
});

export default function BidEligibilityPage() {
	const shown = useLoaderData<typeof loader>() as BidEligibility;
	const refused = useActionData<typeof action>();
	const { reference, title, partnerships, content, beside, mayCheck, mayAnswer } = shown;
	return (
		<>
			<span className="govuk-caption-l">{partnerships.join(", ")}</span>
			<h1 className="govuk-heading-l">
				Eligibility of {reference}: {title}
			</h1>
			<Beside
				reading={
					<>
						<Findings content={content} beside={beside} headingId="figures" />
						<BidReading content={content} />
					</>
				}
			>
				<EligibilityRecord check={shown.check} reconsideration={shown.reconsideration} />
				{mayCheck ? (
					<FormPage
						schema={eligibilityForm}
						title="Check"
						showTitle={false}
						values={refused?.values}
						errors={refused?.errors}
						submitLabel="Save the result"
						submitName="intent"
						submitValue="check"
					>
						<RadiosField
							name="result"
							label={{ text: "Is this bid eligible?", className: "govuk-fieldset__legend--m" }}
							items={[
								{ value: "eligible", text: "Yes, it goes on to be scored" },
								{ value: "ineligible", text: "No, it is ineligible" },
							]}
						/>
						<TextAreaField
							name="reason"
							label="Reason"
							hint="Needed when the bid is ineligible: the partnership reads it. For an eligible bid it is a note for the office."
							maxLength={LONGEST_REASON}
						/>
					</FormPage>
				) : null}
				{mayAnswer ? (
					<FormPage
						schema={answerForm}
						title="Answer"
						showTitle={false}
						values={refused?.values}
						errors={refused?.errors}
						submitLabel="Send the answer"
						submitName="intent"
						submitValue="answer"
					>
						<RadiosField
							name="result"
							label={{ text: "What is your answer?", className: "govuk-fieldset__legend--m" }}
							items={[
								{ value: "eligible", text: "The bid is eligible after all" },
								{ value: "ineligible", text: "The bid stays ineligible" },
							]}
						/>
						<TextAreaField
							name="answer"
							label="Reason"
							hint="The partnership reads it."
							maxLength={LONGEST_REASON}
						/>
					</FormPage>
				) : null}
			</Beside>
		</>
	);
}
