import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { additionsAt, additionText, readAddition } from "~/domain/form/compose/additions";
import { boxesToAdd, valuesToAdd } from "~/domain/form/compose/boxes";
import { sectionOfKind } from "~/domain/form/compose/edit";
import { atPlace, placeText, readPlace } from "~/domain/form/compose/place";
import { refused, within } from "~/domain/outcome";
import { formAction, guarded, guardOf } from "~/form-action";
import { EDIT_REFUSALS, kindOfFields } from "~/forms/form/place-form";
import { givenRecord, recordFormValues, recordSchema } from "~/forms/form/record-form";
import { type FormSchema, nothingForm } from "~/forms/parse-form";
import { problemOf } from "~/forms/refused-form";
import { composeBreadcrumbs, placePath } from "~/ui/compose/place-words";
import { FormPage } from "~/ui/form/form-page";
import { RecordFields } from "~/ui/form/record-fields";
import { Button } from "~/ui/govuk/button";
import { ErrorSummary } from "~/ui/govuk/error-summary";
import { Radios } from "~/ui/govuk/radios";
import { titled } from "~/ui/layout/titled";
import { changeFormDraft } from "~/use-cases/form/change-form-draft";
import { readDraftToChange } from "~/use-cases/form/read-form-draft";

export const meta = titled<{ readonly title: string }>(({ title }) => title);
export const handle = composeBreadcrumbs(false);

const TITLES = { form: "Add a section", section: "Add to this section", item: "Add a question" } as const;

const guard = guardOf((context, { draftId = "" }, request) =>
	within(readDraftToChange(context, { draftId }), (draft) => {
		const asked = new URL(request.url).searchParams;
		const place = readPlace(asked.get("at") ?? "");
		const found = place && atPlace(draft.definition, place);
		if (!place || !found || !(found.at in TITLES)) return undefined;
		const offered = additionsAt(draft.definition, found);
		if (offered.length === 0) return undefined;
		const chosen = readAddition(asked.get("what") ?? "", found);
		const what = chosen?.addition;
		const fields = what ? boxesToAdd(draft.definition, found, what) : {};
		const known = what?.of === "records" ? sectionOfKind(what.kind) : undefined;
		const head = known ? { title: known.title, hint: known.hint } : {};
		return {
			draft,
			place,
			what,
			words: chosen?.words,
			offered,
			wanted: asked.has("chosen") && !what,
			fields,
			values: { ...valuesToAdd(fields), ...head },
			title: TITLES[found.at as keyof typeof TITLES],
		};
	}),
);

export async function loader(args: LoaderFunctionArgs) {
	const { context, page } = await guarded(args, guard);
	return { ...page, key: context.ids.next() };
}

export const action = formAction({
	guard,
	schema: ({ what, fields }): FormSchema => (what ? recordSchema(kindOfFields(fields)) : nothingForm),
	status: 409,
	save: ({ context, page: { draft, place, what, fields }, keyed, value }) => {
		if (!what) return refused("not-addable", "nothing was chosen");
		const values = givenRecord(kindOfFields(fields), value);
		const edit = { act: "add", at: place, what, values } as const;
		return changeFormDraft(context, { draftId: draft.id, edit, ...keyed });
	},
	messages: EDIT_REFUSALS,
	told: (_, { page: { draft, place } }) => [placePath(draft.id, place), "You added it to the form"],
	another: (_, { page: { draft, place } }) => `/forms/${draft.id}/add?at=${placeText(place)}`,
});

export default function AddToForm() {
	const { draft, place, what, words, offered, wanted, fields, values, title, key } =
		useLoaderData() as Awaited<ReturnType<typeof loader>>;
	const refusedForm = useActionData<typeof action>();
	const back = placePath(draft.id, place);
	if (!what) {
		const unchosen = place.length === 0 ? "Choose what the section holds" : "Choose how it is answered";
		const problem = wanted ? unchosen : problemOf(refusedForm);
		return (
			<form method="get">
				{problem ? <ErrorSummary errors={[{ text: problem, href: `#what` }]} /> : null}
				<span className="govuk-caption-l">{draft.definition.title}</span>
				<input type="hidden" name="at" value={placeText(place)} />
				<input type="hidden" name="chosen" value="yes" />
				<Radios
					name="what"
					fieldset={{
						legend: { text: title, className: "govuk-fieldset__legend--l", isPageHeading: true },
					}}
					hint={place.length === 0 ? "What does the section hold?" : "How is it answered?"}
					error={problem}
					items={offered.map(({ addition, words }) => ({ value: additionText(addition), text: words }))}
				/>
				<div className="govuk-button-group">
					<Button>Continue</Button>
					<a className="govuk-link" href={back}>
						Cancel
					</a>
				</div>
			</form>
		);
	}
	const kind = kindOfFields(fields);
	return (
		<FormPage
			schema={recordSchema(kind)}
			title={title}
			caption={draft.definition.title}
			values={refusedForm?.values ?? recordFormValues(kind, values)}
			errors={refusedForm?.errors}
			submitLabel="Add"
			another={place.length > 0}
			intro={<p className="govuk-body">{words}.</p>}
			actions={
				<a className="govuk-link" href={back}>
					Cancel
				</a>
			}
		>
			<input type="hidden" name="key" value={key} />
			<RecordFields kind={kind} beside={{ interventions: [] }} />
		</FormPage>
	);
}
