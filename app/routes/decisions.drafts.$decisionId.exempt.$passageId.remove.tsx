import type { LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { within } from "~/domain/outcome";
import { formAction, guarded, guardOf } from "~/form-action";
import { problemOf } from "~/forms/refused-form";
import type { PageHandle } from "~/ui/frame/page-handle";
import { Button } from "~/ui/govuk/button";
import { ErrorSummary } from "~/ui/govuk/error-summary";
import { titled } from "~/ui/layout/titled";
import { readExemptPassages } from "~/use-cases/decision/read-exempt-passages";
import { removeExemptPassage } from "~/use-cases/decision/remove-exempt-passage";

export const meta = titled("Remove a withheld passage");
export const handle: PageHandle = {
	isLarge: true,
	backHref: (_, params) => `/decisions/drafts/${params.decisionId}/exempt`,
};

const guard = guardOf((context, { decisionId = "", passageId = "" }) =>
	within(readExemptPassages(context, { decisionId }), ({ round, mayChange, passages }) => {
		const passage = passages.find(({ id }) => id === passageId);
		return mayChange && passage ? { decisionId, round, passage } : undefined;
	}),
);

export async function loader(args: LoaderFunctionArgs) {
	return (await guarded(args, guard)).page;
}

export const action = formAction({
	guard,
	messages: { "decision-signed": "The decision has been signed, so it can no longer change" },
	status: 409,
	save: ({ context, page: { decisionId, passage } }) =>
		removeExemptPassage(context, { decisionId, passageId: passage.id }),
	told: (_, { page: { decisionId } }) => [
		`/decisions/drafts/${decisionId}/exempt`,
		"You removed the passage",
	],
});

export default function RemovePassage() {
	const { decisionId, passage } = useLoaderData() as Awaited<ReturnType<typeof loader>>;
	const problem = problemOf(useActionData<typeof action>());
	return (
		<>
			{problem ? <ErrorSummary errors={[{ text: problem }]} /> : null}
			<h1 className="govuk-heading-l">Remove this passage?</h1>
			<p className="tranche-verbatim">{passage.text}</p>
			<p className="govuk-body">
				The notice no longer holds it, and no longer says that anything is withheld in its place.
			</p>
			<Form method="post">
				<div className="govuk-button-group">
					<Button variant="warning" preventDoubleClick>
						Remove
					</Button>
					<a className="govuk-link" href={`/decisions/drafts/${decisionId}/exempt`}>
						Keep it
					</a>
				</div>
			</Form>
		</>
	);
}
