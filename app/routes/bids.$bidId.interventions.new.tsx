import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { INTERVENTION_FIELDS, interventionForm, interventionFormValues } from "~/forms/bid/intervention";
import { keyOf } from "~/forms/bid/record-key";
import { refusedRecord } from "~/forms/bid/refused-record";
import { parseForm, typedValues } from "~/forms/parse-form";
import { refusalPage, valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { bidBreadcrumbs, sectionPath } from "~/ui/bid/bid-head";
import { InterventionFields } from "~/ui/bid/intervention-fields";
import { RecordForm } from "~/ui/bid/record-form";
import { titled } from "~/ui/layout/titled";
import { addIntervention } from "~/use-cases/bid/add-intervention";
import { readInterventions } from "~/use-cases/bid/read-interventions";

const TITLE = "Add an intervention";

export const meta = titled(TITLE);
export const handle = bidBreadcrumbs("interventions");

export function loader(args: LoaderFunctionArgs) {
	const context = signedInContextFor(args);
	const { bid } = valueOrPage(readInterventions(context, { bidId: args.params.bidId ?? "" }));
	return { bid, key: context.ids.next(), values: interventionFormValues(null) };
}

export async function action(args: ActionFunctionArgs) {
	const context = signedInContextFor(args);
	const bidId = args.params.bidId ?? "";
	const sent = await args.request.formData();
	const form = parseForm(interventionForm, sent);
	if (!form.ok) return data({ errors: form.errors, values: form.values }, 400);
	const added = addIntervention(context, { bidId, key: keyOf(sent), values: form.value });
	if (added.ok) throw redirect(sectionPath(bidId, "interventions"));
	const refused = refusedRecord(added, typedValues(interventionForm, sent), {
		fields: INTERVENTION_FIELDS,
		formValues: interventionFormValues,
	});
	if (!refused) throw refusalPage(added);
	return data(refused, 409);
}

export default function NewIntervention() {
	const { bid, key, values } = useLoaderData<typeof loader>();
	return (
		<RecordForm
			bid={bid}
			section="interventions"
			schema={interventionForm}
			title={TITLE}
			values={values}
			recordKey={key}
			refused={useActionData<typeof action>()}
		>
			<InterventionFields />
		</RecordForm>
	);
}
