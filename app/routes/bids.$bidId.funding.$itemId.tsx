import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { FUNDING_FIELDS, fundingForm, fundingFormValues, fundingValues } from "~/forms/bid/funding";
import { refusedRecord } from "~/forms/bid/refused-record";
import { parseForm, revisionOf, typedValues } from "~/forms/parse-form";
import { refusalPage, valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { bidBreadcrumbs, sectionPath } from "~/ui/bid/bid-head";
import { FundingFields } from "~/ui/bid/funding-fields";
import { RecordForm } from "~/ui/bid/record-form";
import { titled } from "~/ui/layout/titled";
import { readRecordList } from "~/use-cases/bid/read-record-list";
import { saveFunding } from "~/use-cases/bid/save-funding";

const TITLE = "Change funding from others";

export const meta = titled(TITLE);
export const handle = bidBreadcrumbs("funding");

export function loader(args: LoaderFunctionArgs) {
	const context = signedInContextFor(args);
	const bidId = args.params.bidId ?? "";
	const { bid, records } = valueOrPage(readRecordList(context, { bidId, section: "funding" }));
	const found = records.find(({ id }) => id === args.params.itemId);
	const values = found ? fundingFormValues(found.values) : null;
	const page = { bid, key: context.ids.next(), values, revision: found?.revision ?? 0 };
	return data(page, found ? 200 : 404);
}

export async function action(args: ActionFunctionArgs) {
	const context = signedInContextFor(args);
	const { bidId = "", itemId: id = "" } = args.params;
	const sent = await args.request.formData();
	const form = parseForm(fundingForm, sent);
	if (!form.ok) return data({ errors: form.errors, values: form.values }, 400);
	const saved = saveFunding(context, {
		bidId,
		id,
		revision: revisionOf(sent),
		values: fundingValues(form.value),
	});
	if (saved.ok) throw redirect(sectionPath(bidId, "funding"));
	const refused = refusedRecord(saved, typedValues(fundingForm, sent), {
		fields: FUNDING_FIELDS,
		formValues: fundingFormValues,
	});
	if (!refused) throw refusalPage(saved);
	return data(refused, 409);
}

export default function ChangeFunding() {
	const { bid, key, values, revision } = useLoaderData<typeof loader>();
	return (
		<RecordForm
			bid={bid}
			section="funding"
			schema={fundingForm}
			title={TITLE}
			values={values}
			recordKey={key}
			revision={revision}
			refused={useActionData<typeof action>()}
		>
			<FundingFields />
		</RecordForm>
	);
}
