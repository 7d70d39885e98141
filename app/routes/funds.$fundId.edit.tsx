import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { FUND_FIELDS, fundForm } from "~/forms/fund/fund";
import { parseForm, revisionSent } from "~/forms/parse-form";
import { refusedForm } from "~/forms/refused-form";
import { refusalPage, valueOrPage } from "~/respond";
import { saying } from "~/said";
import { signedInContextFor } from "~/session";
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

export async function loader(args: LoaderFunctionArgs) {
	const context = signedInContextFor(args);
	const choices = valueOrPage(readFundChoices(context));
	const fund = valueOrPage(readFund(context, { fundId: args.params.fundId ?? "" }));
	const { name, financialYear, funderId, decidingOfficeId, legalPower, purpose, revision } = fund;
	return {
		choices,
		revision,
		values: { name, financialYear, funderId, decidingOfficeId, legalPower, purpose },
	};
}

export async function action(args: ActionFunctionArgs) {
	const context = signedInContextFor(args);
	const fundId = args.params.fundId ?? "";
	const body = await args.request.formData();
	const form = parseForm(fundForm, body);
	if (!form.ok) return data({ ...form, conflict: undefined }, { status: 400 });
	const changed = changeFund(context, { fundId, revision: revisionSent(body), ...form.value });
	if (changed.ok) throw saying(args, `/funds/${fundId}`, "You saved the fund");
	const refused = refusedForm(fundForm, body, changed, { messages: FUND_REFUSALS, fields: FUND_FIELDS });
	if (refused) return data(refused, { status: refused.conflict ? 409 : 400 });
	throw refusalPage(changed, { body });
}

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
