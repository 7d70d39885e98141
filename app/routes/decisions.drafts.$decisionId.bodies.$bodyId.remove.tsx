import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { accepted, provided, within } from "~/domain/outcome";
import { formAction, guarded, guardOf } from "~/form-action";
import { nothingForm } from "~/forms/parse-form";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { removeBody } from "~/use-cases/decision/add-body";
import { readDraftToChange } from "~/use-cases/decision/read-draft";

export const meta = titled("Remove a body");
export const handle: PageHandle = {
	isLarge: true,
	backHref: (_, params) => `/decisions/drafts/${params.decisionId}/bodies`,
};

const guard = guardOf(async (context, { decisionId = "", bodyId }) =>
	within(await readDraftToChange(context, decisionId), (draft) => {
		const body = draft.deciding.bodies.find(({ id }) => id === bodyId);
		return body && { ...draft, body };
	}),
);

export async function loader(args: LoaderFunctionArgs) {
	const { number, title, body } = (await guarded(args, guard)).page;
	if (number !== null) throw redirect(`/decisions/${number}`);
	return { title, name: body.name };
}

export const action = formAction({
	guard,
	possible: ({ page }) => provided(accepted(page), ({ number }) => number === null, "decision-signed"),
	said: "The decision has been signed, so it can no longer change",
	messages: {
		"decision-signed": "The decision has been signed, so it can no longer change",
		"body-resolved": "It has resolved on this decision, so it stays",
	},
	status: 409,
	save: ({ context, page: { decisionId, body } }) => removeBody(context, { decisionId, bodyId: body.id }),
	told: (_, { page }) => [`/decisions/drafts/${page.decisionId}/bodies`, "You removed the body"],
});

export default function RemoveBody() {
	const { title, name } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return (
		<FormPage
			schema={nothingForm}
			title={`Remove ${name}?`}
			caption={title}
			errors={refused?.errors}
			submitLabel="Remove"
			submitVariant="warning"
		>
			<p className="govuk-body">The decision then no longer waits for it.</p>
		</FormPage>
	);
}
