import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { LONGEST_REASON } from "~/domain/assessment/reason-length";
import { isStateRefusal } from "~/domain/possible-now";
import { answerForm, eligibilityForm } from "~/forms/assessment/reasons";
import { parseForm, typedValues } from "~/forms/parse-form";
import { refusalPage, valueOrPage } from "~/respond";
import { saying } from "~/said";
import { signedInContextFor } from "~/session";
import { EligibilityRecord } from "~/ui/assessment/eligibility-record";
import { Findings } from "~/ui/assessment/findings";
import { refusalWords } from "~/ui/assessment/moderation-words";
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

export async function loader(args: LoaderFunctionArgs) {
	return valueOrPage(readBidEligibility(signedInContextFor(args), { bidId: args.params.bidId ?? "" }));
}

export async function action(args: ActionFunctionArgs) {
	const context = signedInContextFor(args);
	const bidId = args.params.bidId ?? "";
	const body = await args.request.formData();
	const answering = body.get("intent") === "answer";
	const schema = answering ? answerForm : eligibilityForm;
	const form = parseForm(schema, body);
	if (!form.ok) return data({ errors: form.errors, values: form.values }, { status: 400 });
	const done =
		"answer" in form.value
			? answerReconsideration(context, { bidId, ...form.value })
			: checkEligibility(context, { bidId, ...form.value });
	if (done.ok)
		throw saying(
			args,
			`/rounds/${done.value.roundId}/eligibility`,
			"Your decision is recorded",
			"The partnership sees it with your reason.",
		);
	const values = typedValues(schema, body);
	if (done.code === "reason-missing") {
		const words = "Enter the reason. The partnership will read it";
		return data({ errors: { [done.path ?? ""]: words }, values }, { status: 400 });
	}
	const words = refusalWords(done);
	if (words === null || isStateRefusal(done)) throw refusalPage(done, { body });
	return data({ errors: { "": words }, values }, { status: 409 });
}

export default function BidEligibilityPage() {
	const shown = useLoaderData<typeof loader>() as BidEligibility;
	const refused = useActionData<typeof action>();
	const { reference, title, partnerships, content, mayCheck, mayAnswer } = shown;
	return (
		<>
			<span className="govuk-caption-l">{partnerships.join(", ")}</span>
			<h1 className="govuk-heading-l">
				Eligibility of {reference}: {title}
			</h1>
			<Beside
				reading={
					<>
						<Findings content={content} headingId="figures" />
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
