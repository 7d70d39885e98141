import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formAction, guarded, guardOf } from "~/form-action";
import { newFundForm } from "~/forms/fund/fund";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { FundFields } from "~/ui/fund/fund-fields";
import { FUND_REFUSALS } from "~/ui/fund/fund-refusals";
import { titled } from "~/ui/layout/titled";
import { createFund } from "~/use-cases/fund/create-fund";
import { readFundChoices } from "~/use-cases/fund/read-fund-choices";

export const meta = titled("Add a fund");
export const handle: PageHandle = { backHref: "/funds" };

const guard = guardOf(readFundChoices);

export async function loader(args: LoaderFunctionArgs) {
	return (await guarded(args, guard)).page;
}

export const action = formAction({
	guard,
	schema: newFundForm,
	messages: FUND_REFUSALS,
	save: ({ context, value }) => createFund(context, value),
	told: ({ id }) => [
		`/funds/${id}`,
		"You added the fund",
		"Next, enter its pot for each year in the ledger.",
	],
});

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
