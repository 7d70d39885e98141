import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { within } from "~/domain/outcome";
import { formAction, guarded, guardOf } from "~/form-action";
import { FUND_FIELDS, fundForm } from "~/forms/fund/fund";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { FundFields } from "~/ui/fund/fund-fields";
import { FUND_REFUSALS } from "~/ui/fund/fund-refusals";
import { titled } from "~/ui/layout/titled";
import { changeFund } from "~/use-cases/fund/change-fund";
import { readFund } from "~/use-cases/fund/read-fund";
import { readFundChoices } from "~/use-cases/fund/read-fund-choices";

export const meta = titled("Change the fund");
export const handle: PageHandle = { backHref: (_, params) => `/funds/${params.fundId}` };

const guard = guardOf((context, { fundId = "" }) => {
	const choices = readFundChoices(context);
	if (!choices.ok) return choices;
	return within(readFund(context, { fundId }), (fund) => ({ choices: choices.value, fund }));
});

export async function loader(args: LoaderFunctionArgs) {
	const { choices, fund } = (await guarded(args, guard)).page;
	const { name, financialYear, funderId, decidingOfficeId, legalPower, purpose, revision } = fund;
	return {
		choices,
		revision,
		values: { name, financialYear, funderId, decidingOfficeId, legalPower, purpose },
	};
}

export const action = formAction({
	guard,
	schema: fundForm,
	messages: FUND_REFUSALS,
	fields: FUND_FIELDS,
	save: ({ context, params: { fundId = "" }, revision, value }) =>
		changeFund(context, { fundId, revision, ...value }),
	told: (_, { params }) => [`/funds/${params.fundId}`, "You saved the fund"],
});

export default function EditFund() {
	const loaded = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return (
		<FormPage
			schema={fundForm}
			title="Change the fund"
			values={refused?.values ?? loaded.values}
			errors={refused?.errors}
			conflict={refused?.conflict}
			revision={loaded.revision}
			submitLabel="Save"
		>
			<FundFields {...loaded.choices} />
		</FormPage>
	);
}
