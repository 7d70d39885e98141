import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formatDate } from "~/domain/london-time";
import { accepted, provided } from "~/domain/outcome";
import { formAction, guarded, guardOf } from "~/form-action";
import { actionForm } from "~/forms/decision/deciding";
import { DateField, TextAreaField, TextField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { Table } from "~/ui/govuk/table";
import { titled } from "~/ui/layout/titled";
import { addAction } from "~/use-cases/decision/add-action";
import { readDraftToChange } from "~/use-cases/decision/read-draft";

export const meta = titled("Recommendations");
export const handle: PageHandle = {
	isLarge: true,
	backHref: (_, params) => `/decisions/drafts/${params.decisionId}`,
};
/** A refused form is drawn with a new key, so that saving again adds what it says. */
export const shouldRevalidate = () => true;

const guard = guardOf((context, { decisionId = "" }) => readDraftToChange(context, decisionId));

export async function loader(args: LoaderFunctionArgs) {
	const { context, page } = await guarded(args, guard);
	const { decisionId, round, number, title, deciding } = page;
	if (number !== null) throw redirect(`/decisions/${number}`);
	return { decisionId, round, title, actions: deciding.actions, key: context.ids.next() };
}

export const action = formAction({
	guard,
	possible: ({ page }) => provided(accepted(page), ({ number }) => number === null, "decision-signed"),
	schema: actionForm,
	said: "The decision has been signed, so it can no longer change",
	messages: { "decision-signed": "The decision has been signed, so it can no longer change" },
	status: 409,
	save: ({ context, page: { decisionId }, keyed, value }) =>
		addAction(context, { decisionId, key: keyed.key ?? context.ids.next(), ...value }),
	told: (_, { page }) => [`/decisions/drafts/${page.decisionId}/actions`, "You added the recommendation"],
});

export default function Recommendations() {
	const { decisionId, title, actions, key } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return (
		<FormPage
			schema={actionForm}
			title="Recommendations"
			caption={title}
			values={refused?.values ?? {}}
			errors={refused?.errors}
			submitLabel="Add this recommendation"
			intro={
				<>
					<p className="govuk-body">
						Each is an action with an owner and a date. Once the decision is signed, the office follows them
						up until they are done.
					</p>
					{actions.length > 0 ? (
						<Table
							stacked
							caption="What is to be done"
							captionClassName="govuk-table__caption--m"
							head={[{ text: "Action" }, { text: "Owner" }, { text: "Due" }, { text: "Change" }]}
							rows={actions.map(({ id, what, owner, dueOn }) => [
								{ text: what },
								{ text: owner },
								{ text: formatDate(dueOn) },
								{
									text: (
										<a className="govuk-link" href={`/decisions/drafts/${decisionId}/actions/${id}`}>
											Remove<span className="govuk-visually-hidden"> {what}</span>
										</a>
									),
								},
							])}
						/>
					) : null}
					<h2 className="govuk-heading-m">Add a recommendation</h2>
				</>
			}
		>
			<input type="hidden" name="key" value={key} />
			<TextAreaField name="what" label="What is to be done?" maxLength={1000} />
			<TextField name="owner" label="Who does it?" hint="A person, post or body" />
			<DateField name="dueOn" label="When is it due?" />
		</FormPage>
	);
}
