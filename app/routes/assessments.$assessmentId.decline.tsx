import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { LONGEST_REASON } from "~/domain/assessment/reason-length";
import { accepted, provided } from "~/domain/outcome";
import { formAction, guarded, guardOf } from "~/form-action";
import { declineForm } from "~/forms/assessment/reasons";
import { TextAreaField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { declineAssessment } from "~/use-cases/assessment/decline-assessment";
import { type AssessmentShown, readAssessment } from "~/use-cases/assessment/read-assessment";

export const meta = titled("Decline to score a bid");
export const handle: PageHandle<AssessmentShown> = {
	backHref: ({ assessmentId }) => `/assessments/${assessmentId}`,
};

const guard = guardOf((context, { assessmentId = "" }) => readAssessment(context, { assessmentId }));

export async function loader(args: LoaderFunctionArgs) {
	const { page } = await guarded(args, guard);
	if (page.state !== "assigned") throw redirect(`/assessments/${page.assessmentId}`);
	return page;
}

export const action = formAction({
	guard,
	possible: ({ page }) => provided(accepted(page), ({ state }) => state === "assigned", "assessment-locked"),
	schema: declineForm,
	messages: { "reason-missing": "Say why you cannot score this bid" },
	status: 409,
	save: ({ context, page: { assessmentId }, value }) =>
		declineAssessment(context, { assessmentId, ...value }),
	told: ({ reference }) => [
		"/assessments",
		`You declined to score bid ${reference}`,
		"The fund manager gives it to somebody else. What you had saved is kept but does not count.",
	],
});

export default function DeclineAssessment() {
	const { bid } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return (
		<FormPage
			schema={declineForm}
			title={`Decline to score bid ${bid.reference}`}
			caption={bid.content.title}
			values={refused?.values}
			errors={refused?.errors}
			submitLabel="Decline to score this bid"
			submitVariant="warning"
			intro={
				<p className="govuk-body">
					If you have an interest in the bid’s partnership,{" "}
					<a className="govuk-link" href="/interests/new">
						declare it
					</a>{" "}
					instead: all its bids are then closed to you.
				</p>
			}
		>
			<TextAreaField
				name="reason"
				label="Why can you not score this bid?"
				hint="The fund manager reads it."
				maxLength={LONGEST_REASON}
			/>
		</FormPage>
	);
}
