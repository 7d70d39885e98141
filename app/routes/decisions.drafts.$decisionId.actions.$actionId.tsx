import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { accepted, provided, within } from "~/domain/outcome";
import { formAction, guarded, guardOf } from "~/form-action";
import { nothingForm } from "~/forms/parse-form";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { removeAction } from "~/use-cases/decision/add-action";
import { readDraftToChange } from "~/use-cases/decision/read-draft";

export const meta = titled("Remove a recommendation");
export const handle: PageHandle = {
	isLarge: true,
	backHref: (_, params) => `/decisions/drafts/${params.decisionId}/actions`,
};

const guard = guardOf(async (context, { decisionId = "", actionId }) =>
	within(await readDraftToChange(context, decisionId), (draft) => {
		const recommended = draft.deciding.actions.find(({ id }) => id === actionId);
		return recommended && { ...draft, recommended };
	}),
);

export async function loader(args: LoaderFunctionArgs) {
	const { number, title, recommended } = (await guarded(args, guard)).page;
	if (number !== null) throw redirect(`/decisions/${number}`);
	return { title, what: recommended.what };
}

export const action = formAction({
	guard,
	possible: ({ page }) => provided(accepted(page), ({ number }) => number === null, "decision-signed"),
	said: "The decision has been signed, so it can no longer change",
	messages: { "decision-signed": "The decision has been signed, so it can no longer change" },
	status: 409,
	save: ({ context, page: { decisionId, recommended } }) =>
		removeAction(context, { decisionId, actionId: recommended.id }),
	told: (_, { page }) => [`/decisions/drafts/${page.decisionId}/actions`, "You removed the recommendation"],
});

export default function RemoveRecommendation() {
	const { title, what } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return (
		<FormPage
			schema={nothingForm}
			title="Remove this recommendation?"
			caption={title}
			errors={refused?.errors}
			submitLabel="Remove"
			submitVariant="warning"
		>
			<p className="govuk-body tranche-verbatim">{what}</p>
		</FormPage>
	);
}
