import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { formatTotal } from "~/domain/assessment/total";
import { refusalPage, valueOrPage } from "~/respond";
import { saying } from "~/said";
import { signedInContextFor } from "~/session";
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

export async function loader(args: LoaderFunctionArgs) {
	const assessmentId = args.params.assessmentId ?? "";
	const shown = valueOrPage(readAssessment(signedInContextFor(args), { assessmentId }));
	if (!shown.open) throw redirect(`/assessments/${assessmentId}`);
	return shown;
}

export async function action(args: ActionFunctionArgs) {
	const assessmentId = args.params.assessmentId ?? "";
	const submitted = submitAssessment(signedInContextFor(args), { assessmentId });
	if (submitted.ok || submitted.code === "assessment-locked")
		throw saying(
			args,
			`/assessments/${assessmentId}`,
			"Your assessment is submitted",
			"It cannot be changed now. Once every assessor has submitted, a moderator settles scores that are far apart.",
		);
	if (submitted.code === "assessment-incomplete") return data({ incomplete: true }, { status: 409 });
	throw refusalPage(submitted);
}

export default function SubmitAssessment() {
	const shown = useLoaderData<typeof loader>() as AssessmentShown;
	const refused = useActionData<typeof action>();
	const { bid, criteria, assessmentId } = shown;
	const missing = criteria
		.map(({ title, progress }, place) => ({ title, progress, place: place + 1 }))
		.filter(({ progress }) => progress !== "done");
	return (
		<>
			{refused?.incomplete || missing.length > 0 ? (
				<ErrorSummary
					errors={missing.map(({ title, place }) => ({
						text: `Give a score and a reason for “${title}”`,
						href: `/assessments/${assessmentId}/criteria/${place}`,
					}))}
				/>
			) : null}
			<h1 className="govuk-heading-l">
				Check and submit your scores of {bid.reference}: {bid.content.title}
			</h1>
			<PointsTable caption="Your scores and reasons" rows={criteria} />
			{shown.ownTotalHundredths === null ? null : (
				<p className="govuk-body">
					Your total: <strong>{formatTotal(shown.ownTotalHundredths)}</strong> of 100
				</p>
			)}
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
