import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { SAVING_FIELDS, savingForm, savingFormValues, savingValues } from "~/forms/bid/saving";
import { recordAction, recordToChange } from "~/record-action";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { bidBreadcrumbs } from "~/ui/bid/bid-head";
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
	const { record, status } = recordToChange(records, args.params.itemId, savingFormValues);
	return data({ bid, key: context.ids.next(), ...record }, status);
}

export function action(args: ActionFunctionArgs) {
	return recordAction(args, {
		section: "savings",
		schema: savingForm,
		fields: SAVING_FIELDS,
		formValues: savingFormValues,
		save: (context, sent) => saveSaving(context, { ...sent, values: savingValues(sent.values) }),
	});
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
