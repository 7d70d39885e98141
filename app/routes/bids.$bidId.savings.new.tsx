import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { SAVING_FIELDS, savingForm, savingFormValues, savingValues } from "~/forms/bid/saving";
import { recordAction } from "~/record-action";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { bidBreadcrumbs } from "~/ui/bid/bid-head";
import { RecordForm } from "~/ui/bid/record-form";
import { SavingFields } from "~/ui/bid/saving-fields";
import { titled } from "~/ui/layout/titled";
import { addSaving } from "~/use-cases/bid/add-saving";
import { readRecordList } from "~/use-cases/bid/read-record-list";

const TITLE = "Add a saving";

export const meta = titled(TITLE);
export const handle = bidBreadcrumbs("savings");
/** A refused form is drawn with a new key, so that saving again adds what it says. */
export const shouldRevalidate = () => true;

export function loader(args: LoaderFunctionArgs) {
	const context = signedInContextFor(args);
	const bidId = args.params.bidId ?? "";
	const { bid } = valueOrPage(readRecordList(context, { bidId, section: "savings" }));
	return { bid, key: context.ids.next(), values: savingFormValues(null) };
}

export function action(args: ActionFunctionArgs) {
	return recordAction(args, {
		section: "savings",
		schema: savingForm,
		fields: SAVING_FIELDS,
		formValues: savingFormValues,
		save: (context, sent) => addSaving(context, { ...sent, values: savingValues(sent.values) }),
	});
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
