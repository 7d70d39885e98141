import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { provided } from "~/domain/outcome";
import { formAction, guarded, guardOf } from "~/form-action";
import { whyForm } from "~/forms/decision/deciding";
import { TextAreaField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { readDelegation } from "~/use-cases/decision/read-delegations";
import { revokeDelegation } from "~/use-cases/decision/revoke-delegation";

export const meta = titled("Revoke a delegation");
export const handle: PageHandle = {
	backHref: (_, params) => `/decisions/delegations/${params.delegationId}`,
};

const guard = guardOf((context, { delegationId = "" }) =>
	provided(readDelegation(context, delegationId), ({ mayRevoke, revoked }) => mayRevoke || revoked !== null),
);

export async function loader(args: LoaderFunctionArgs) {
	const { post, officer } = (await guarded(args, guard)).page;
	return { post, officer };
}

export const action = formAction({
	guard,
	schema: whyForm,
	messages: { "reason-missing": { why: "Enter the reason" } },
	save: ({ context, page: { id }, value }) => revokeDelegation(context, { delegationId: id, ...value }),
	told: (_, { page }) => [
		`/decisions/delegations/${page.id}`,
		"You revoked the delegation",
		"What was decided under it still stands.",
	],
});

export default function Revoke() {
	const { post, officer } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return (
		<FormPage
			schema={whyForm}
			title="Revoke a delegation"
			caption={`${post}, ${officer}`}
			values={refused?.values ?? {}}
			errors={refused?.errors}
			submitLabel="Revoke it now"
			submitVariant="warning"
			intro={
				<p className="govuk-body">
					The officer can sign nothing more under it. Decisions that they have signed still stand.
				</p>
			}
		>
			<TextAreaField name="why" label="Why?" maxLength={1000} />
		</FormPage>
	);
}
