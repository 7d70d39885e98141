import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { formatTotal } from "~/domain/assessment/total";
import { orDone } from "~/domain/outcome";
import { formAction, guarded, guardOf } from "~/form-action";
import { OpenedSum } from "~/ui/assessment/opened-sum";
import { PointsTable } from "~/ui/assessment/points-table";
import type { PageHandle } from "~/ui/frame/page-handle";
import { Button } from "~/ui/govuk/button";
import { ErrorSummary } from "~/ui/govuk/error-summary";
import { WarningText } from "~/ui/govuk/warning-text";
import { titled } from "~/ui/layout/titled";
import { type AssessmentShown, readAssessment } from "~/use-cases/assessment/read-assessment";
import { submitAssessment } from "~/use-cases/assessment/submit-assessment";

export const meta = titled<AssessmentShown>(({ bid }) => `Check and submit your scores of ${bid.reference}`);
export const handle: PageHandle<AssessmentShown> = {
	backHref: ({ assessmentId }) => `/assessments/${assessmentId}`,
};

const guard = guardOf((context, { assessmentId = "" }) => readAssessment(context, { assessmentId }));

export async function loader(args: LoaderFunctionArgs) {
	const { page: shown } = await guarded(args, guard);
	if (!shown.open) throw redirect(`/assessments/${shown.assessmentId}`);
	return shown;
}

export const action = formAction({
	guard,
	messages: {
		"assessment-incomplete": "Give every score, its reason and the place in the bid it rests on",
		"scores-stale": "The bid was changed since. Confirm the scores that are marked",
	},
	status: 409,
	save: ({ context, page: { assessmentId } }) =>
		orDone(submitAssessment(context, { assessmentId }), "assessment-locked"),
	told: (_, { page }) => [
		`/assessments/${page.assessmentId}`,
		"Your assessment is submitted",
		"It cannot be changed now. Once every assessor has submitted, a moderator settles scores that are far apart.",
	],
});

export default function SubmitAssessment() {
	const shown = useLoaderData<typeof loader>() as AssessmentShown;
	const refused = useActionData<typeof action>();
	const { bid, criteria, assessmentId } = shown;
	const missing = criteria
		.map(({ title, progress }, place) => ({ title, progress, place: place + 1 }))
		.filter(({ progress }) => progress !== "done");
	return (
		<>
			{refused || missing.length > 0 ? (
				<ErrorSummary
					errors={missing.map(({ title, progress, place }) => ({
						text:
							progress === "stale"
								? `Confirm your score for “${title}”`
								: `Give a score, a reason and its place in the bid for “${title}”`,
						href: `/assessments/${assessmentId}/criteria/${place}`,
					}))}
				/>
			) : null}
			<h1 className="govuk-heading-l">
				Check and submit your scores of {bid.reference}: {bid.content.title}
			</h1>
			<PointsTable caption="Your scores and reasons" rows={criteria} bidPath={`/bids/${bid.id}/submitted`} />
			{shown.ownTotalHundredths === null ? null : (
				<p className="govuk-body">
					Your total: <strong>{formatTotal(shown.ownTotalHundredths)}</strong> of 100
				</p>
			)}
			<OpenedSum sum={shown.ownSum} summary="How your total adds up" />
			<WarningText>Once you submit, your scores are locked.</WarningText>
			<Form method="post">
				<div className="govuk-button-group">
					<Button preventDoubleClick>Submit scores</Button>
					<a className="govuk-link" href={`/assessments/${assessmentId}`}>
						Return without submitting
					</a>
				</div>
			</Form>
		</>
	);
}
