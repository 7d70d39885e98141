import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { MEASURE_FIELDS, measureForm, measureFormValues } from "~/forms/bid/measure";
import { keyOf } from "~/forms/bid/record-key";
import { refusedRecord } from "~/forms/bid/refused-record";
import { parseForm, typedValues } from "~/forms/parse-form";
import { refusalPage, valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { bidBreadcrumbs, sectionPath } from "~/ui/bid/bid-head";
import { MeasureFields } from "~/ui/bid/measure-fields";
import { RecordForm } from "~/ui/bid/record-form";
import { titled } from "~/ui/layout/titled";
import { addMeasure } from "~/use-cases/bid/add-measure";
import { readRecordList } from "~/use-cases/bid/read-record-list";

const TITLE = "Add an output, outcome or benefit";

export const meta = titled(TITLE);
export const handle = bidBreadcrumbs("outcomes");

export function loader(args: LoaderFunctionArgs) {
	const context = signedInContextFor(args);
	const bidId = args.params.bidId ?? "";
	const { bid } = valueOrPage(readRecordList(context, { bidId, section: "outcomes" }));
	return { bid, key: context.ids.next(), values: measureFormValues(null) };
}

export async function action(args: ActionFunctionArgs) {
	const context = signedInContextFor(args);
	const bidId = args.params.bidId ?? "";
	const sent = await args.request.formData();
	const form = parseForm(measureForm, sent);
	if (!form.ok) return data({ errors: form.errors, values: form.values }, 400);
	const added = addMeasure(context, { bidId, key: keyOf(sent), values: form.value });
	if (added.ok) throw redirect(sectionPath(bidId, "outcomes"));
	const refused = refusedRecord(added, typedValues(measureForm, sent), {
		fields: MEASURE_FIELDS,
		formValues: measureFormValues,
	});
	if (!refused) throw refusalPage(added);
	return data(refused, 409);
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
