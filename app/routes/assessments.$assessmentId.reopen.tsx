import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { LONGEST_REASON } from "~/domain/assessment/reason-length";
import { reopeningForm } from "~/forms/assessment/reasons";
import { parseForm, typedValues } from "~/forms/parse-form";
import { refusalPage, valueOrPage } from "~/respond";
import { saying } from "~/said";
import { signedInContextFor } from "~/session";
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

const REFUSALS: Readonly<Record<string, string>> = {
	"already-moderated": "A moderator has agreed a score of this bid, so its assessments stay as they are",
	"not-submitted": "Somebody opened this assessment again before you, or gave it to another assessor",
	"round-not-assessing": "The round is no longer being assessed, so the assessment stays as it is",
};

export async function loader(args: LoaderFunctionArgs) {
	const assessmentId = args.params.assessmentId ?? "";
	const shown = valueOrPage(readAssessmentToManage(signedInContextFor(args), { assessmentId }));
	return data(shown, { status: shown.mayReopen ? 200 : 409 });
}

export async function action(args: ActionFunctionArgs) {
	const context = signedInContextFor(args);
	const body = await args.request.formData();
	const form = parseForm(reopeningForm, body);
	if (!form.ok) return data(form, { status: 400 });
	const reopened = reopenAssessment(context, {
		assessmentId: args.params.assessmentId ?? "",
		...form.value,
	});
	if (reopened.ok)
		throw saying(
			args,
			`/bids/${reopened.value.bidId}/scores`,
			"You reopened the assessment",
			"The assessor can change the scores and must submit them again.",
		);
	const said = REFUSALS[reopened.code];
	if (said === undefined) throw refusalPage(reopened, { body });
	return data({ errors: { "": said }, values: typedValues(reopeningForm, body) }, { status: 409 });
}

export default function ReopenAssessment() {
	const { assessor, bid, mayReopen } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	if (!mayReopen && !refused)
		return (
			<>
				<h1 className="govuk-heading-l">This assessment cannot be opened again now</h1>
				<p className="govuk-body">
					You can open it again only until a moderator agrees a score for the bid, or the round stops being
					assessed.
				</p>
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
