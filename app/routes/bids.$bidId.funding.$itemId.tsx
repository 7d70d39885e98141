import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { FUNDING_FIELDS, fundingForm, fundingFormValues, fundingValues } from "~/forms/bid/funding";
import { recordAction, recordToChange } from "~/record-action";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { bidBreadcrumbs } from "~/ui/bid/bid-head";
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
	const { record, status } = recordToChange(records, args.params.itemId, fundingFormValues);
	return data({ bid, key: context.ids.next(), ...record }, status);
}

export function action(args: ActionFunctionArgs) {
	return recordAction(args, {
		section: "funding",
		schema: fundingForm,
		fields: FUNDING_FIELDS,
		formValues: fundingFormValues,
		save: (context, sent) => saveFunding(context, { ...sent, values: fundingValues(sent.values) }),
	});
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
