import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { refusedRecord } from "~/forms/bid/refused-record";
import { SAVING_FIELDS, savingForm, savingFormValues, savingValues } from "~/forms/bid/saving";
import { parseForm, revisionOf, typedValues } from "~/forms/parse-form";
import { refusalPage, valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { bidBreadcrumbs, sectionPath } from "~/ui/bid/bid-head";
import { RecordForm } from "~/ui/bid/record-form";
import { SavingFields } from "~/ui/bid/saving-fields";
import { titled } from "~/ui/layout/titled";
import { readRecordList } from "~/use-cases/bid/read-record-list";
import { saveSaving } from "~/use-cases/bid/save-saving";

const TITLE = "Change a saving";

export const meta = titled(TITLE);
export const handle = bidBreadcrumbs("savings");

export function loader(args: LoaderFunctionArgs) {
	const context = signedInContextFor(args);
	const bidId = args.params.bidId ?? "";
	const { bid, records } = valueOrPage(readRecordList(context, { bidId, section: "savings" }));
	const found = records.find(({ id }) => id === args.params.itemId);
	const values = found ? savingFormValues(found.values) : null;
	const page = { bid, key: context.ids.next(), values, revision: found?.revision ?? 0 };
	return data(page, found ? 200 : 404);
}

export async function action(args: ActionFunctionArgs) {
	const context = signedInContextFor(args);
	const { bidId = "", itemId: id = "" } = args.params;
	const sent = await args.request.formData();
	const form = parseForm(savingForm, sent);
	if (!form.ok) return data({ errors: form.errors, values: form.values }, 400);
	const saved = saveSaving(context, {
		bidId,
		id,
		revision: revisionOf(sent),
		values: savingValues(form.value),
	});
	if (saved.ok) throw redirect(sectionPath(bidId, "savings"));
	const refused = refusedRecord(saved, typedValues(savingForm, sent), {
		fields: SAVING_FIELDS,
		formValues: savingFormValues,
	});
	if (!refused) throw refusalPage(saved);
	return data(refused, 409);
}

export default function ChangeSaving() {
	const { bid, key, values, revision } = useLoaderData<typeof loader>();
	return (
		<RecordForm
			bid={bid}
			section="savings"
			schema={savingForm}
			title={TITLE}
			values={values}
			recordKey={key}
			revision={revision}
			refused={useActionData<typeof action>()}
		>
			<SavingFields />
		</RecordForm>
	);
}
