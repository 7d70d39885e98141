import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readPlace } from "~/domain/form/compose/place";
import { formatInstant } from "~/domain/london-time";
import { accepted, refused } from "~/domain/outcome";
import { formAction, guarded, guardOf } from "~/form-action";
import { BOXLESS_REFUSALS } from "~/forms/form/place-form";
import { problemOf } from "~/forms/refused-form";
import { PlaceList } from "~/ui/compose/place-list";
import { composeBreadcrumbs } from "~/ui/compose/place-words";
import { ButtonLink } from "~/ui/govuk/button";
import { ErrorSummary } from "~/ui/govuk/error-summary";
import { titled } from "~/ui/layout/titled";
import { changeFormDraft } from "~/use-cases/form/change-form-draft";
import { readFormDraft } from "~/use-cases/form/read-form-draft";

type Page = { readonly draft: { readonly definition: { readonly title: string } } };

export const meta = titled<Page>(({ draft }) => draft.definition.title);
export const handle = composeBreadcrumbs();

const guard = guardOf((context, { draftId = "" }) => {
	const draft = readFormDraft(context, { draftId });
	return draft.ok ? accepted({ draft: draft.value }) : draft;
});

export async function loader(args: LoaderFunctionArgs) {
	return (await guarded(args, guard)).page;
}

export const action = formAction({
	guard,
	status: 409,
	save: ({ context, page: { draft }, body }) => {
		const [act, at] = [body.get("act"), readPlace(String(body.get("id") ?? ""))];
		if (!at || (act !== "up" && act !== "down")) return refused("not-found", "no such act");
		return changeFormDraft(context, { draftId: draft.id, edit: { act: "move", at, to: act } });
	},
	messages: BOXLESS_REFUSALS,
	told: (_, { page: { draft } }) => [`/forms/${draft.id}`, "You changed the order"],
});

export default function ComposedForm() {
	const { draft } = useLoaderData() as Awaited<ReturnType<typeof loader>>;
	const problem = problemOf(useActionData<typeof action>());
	const { id, definition, mayChange } = draft;
	return (
		<>
			{problem ? <ErrorSummary errors={[{ text: problem }]} /> : null}
			<span className="govuk-caption-l">A form that is not published yet</span>
			<h1 className="govuk-heading-l">{definition.title}</h1>
			<p className="govuk-body">
				{draft.savedBy} changed it last, on {formatInstant(draft.savedAt)}.
			</p>
			<div className="govuk-button-group">
				{mayChange ? <ButtonLink href={`/forms/${id}/publish`}>Check and publish</ButtonLink> : null}
				<a className="govuk-link" href={`/forms/${id}/preview`}>
					See it as a bidder would
				</a>
				{mayChange ? (
					<a className="govuk-link" href={`/forms/${id}/change`}>
						Title and parts
					</a>
				) : null}
			</div>
			{definition.parts.map(({ key, title }) => (
				<section key={key} aria-labelledby={`part-${key}`}>
					<h2 className="govuk-heading-m" id={`part-${key}`}>
						{title}
					</h2>
					{definition.sections.some(({ part }) => part === key) ? (
						<PlaceList draft={draft} place={[]} part={key} />
					) : (
						<p className="govuk-body tranche-absent">No section stands in this part yet.</p>
					)}
				</section>
			))}
			{mayChange ? (
				<div className="govuk-button-group">
					<ButtonLink href={`/forms/${id}/add`} variant="secondary">
						Add a section
					</ButtonLink>
					<a className="govuk-link" href={`/forms/${id}/remove`}>
						Discard this form
					</a>
				</div>
			) : null}
		</>
	);
}
