import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { keyOf } from "~/forms/bid/record-key";
import { refusedRecord } from "~/forms/bid/refused-record";
import { SAVING_FIELDS, savingForm, savingFormValues, savingValues } from "~/forms/bid/saving";
import { parseForm, typedValues } from "~/forms/parse-form";
import { refusalPage, valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { bidBreadcrumbs, sectionPath } from "~/ui/bid/bid-head";
import { RecordForm } from "~/ui/bid/record-form";
import { SavingFields } from "~/ui/bid/saving-fields";
import { titled } from "~/ui/layout/titled";
import { addSaving } from "~/use-cases/bid/add-saving";
import { readRecordList } from "~/use-cases/bid/read-record-list";

const TITLE = "Add a saving";

export const meta = titled(TITLE);
export const handle = bidBreadcrumbs("savings");

export function loader(args: LoaderFunctionArgs) {
	const context = signedInContextFor(args);
	const bidId = args.params.bidId ?? "";
	const { bid } = valueOrPage(readRecordList(context, { bidId, section: "savings" }));
	return { bid, key: context.ids.next(), values: savingFormValues(null) };
}

export async function action(args: ActionFunctionArgs) {
	const context = signedInContextFor(args);
	const bidId = args.params.bidId ?? "";
	const sent = await args.request.formData();
	const form = parseForm(savingForm, sent);
	if (!form.ok) return data({ errors: form.errors, values: form.values }, 400);
	const added = addSaving(context, { bidId, key: keyOf(sent), values: savingValues(form.value) });
	if (added.ok) throw redirect(sectionPath(bidId, "savings"));
	const refused = refusedRecord(added, typedValues(savingForm, sent), {
		fields: SAVING_FIELDS,
		formValues: savingFormValues,
	});
	if (!refused) throw refusalPage(added);
	return data(refused, 409);
}

export default function NewSaving() {
	const { bid, key, values } = useLoaderData<typeof loader>();
	return (
		<RecordForm
			bid={bid}
			section="savings"
			schema={savingForm}
			title={TITLE}
			values={values}
			recordKey={key}
			refused={useActionData<typeof action>()}
		>
			<SavingFields />
		</RecordForm>
	);
}
