import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { INTERVENTION_FIELDS, interventionForm, interventionFormValues } from "~/forms/bid/intervention";
import { recordAction } from "~/record-action";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { bidBreadcrumbs } from "~/ui/bid/bid-head";
import { InterventionFields } from "~/ui/bid/intervention-fields";
import { RecordForm } from "~/ui/bid/record-form";
import { titled } from "~/ui/layout/titled";
import { addIntervention } from "~/use-cases/bid/add-intervention";
import { readInterventions } from "~/use-cases/bid/read-interventions";

const TITLE = "Add an intervention";

export const meta = titled(TITLE);
export const handle = bidBreadcrumbs("interventions");
/** A refused form is drawn with a new key, so that saving again adds what it says. */
export const shouldRevalidate = () => true;

export function loader(args: LoaderFunctionArgs) {
	const context = signedInContextFor(args);
	const { bid } = valueOrPage(readInterventions(context, { bidId: args.params.bidId ?? "" }));
	return { bid, key: context.ids.next(), values: interventionFormValues(null) };
}

export function action(args: ActionFunctionArgs) {
	return recordAction(args, {
		section: "interventions",
		schema: interventionForm,
		fields: INTERVENTION_FIELDS,
		formValues: interventionFormValues,
		save: addIntervention,
	});
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
