import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { INTERVENTION_FIELDS, interventionForm, interventionFormValues } from "~/forms/bid/intervention";
import { refusedRecord } from "~/forms/bid/refused-record";
import { parseForm, revisionOf, typedValues } from "~/forms/parse-form";
import { refusalPage, valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { bidBreadcrumbs, sectionPath } from "~/ui/bid/bid-head";
import { InterventionFields } from "~/ui/bid/intervention-fields";
import { RecordForm } from "~/ui/bid/record-form";
import { titled } from "~/ui/layout/titled";
import { readInterventions } from "~/use-cases/bid/read-interventions";
import { saveIntervention } from "~/use-cases/bid/save-intervention";

const TITLE = "Change an intervention";

export const meta = titled(TITLE);
export const handle = bidBreadcrumbs("interventions");

export function loader(args: LoaderFunctionArgs) {
	const context = signedInContextFor(args);
	const { bid, interventions } = valueOrPage(readInterventions(context, { bidId: args.params.bidId ?? "" }));
	const found = interventions.find(({ id }) => id === args.params.itemId);
	const values = found ? interventionFormValues(found.values) : null;
	const page = { bid, key: context.ids.next(), values, revision: found?.revision ?? 0 };
	return data(page, found ? 200 : 404);
}

export async function action(args: ActionFunctionArgs) {
	const context = signedInContextFor(args);
	const { bidId = "", itemId: id = "" } = args.params;
	const sent = await args.request.formData();
	const form = parseForm(interventionForm, sent);
	if (!form.ok) return data({ errors: form.errors, values: form.values }, 400);
	const saved = saveIntervention(context, { bidId, id, revision: revisionOf(sent), values: form.value });
	if (saved.ok) throw redirect(sectionPath(bidId, "interventions"));
	const refused = refusedRecord(saved, typedValues(interventionForm, sent), {
		fields: INTERVENTION_FIELDS,
		formValues: interventionFormValues,
	});
	if (!refused) throw refusalPage(saved);
	return data(refused, 409);
}

export default function ChangeIntervention() {
	const { bid, key, values, revision } = useLoaderData<typeof loader>();
	return (
		<RecordForm
			bid={bid}
			section="interventions"
			schema={interventionForm}
			title={TITLE}
			values={values}
			recordKey={key}
			revision={revision}
			refused={useActionData<typeof action>()}
		>
			<InterventionFields />
		</RecordForm>
	);
}
