import type { LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { atPlace, readPlace } from "~/domain/form/compose/place";
import { within } from "~/domain/outcome";
import { formAction, guarded, guardOf } from "~/form-action";
import { BOXLESS_REFUSALS } from "~/forms/form/place-form";
import { revisionOf } from "~/forms/parse-form";
import { problemOf } from "~/forms/refused-form";
import { composeBreadcrumbs, pathAbove, placePath, placeTitle } from "~/ui/compose/place-words";
import { Button } from "~/ui/govuk/button";
import { ErrorSummary } from "~/ui/govuk/error-summary";
import { titled } from "~/ui/layout/titled";
import { changeFormDraft } from "~/use-cases/form/change-form-draft";
import { discardFormDraft } from "~/use-cases/form/discard-form-draft";
import { readDraftToChange } from "~/use-cases/form/read-form-draft";

export const meta = titled<{ readonly title: string }>(({ title }) => title);
export const handle = composeBreadcrumbs();

const guard = guardOf((context, { draftId = "" }, request) =>
	within(readDraftToChange(context, { draftId }), (draft) => {
		const place = readPlace(new URL(request.url).searchParams.get("at") ?? "");
		if (!place || !atPlace(draft.definition, place)) return undefined;
		const name = place.length === 0 ? draft.definition.title : placeTitle(draft.definition, place);
		return { draft, place, title: place.length === 0 ? `Discard “${name}”?` : `Remove “${name}”?` };
	}),
);

export async function loader(args: LoaderFunctionArgs) {
	return (await guarded(args, guard)).page;
}

const CHANGED =
	"Somebody changed the form in the meantime. Look at it again, then remove this if it is still right";

export const action = formAction({
	guard,
	status: 409,
	save: ({ context, page: { draft, place }, body }) => {
		const [draftId, revision] = [draft.id, revisionOf(body)];
		return place.length === 0
			? discardFormDraft(context, { draftId, revision })
			: changeFormDraft(context, { draftId, revision, edit: { act: "remove", at: place } });
	},
	messages: { ...BOXLESS_REFUSALS, "changed-meanwhile": CHANGED },
	told: (_, { page: { draft, place } }) =>
		place.length === 0
			? ["/forms", "You discarded the form"]
			: [pathAbove(draft.id, place), "You removed it from the form"],
});

export default function RemoveFromForm() {
	const { draft, place, title } = useLoaderData() as Awaited<ReturnType<typeof loader>>;
	const problem = problemOf(useActionData<typeof action>());
	return (
		<>
			{problem ? <ErrorSummary errors={[{ text: problem }]} /> : null}
			<span className="govuk-caption-l">{draft.definition.title}</span>
			<h1 className="govuk-heading-l">{title}</h1>
			<p className="govuk-body">
				{place.length === 0
					? "What you changed in it is lost. Published forms stay as they are."
					: "It goes with all that stands in it. Published forms stay as they are."}
			</p>
			<Form method="post">
				<input type="hidden" name="revision" value={draft.revision} />
				<div className="govuk-button-group">
					<Button variant="warning" preventDoubleClick>
						{place.length === 0 ? "Discard the form" : "Remove"}
					</Button>
					<a
						className="govuk-link"
						href={place.length === 0 ? placePath(draft.id, []) : pathAbove(draft.id, place)}
					>
						Keep it
					</a>
				</div>
			</Form>
		</>
	);
}
