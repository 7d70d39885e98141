import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { MEASURE_FIELDS, measureForm, measureFormValues } from "~/forms/bid/measure";
import { recordAction, recordToChange } from "~/record-action";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { bidBreadcrumbs } from "~/ui/bid/bid-head";
import { MeasureFields } from "~/ui/bid/measure-fields";
import { RecordForm } from "~/ui/bid/record-form";
import { titled } from "~/ui/layout/titled";
import { readRecordList } from "~/use-cases/bid/read-record-list";
import { saveMeasure } from "~/use-cases/bid/save-measure";

const TITLE = "Change an output, outcome or benefit";

export const meta = titled(TITLE);
export const handle = bidBreadcrumbs("outcomes");

export function loader(args: LoaderFunctionArgs) {
	const context = signedInContextFor(args);
	const bidId = args.params.bidId ?? "";
	const { bid, records } = valueOrPage(readRecordList(context, { bidId, section: "outcomes" }));
	const { record, status } = recordToChange(records, args.params.itemId, measureFormValues);
	return data({ bid, key: context.ids.next(), ...record }, status);
}

export function action(args: ActionFunctionArgs) {
	return recordAction(args, {
		section: "outcomes",
		schema: measureForm,
		fields: MEASURE_FIELDS,
		formValues: measureFormValues,
		save: saveMeasure,
	});
}

export default function ChangeMeasure() {
	const { bid, key, values, revision } = useLoaderData<typeof loader>();
	return (
		<RecordForm
			bid={bid}
			section="outcomes"
			schema={measureForm}
			title={TITLE}
			values={values}
			recordKey={key}
			revision={revision}
			refused={useActionData<typeof action>()}
		>
			<MeasureFields />
		</RecordForm>
	);
}
