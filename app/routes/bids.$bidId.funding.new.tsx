import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { FUNDING_FIELDS, fundingForm, fundingFormValues, fundingValues } from "~/forms/bid/funding";
import { recordAction } from "~/record-action";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { bidBreadcrumbs } from "~/ui/bid/bid-head";
import { FundingFields } from "~/ui/bid/funding-fields";
import { RecordForm } from "~/ui/bid/record-form";
import { titled } from "~/ui/layout/titled";
import { addFunding } from "~/use-cases/bid/add-funding";
import { readRecordList } from "~/use-cases/bid/read-record-list";

const TITLE = "Add funding from others";

export const meta = titled(TITLE);
export const handle = bidBreadcrumbs("funding");
/** A refused form is drawn with a new key, so that saving again adds what it says. */
export const shouldRevalidate = () => true;

export function loader(args: LoaderFunctionArgs) {
	const context = signedInContextFor(args);
	const bidId = args.params.bidId ?? "";
	const { bid } = valueOrPage(readRecordList(context, { bidId, section: "funding" }));
	return { bid, key: context.ids.next(), values: fundingFormValues(null) };
}

export function action(args: ActionFunctionArgs) {
	return recordAction(args, {
		section: "funding",
		schema: fundingForm,
		fields: FUNDING_FIELDS,
		formValues: fundingFormValues,
		save: (context, sent) => addFunding(context, { ...sent, values: fundingValues(sent.values) }),
	});
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
