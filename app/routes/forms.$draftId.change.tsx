import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { additionsAt } from "~/domain/form/compose/additions";
import { boxesAt } from "~/domain/form/compose/boxes";
import { type AtPlace, atPlace, type Place, placeText, readPlace } from "~/domain/form/compose/place";
import { isTable } from "~/domain/form/definition";
import { within } from "~/domain/outcome";
import { formAction, guarded, guardOf } from "~/form-action";
import { EDIT_REFUSALS, kindOfFields } from "~/forms/form/place-form";
import {
	comparedFields,
	givenRecord,
	recordBoxes,
	recordFormValues,
	recordSchema,
} from "~/forms/form/record-form";
import { type FormSchema, nothingForm } from "~/forms/parse-form";
import { standingNow } from "~/forms/refused-form";
import { PlaceList } from "~/ui/compose/place-list";
import { composeBreadcrumbs, pathAbove, placePath, placeTitle } from "~/ui/compose/place-words";
import { FormPage } from "~/ui/form/form-page";
import { RecordFields } from "~/ui/form/record-fields";
import { ButtonLink } from "~/ui/govuk/button";
import { titled } from "~/ui/layout/titled";
import { changeFormDraft } from "~/use-cases/form/change-form-draft";
import { type FormDraft, readDraftToChange } from "~/use-cases/form/read-form-draft";
import { basesOf } from "~/use-cases/merge-fields";

export const meta = titled<{ readonly title: string }>(({ title }) => title);
export const handle = composeBreadcrumbs();

const guard = guardOf((context, { draftId = "" }, request) =>
	within(readDraftToChange(context, { draftId }), (draft) => {
		const place = readPlace(new URL(request.url).searchParams.get("at") ?? "");
		const found = place && atPlace(draft.definition, place);
		return place && found ? { draft, place, found, ...boxesAt(draft.definition, found) } : undefined;
	}),
);

const ALONE = { interventions: [] };

export async function loader(args: LoaderFunctionArgs) {
	const { context, page } = await guarded(args, guard);
	const { draft, place, values } = page;
	return {
		draft,
		place,
		values,
		opened: { page: context.ids.next(), bases: basesOf(values) },
		title: placeTitle(draft.definition, place),
	};
}

export const action = formAction({
	guard,
	schema: ({ fields }, { body }): FormSchema =>
		body.has("act") ? nothingForm : recordSchema(kindOfFields(fields)),
	status: 409,
	fields: ({ fields }) => comparedFields(kindOfFields(fields), ALONE),
	save: ({ context, page: { draft, place, fields }, body, opened, value }) => {
		const kind = kindOfFields(fields);
		const [act, at] = [body.get("act"), readPlace(String(body.get("id") ?? ""))];
		const edit =
			(act === "up" || act === "down") && at
				? ({ act: "move", at, to: act } as const)
				: ({ act: "change", at: place, values: givenRecord(kind, value) } as const);
		return standingNow(
			changeFormDraft(context, { draftId: draft.id, edit, opened }),
			(theirs) => recordFormValues(kind, theirs),
			(theirs, taken) => recordBoxes(kind, theirs, taken),
		);
	},
	messages: EDIT_REFUSALS,
	told: (_, { page: { draft, place }, body }) =>
		body.has("act")
			? [placePath(draft.id, place), "You changed the order"]
			: [pathAbove(draft.id, place), "You saved the change"],
});

/** The way to add to a section, a table or the records of a kind. */
function AddLink({
	draft,
	place,
	found,
}: {
	readonly draft: Pick<FormDraft, "id" | "definition">;
	readonly place: Place;
	readonly found: AtPlace;
}) {
	if (found.at === "form" || additionsAt(draft.definition, found).length === 0) return null;
	const toList = found.at === "item" && isTable(found.item) ? "Add a column" : "Add a question of your own";
	return (
		<ButtonLink href={`/forms/${draft.id}/add?at=${placeText(place)}`} variant="secondary">
			{found.at === "section" ? "Add to this section" : toList}
		</ButtonLink>
	);
}

export default function ChangeInForm() {
	const { draft, place, values, opened, title } = useLoaderData() as Awaited<ReturnType<typeof loader>>;
	const refused = useActionData<typeof action>();
	const found = atPlace(draft.definition, place);
	if (!found) return null;
	const kind = kindOfFields(boxesAt(draft.definition, found).fields);
	const began = recordFormValues(kind, values);
	return (
		<>
			<FormPage
				schema={recordSchema(kind)}
				title={title}
				caption={draft.definition.title}
				values={refused?.values ?? began}
				began={began}
				errors={refused?.errors}
				conflict={refused?.conflict}
				opened={opened}
				submitLabel="Save"
				actions={
					<a className="govuk-link" href={pathAbove(draft.id, place)}>
						Cancel
					</a>
				}
			>
				<RecordFields kind={kind} beside={ALONE} />
			</FormPage>
			<PlaceList draft={draft} place={place} />
			<AddLink draft={draft} place={place} found={found} />
		</>
	);
}
