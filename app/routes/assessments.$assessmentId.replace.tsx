import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { LONGEST_REASON } from "~/domain/assessment/reason-length";
import { provided } from "~/domain/outcome";
import { formAction, guarded, guardOf } from "~/form-action";
import { replacementForm } from "~/forms/assessment/reasons";
import { ASSIGNING_REFUSALS } from "~/ui/assessment/moderation-words";
import { RadiosField, TextAreaField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { InsetText } from "~/ui/govuk/inset-text";
import { titled } from "~/ui/layout/titled";
import {
	type AssessmentToManage,
	readAssessmentToManage,
} from "~/use-cases/assessment/read-assessment-to-manage";
import { replaceAssessor } from "~/use-cases/assessment/replace-assessor";

export const meta = titled("Replace an assessor");
export const handle: PageHandle<AssessmentToManage> = {
	backHref: ({ round }) => `/rounds/${round.id}/assessors`,
};

const guard = guardOf((context, { assessmentId = "" }) =>
	provided(
		readAssessmentToManage(context, { assessmentId }),
		({ mayReplace }) => mayReplace,
		"move-not-possible",
	),
);

export async function loader(args: LoaderFunctionArgs) {
	return (await guarded(args, guard)).page;
}

export const action = formAction({
	guard,
	schema: replacementForm,
	messages: ASSIGNING_REFUSALS,
	status: 409,
	save: ({ context, params: { assessmentId = "" }, value }) =>
		replaceAssessor(context, { assessmentId, ...value }),
	told: ({ roundId }) => [
		`/rounds/${roundId}/assessors`,
		"You gave the assessment to somebody else",
		"They see the bid under Assessments and start from the beginning.",
	],
});

export default function ReplaceAssessor() {
	const { assessor, bid, candidates, state } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	const title = `Replace ${assessor} on ${bid.reference}`;
	if (candidates.length === 0)
		return (
			<>
				<h1 className="govuk-heading-l">{title}</h1>
				<InsetText>Every other assessor has the bid already, or an interest in it.</InsetText>
			</>
		);
	return (
		<FormPage
			schema={replacementForm}
			title={title}
			values={refused?.values}
			errors={refused?.errors}
			submitLabel="Replace the assessor"
			intro={
				<p className="govuk-body">
					{state === "submitted"
						? `${assessor} has submitted. Those scores are kept on record but no longer count, and the bid waits for the new assessor.`
						: `What ${assessor} has saved is kept on record but no longer counts.`}
				</p>
			}
		>
			<RadiosField
				name="personId"
				label="Who takes over?"
				lacking="other-assessor"
				items={candidates.map(({ personId, name }) => ({ value: personId, text: name }))}
			/>
			<TextAreaField name="reason" label="Reason" maxLength={LONGEST_REASON} />
		</FormPage>
	);
}
