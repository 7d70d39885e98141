import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formAction, guarded, guardOf } from "~/form-action";
import { publishForm as schema } from "~/forms/form/publish-form";
import { FormChanges } from "~/ui/bid/form-changes";
import { composeBreadcrumbs } from "~/ui/compose/place-words";
import { CheckboxesField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import { WarningText } from "~/ui/govuk/warning-text";
import { titled } from "~/ui/layout/titled";
import { publishFormDraft, readPublishing } from "~/use-cases/form/publish-form-draft";

const TITLE = "Publish the form";

export const meta = titled(TITLE);
export const handle = composeBreadcrumbs();

const guard = guardOf((context, { draftId = "" }) => readPublishing(context, { draftId }));

export async function loader(args: LoaderFunctionArgs) {
	return (await guarded(args, guard)).page;
}

export const action = formAction({
	guard,
	schema,
	status: 409,
	save: ({ context, params: { draftId = "" }, revision, value }) =>
		publishFormDraft(context, { draftId, revision, anyway: value.anyway }),
	messages: {
		"changed-meanwhile": {
			"": "Somebody changed the form in the meantime. Look at it again before you publish it",
		},
		"title-taken": { "": "A form that comes with the portal has this title. Give yours another title first" },
		"form-invalid": { "": "The form is no longer in order. Open each part of it and save it again" },
		"form-breaks": { anyway: "Read what would no longer count, then say that you want to publish" },
	},
	told: ({ id, title, number }) => [
		`/forms/published/${id}`,
		`You published “${title}”, version ${number}`,
		"Choose it in the set-up of a round.",
	],
});

export default function PublishForm() {
	const { draft, report, isTitleTaken } = useLoaderData() as Awaited<ReturnType<typeof loader>>;
	const refused = useActionData<typeof action>();
	const { title } = draft.definition;
	const { number, changes, breaks } = report;
	return (
		<FormPage
			schema={schema}
			title={TITLE}
			caption={title}
			values={refused?.values ?? {}}
			errors={refused?.errors}
			revision={draft.revision}
			submitLabel="Publish for good"
			actions={
				<a className="govuk-link" href={`/forms/${draft.id}`}>
					Go back to the form
				</a>
			}
			intro={
				<>
					<p className="govuk-body">
						{number === 1
							? `“${title}” becomes version 1 of a new form.`
							: `It becomes version ${number} of “${title}”.`}{" "}
						A published version never changes. A later change is a new version.
					</p>
					{isTitleTaken ? (
						<WarningText>
							A form that comes with the portal has this title. Give yours another title before you publish
							it.
						</WarningText>
					) : null}
					{number > 1 ? (
						<>
							<h2 className="govuk-heading-m">Against version {number - 1}</h2>
							<FormChanges changes={changes} headingLevel={3} />
						</>
					) : null}
					{breaks.length > 0 ? (
						<>
							<h2 className="govuk-heading-m">What bids being written would lose sight of</h2>
							<p className="govuk-body">Nothing of it is deleted. It is kept, and no longer counts.</p>
							<ul className="govuk-list govuk-list--bullet">
								{breaks.map(({ code, key, section, words }) => (
									<li key={`${code}.${key}`}>
										{section}: {words}
									</li>
								))}
							</ul>
						</>
					) : null}
				</>
			}
		>
			{breaks.length > 0 ? (
				<CheckboxesField
					name="anyway"
					label="Publish it all the same?"
					items={[{ value: "yes", text: "Yes, I have read what would no longer count" }]}
				/>
			) : null}
		</FormPage>
	);
}
