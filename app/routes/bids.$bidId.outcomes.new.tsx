import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { MEASURE_FIELDS, measureForm, measureFormValues } from "~/forms/bid/measure";
import { recordAction } from "~/record-action";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { bidBreadcrumbs } from "~/ui/bid/bid-head";
import { MeasureFields } from "~/ui/bid/measure-fields";
import { RecordForm } from "~/ui/bid/record-form";
import { titled } from "~/ui/layout/titled";
import { addMeasure } from "~/use-cases/bid/add-measure";
import { readRecordList } from "~/use-cases/bid/read-record-list";

const TITLE = "Add an output, outcome or benefit";

export const meta = titled(TITLE);
export const handle = bidBreadcrumbs("outcomes");
/** A refused form is drawn with a new key, so that saving again adds what it says. */
export const shouldRevalidate = () => true;

export function loader(args: LoaderFunctionArgs) {
	const context = signedInContextFor(args);
	const bidId = args.params.bidId ?? "";
	const { bid } = valueOrPage(readRecordList(context, { bidId, section: "outcomes" }));
	return { bid, key: context.ids.next(), values: measureFormValues(null) };
}

export function action(args: ActionFunctionArgs) {
	return recordAction(args, {
		section: "outcomes",
		schema: measureForm,
		fields: MEASURE_FIELDS,
		formValues: measureFormValues,
		save: addMeasure,
	});
}

export default function NewMeasure() {
	const { bid, key, values } = useLoaderData<typeof loader>();
	return (
		<RecordForm
			bid={bid}
			section="outcomes"
			schema={measureForm}
			title={TITLE}
			values={values}
			recordKey={key}
			refused={useActionData<typeof action>()}
		>
			<MeasureFields />
		</RecordForm>
	);
}
