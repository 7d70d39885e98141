import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { provided } from "~/domain/outcome";
import { formAction, guarded, guardOf } from "~/form-action";
import { END_ACCOUNT_PROBLEMS, endAccountForm } from "~/forms/people/person";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { WarningText } from "~/ui/govuk/warning-text";
import { titled } from "~/ui/layout/titled";
import { HandoverList } from "~/ui/people/handover-list";
import { endAccount } from "~/use-cases/people/end-account";
import { readPerson } from "~/use-cases/people/read-person";

export const meta = titled("End an account");
export const handle: PageHandle = { backHref: (_, params) => `/people/${params.personId}` };

const guard = guardOf((context, { personId = "" }) =>
	provided(readPerson(context, personId), ({ mayManage }) => mayManage),
);

export async function loader(args: LoaderFunctionArgs) {
	const { name, handover } = (await guarded(args, guard)).page;
	return { name, handover };
}

export const action = formAction({
	guard,
	schema: endAccountForm,
	messages: END_ACCOUNT_PROBLEMS,
	save: ({ context, page }) => endAccount(context, { personId: page.id }),
	told: (_, { page }) => [
		`/people/${page.id}`,
		"You ended the account",
		"They are signed out everywhere. Their name stays on what they did.",
	],
});

export default function EndAccount() {
	const { name, handover } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return (
		<FormPage
			schema={endAccountForm}
			title={`End the account of ${name}`}
			errors={refused?.errors}
			submitLabel="End this account"
			submitVariant="warning"
		>
			<WarningText>
				All roles of {name} end now and they are signed out everywhere at once. You cannot undo this. Their
				name stays on what they did.
			</WarningText>
			<h2 className="govuk-heading-m">To hand over</h2>
			<HandoverList handover={handover} />
		</FormPage>
	);
}
