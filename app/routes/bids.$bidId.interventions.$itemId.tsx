import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { INTERVENTION_FIELDS, interventionForm, interventionFormValues } from "~/forms/bid/intervention";
import { recordAction, recordToChange } from "~/record-action";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { bidBreadcrumbs } from "~/ui/bid/bid-head";
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
	const { record, status } = recordToChange(interventions, args.params.itemId, interventionFormValues);
	return data({ bid, key: context.ids.next(), ...record }, status);
}

export function action(args: ActionFunctionArgs) {
	return recordAction(args, {
		section: "interventions",
		schema: interventionForm,
		fields: INTERVENTION_FIELDS,
		formValues: interventionFormValues,
		save: saveIntervention,
	});
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
