import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { provided, within } from "~/domain/outcome";
import { formAction, guarded, guardOf } from "~/form-action";
import { queryAnswerForm } from "~/forms/needs/figures";
import { TextAreaField, TextField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { OfficeQuery } from "~/ui/needs/office-query";
import { VERSION_IN_USE } from "~/ui/needs/version-refusals";
import { answerQuery } from "~/use-cases/needs/answer-query";
import { readFiguresWindow } from "~/use-cases/needs/read-figures-window";

export const meta = titled("Answer a query");
export const handle: PageHandle = { backHref: (_, params) => `/needs/${params.needsVersionId}/figures` };

const guard = guardOf((context, { needsVersionId = "", queryId }) =>
	within(
		provided(readFiguresWindow(context, needsVersionId), ({ mayManage }) => mayManage),
		({ version, mayCorrect, partnerships }) => {
			const query = partnerships
				.flatMap(({ name, queries }) => queries.map((each) => ({ ...each, partnership: name })))
				.find(({ id }) => id === queryId);
			return query && { query, versionId: version.id, mayCorrect };
		},
	),
);

export async function loader(args: LoaderFunctionArgs) {
	return (await guarded(args, guard)).page;
}

export const action = formAction({
	guard,
	schema: queryAnswerForm,
	messages: {
		"needs-version-in-use": VERSION_IN_USE,
		"already-answered": "This query has an answer already",
		"text-missing": "Enter the answer",
		"indicator-removed":
			"This indicator is no longer in the version, so there is no figure to correct. Leave this blank",
		"number-invalid": "Enter a number, like 1,073,045 or 60.1",
		"value-negative": "Must be zero or more",
		"value-missing": "Enter the figure that goes with this base",
		"base-not-asked": "The figure is a count now and has no base. Leave this blank",
	},
	status: 409,
	save: ({ context, page, value }) => answerQuery(context, { queryId: page.query.id, ...value }),
	told: (_, { page }) => [
		`/needs/${page.versionId}/figures`,
		"You answered the question",
		"The partnership sees your answer beside its figure.",
	],
});

export default function AnswerQuery() {
	const { query, versionId, mayCorrect } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	const asked = <OfficeQuery query={query} versionId={versionId} mayAnswer={false} />;
	if (query.answer !== null && refused === undefined)
		return (
			<>
				<h1 className="govuk-heading-l">Answer a query</h1>
				{asked}
			</>
		);
	return (
		<FormPage
			schema={queryAnswerForm}
			title="Answer a query"
			values={refused?.values ?? {}}
			errors={refused?.errors}
			submitLabel="Send the answer"
			intro={asked}
		>
			<TextAreaField
				name="answer"
				label="Answer"
				hint="The partnership will see it, and it stays on record"
			/>
			{mayCorrect ? (
				<>
					<TextField
						name="corrected"
						label="Corrected figure (optional)"
						hint="Leave blank if the figure is right. The partnership is asked to check a corrected figure again"
						inputMode="decimal"
						className="govuk-input--width-10"
					/>
					{query.isRate ? (
						<TextField
							name="correctedPer"
							label="Corrected base (optional)"
							hint="What the rate is multiplied by, such as the population. Leave blank if it is right"
							inputMode="decimal"
							className="govuk-input--width-10"
						/>
					) : null}
				</>
			) : (
				<p className="govuk-body">
					This version is in use, so you cannot correct the figure here. Start a new version to do that.
				</p>
			)}
		</FormPage>
	);
}
