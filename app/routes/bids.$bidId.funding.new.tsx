import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { FUNDING_FIELDS, fundingForm, fundingFormValues, fundingValues } from "~/forms/bid/funding";
import { keyOf } from "~/forms/bid/record-key";
import { refusedRecord } from "~/forms/bid/refused-record";
import { parseForm, typedValues } from "~/forms/parse-form";
import { refusalPage, valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { bidBreadcrumbs, sectionPath } from "~/ui/bid/bid-head";
import { FundingFields } from "~/ui/bid/funding-fields";
import { RecordForm } from "~/ui/bid/record-form";
import { titled } from "~/ui/layout/titled";
import { addFunding } from "~/use-cases/bid/add-funding";
import { readRecordList } from "~/use-cases/bid/read-record-list";

const TITLE = "Add funding from others";

export const meta = titled(TITLE);
export const handle = bidBreadcrumbs("funding");

export function loader(args: LoaderFunctionArgs) {
	const context = signedInContextFor(args);
	const bidId = args.params.bidId ?? "";
	const { bid } = valueOrPage(readRecordList(context, { bidId, section: "funding" }));
	return { bid, key: context.ids.next(), values: fundingFormValues(null) };
}

export async function action(args: ActionFunctionArgs) {
	const context = signedInContextFor(args);
	const bidId = args.params.bidId ?? "";
	const sent = await args.request.formData();
	const form = parseForm(fundingForm, sent);
	if (!form.ok) return data({ errors: form.errors, values: form.values }, 400);
	const added = addFunding(context, { bidId, key: keyOf(sent), values: fundingValues(form.value) });
	if (added.ok) throw redirect(sectionPath(bidId, "funding"));
	const refused = refusedRecord(added, typedValues(fundingForm, sent), {
		fields: FUNDING_FIELDS,
		formValues: fundingFormValues,
	});
	if (!refused) throw refusalPage(added);
	return data(refused, 409);
}

export default function NewFunding() {
	const { bid, key, values } = useLoaderData<typeof loader>();
	return (
		<RecordForm
			bid={bid}
			section="funding"
			schema={fundingForm}
			title={TITLE}
			values={values}
			recordKey={key}
			refused={useActionData<typeof action>()}
		>
			<FundingFields />
		</RecordForm>
	);
}
