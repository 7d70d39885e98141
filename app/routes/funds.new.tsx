import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { newFundForm } from "~/forms/fund/fund";
import { parseForm } from "~/forms/parse-form";
import { refusedForm } from "~/forms/refused-form";
import { refusalPage, valueOrPage } from "~/respond";
import { saying } from "~/said";
import { signedInContextFor } from "~/session";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { FundFields } from "~/ui/fund/fund-fields";
import { FUND_REFUSALS } from "~/ui/fund/fund-refusals";
import { titled } from "~/ui/layout/titled";
import { createFund } from "~/use-cases/fund/create-fund";
import { readFundChoices } from "~/use-cases/fund/read-fund-choices";

export const meta = titled("Add a fund");
export const handle: PageHandle = { backHref: "/funds" };

export async function loader(args: LoaderFunctionArgs) {
	return valueOrPage(readFundChoices(signedInContextFor(args)));
}

export async function action(args: ActionFunctionArgs) {
	const context = signedInContextFor(args);
	const body = await args.request.formData();
	const form = parseForm(newFundForm, body);
	if (!form.ok) return data(form, { status: 400 });
	const made = createFund(context, form.value);
	if (made.ok)
		throw saying(
			args,
			`/funds/${made.value.id}`,
			"You added the fund",
			"Next, enter its pot for each year in the ledger.",
		);
	const refused = refusedForm(newFundForm, body, made, { messages: FUND_REFUSALS });
	if (refused) return data(refused, { status: 400 });
	throw refusalPage(made, { body });
}

export default function NewFund() {
	const choices = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return (
		<FormPage
			schema={newFundForm}
			title="Add a fund"
			values={refused?.values ?? {}}
			errors={refused?.errors}
			submitLabel="Add the fund"
		>
			<FundFields {...choices} withPot />
		</FormPage>
	);
}
