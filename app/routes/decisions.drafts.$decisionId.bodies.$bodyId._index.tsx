import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { accepted, detailsOf, provided, within } from "~/domain/outcome";
import { formAction, guarded, guardOf } from "~/form-action";
import { resolutionForm } from "~/forms/decision/deciding";
import { DateField, RadiosField, TextField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { readDraftToChange } from "~/use-cases/decision/read-draft";
import { recordResolution } from "~/use-cases/decision/record-resolution";

export const meta = titled("Record what a body resolved");
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
	const { decisionId, number, title, body, deciding } = (await guarded(args, guard)).page;
	if (number !== null) throw redirect(`/decisions/${number}`);
	return { decisionId, title, name: body.name, proposal: deciding.proposal };
}

export const action = formAction({
	guard,
	possible: ({ page }) => provided(accepted(page), ({ number }) => number === null, "decision-signed"),
	schema: resolutionForm,
	said: "The decision has been signed, so it can no longer change",
	messages: {
		"decision-signed": "The decision has been signed, so it can no longer change",
		"changed-meanwhile":
			"The draft was changed after you opened this page. Check that the body agreed to it as it is now",
		"earlier-body-waiting": (refusal) =>
			`These must agree first: ${detailsOf(refusal, "earlier-body-waiting").bodies.join(", ")}`,
		"day-to-come": { resolvedOn: "Date must be today or in the past" },
	},
	secret: ["proposal"],
	status: 409,
	save: ({ context, page: { decisionId, body }, body: sent, value }) =>
		recordResolution(context, {
			decisionId,
			bodyId: body.id,
			draftSha256: String(sent.get("proposal") ?? ""),
			...value,
		}),
	told: (_, { page }) => [
		`/decisions/drafts/${page.decisionId}/bodies`,
		"You recorded what the body resolved",
	],
});

export default function Resolution() {
	const { title, name, proposal } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return (
		<FormPage
			schema={resolutionForm}
			title={`What did ${name} resolve?`}
			caption={title}
			values={refused?.values ?? {}}
			errors={refused?.errors}
			submitLabel="Save"
		>
			<input type="hidden" name="proposal" value={proposal} />
			<RadiosField
				name="outcome"
				label="Did it agree to the decision as it is drafted now?"
				items={[
					{ value: "agreed", text: "Yes, it agreed" },
					{ value: "not-agreed", text: "No, it did not agree" },
				]}
			/>
			<DateField name="resolvedOn" label="When did it resolve this?" />
			<TextField
				name="evidence"
				label="Where is that recorded?"
				hint="For example, minute 14 of the cabinet, 3 June 2026. The public notice says this"
			/>
		</FormPage>
	);
}
