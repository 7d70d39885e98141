import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { MEASURE_FIELDS, measureForm, measureFormValues } from "~/forms/bid/measure";
import { refusedRecord } from "~/forms/bid/refused-record";
import { parseForm, revisionOf, typedValues } from "~/forms/parse-form";
import { refusalPage, valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { bidBreadcrumbs, sectionPath } from "~/ui/bid/bid-head";
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
	const found = records.find(({ id }) => id === args.params.itemId);
	const values = found ? measureFormValues(found.values) : null;
	const page = { bid, key: context.ids.next(), values, revision: found?.revision ?? 0 };
	return data(page, found ? 200 : 404);
}

export async function action(args: ActionFunctionArgs) {
	const context = signedInContextFor(args);
	const { bidId = "", itemId: id = "" } = args.params;
	const sent = await args.request.formData();
	const form = parseForm(measureForm, sent);
	if (!form.ok) return data({ errors: form.errors, values: form.values }, 400);
	const saved = saveMeasure(context, { bidId, id, revision: revisionOf(sent), values: form.value });
	if (saved.ok) throw redirect(sectionPath(bidId, "outcomes"));
	const refused = refusedRecord(saved, typedValues(measureForm, sent), {
		fields: MEASURE_FIELDS,
		formValues: measureFormValues,
	});
	if (!refused) throw refusalPage(saved);
	return data(refused, 409);
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
