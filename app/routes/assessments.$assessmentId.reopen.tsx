import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { LONGEST_REASON } from "~/domain/assessment/reason-length";
import { accepted, provided } from "~/domain/outcome";
import { formAction, guarded, guardOf } from "~/form-action";
import { reopeningForm } from "~/forms/assessment/reasons";
import { ALREADY_MODERATED } from "~/ui/assessment/moderation-words";
import { TextAreaField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import {
	type AssessmentToManage,
	readAssessmentToManage,
} from "~/use-cases/assessment/read-assessment-to-manage";
import { reopenAssessment } from "~/use-cases/assessment/reopen-assessment";

export const meta = titled("Open an assessment again");
export const handle: PageHandle<AssessmentToManage> = { backHref: ({ bid }) => `/bids/${bid.id}/scores` };

const ONLY_UNTIL =
	"You can open it again only until a moderator agrees a score for the bid, or the round stops being assessed";

const NOT_SUBMITTED =
	"You can open only a submitted assessment again. This one is not submitted, or was already opened again or replaced";

const guard = guardOf((context, { assessmentId = "" }) => readAssessmentToManage(context, { assessmentId }));

export async function loader(args: LoaderFunctionArgs) {
	const { page } = await guarded(args, guard);
	return data(page, { status: page.mayReopen ? 200 : 409 });
}

export const action = formAction({
	guard,
	possible: ({ page }) =>
		provided(
			provided(accepted(page), ({ state }) => state === "submitted", "not-submitted"),
			({ mayReopen }) => mayReopen,
			"move-not-possible",
		),
	said: ({ code }) => (code === "not-submitted" ? NOT_SUBMITTED : ONLY_UNTIL),
	schema: reopeningForm,
	messages: {
		"already-moderated": ALREADY_MODERATED,
		"reason-missing": "Enter the reason for opening it again",
	},
	status: 409,
	save: ({ context, params: { assessmentId = "" }, value }) =>
		reopenAssessment(context, { assessmentId, ...value }),
	told: ({ bidId }) => [
		`/bids/${bidId}/scores`,
		"You reopened the assessment",
		"The assessor can change the scores and must submit them again.",
	],
});

export default function ReopenAssessment() {
	const { assessor, bid, state, mayReopen } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	if (!mayReopen && !refused)
		return (
			<>
				<h1 className="govuk-heading-l">This assessment cannot be opened again now</h1>
				<p className="govuk-body">{state === "submitted" ? ONLY_UNTIL : NOT_SUBMITTED}.</p>
			</>
		);
	return (
		<FormPage
			schema={reopeningForm}
			title={`Open ${assessor}’s assessment of ${bid.reference} again`}
			values={refused?.values}
			errors={refused?.errors}
			submitLabel="Open it again"
			intro={
				<p className="govuk-body">
					The submitted scores are kept. {assessor} starts from them, can change them and submits again. Until
					then nobody sees the scores of this bid.
				</p>
			}
		>
			<TextAreaField
				name="reason"
				label="Reason"
				hint={`${assessor} will read this.`}
				maxLength={LONGEST_REASON}
			/>
		</FormPage>
	);
}
