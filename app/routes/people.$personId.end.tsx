import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { END_ACCOUNT_PROBLEMS, endAccountForm } from "~/forms/people/person";
import { refusalPage, refusedForm, valueOrPage } from "~/respond";
import { saying } from "~/said";
import { signedInContextFor } from "~/session";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { WarningText } from "~/ui/govuk/warning-text";
import { titled } from "~/ui/layout/titled";
import { HandoverList } from "~/ui/people/handover-list";
import { endAccount } from "~/use-cases/people/end-account";
import { readPerson } from "~/use-cases/people/read-person";

export const meta = titled("End an account");
export const handle: PageHandle = { backHref: (_, params) => `/people/${params.personId}` };

export function loader(args: LoaderFunctionArgs) {
	const person = valueOrPage(readPerson(signedInContextFor(args), args.params.personId ?? ""));
	if (!person.mayManage)
		throw refusalPage({ ok: false, code: "forbidden", message: "may not manage people" });
	return { name: person.name, handover: person.handover };
}

export function action(args: ActionFunctionArgs) {
	const personId = args.params.personId ?? "";
	const ended = endAccount(signedInContextFor(args), { personId });
	if (ended.ok)
		throw saying(
			args,
			`/people/${personId}`,
			"You ended the account",
			"They are signed out everywhere. Their name stays on what they did.",
		);
	return refusedForm(ended, { values: {}, problems: END_ACCOUNT_PROBLEMS });
}

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
