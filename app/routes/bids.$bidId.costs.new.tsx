import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { costLineFields, costLineForm, costLineFormValues } from "~/forms/bid/cost-line";
import { recordAction } from "~/record-action";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { bidBreadcrumbs, sectionPath } from "~/ui/bid/bid-head";
import { CostLineFields } from "~/ui/bid/cost-line-fields";
import { InterventionFirst } from "~/ui/bid/intervention-first";
import { RecordForm } from "~/ui/bid/record-form";
import { Button } from "~/ui/govuk/button";
import { titled } from "~/ui/layout/titled";
import { addCostLine } from "~/use-cases/bid/add-cost-line";
import { readInterventions } from "~/use-cases/bid/read-interventions";

const TITLE = "Add a cost line";

export const meta = titled(TITLE);
export const handle = bidBreadcrumbs("costs");
/** A refused form is drawn with a new key, so that saving again adds what it says. */
export const shouldRevalidate = () => true;

export function loader(args: LoaderFunctionArgs) {
	const context = signedInContextFor(args);
	const bidId = args.params.bidId ?? "";
	const read = valueOrPage(readInterventions(context, { bidId }));
	const interventions = read.interventions.map(({ id, values }) => ({ id, title: values.title }));
	const wanted = new URL(args.request.url).searchParams.get("intervention");
	const only = interventions.length === 1 ? interventions[0] : undefined;
	const chosen = interventions.find(({ id }) => id === wanted) ?? only;
	return {
		bid: read.bid,
		key: context.ids.next(),
		interventions,
		values: costLineFormValues(null, chosen?.id),
	};
}

export function action(args: ActionFunctionArgs) {
	const list = sectionPath(args.params.bidId ?? "", "costs");
	return recordAction(args, {
		section: "costs",
		schema: costLineForm,
		fields: costLineFields({}),
		formValues: costLineFormValues,
		save: addCostLine,
		next: ({ interventionId }, sent) =>
			sent.get("next") === "another"
				? `${list}/new?intervention=${encodeURIComponent(interventionId)}`
				: list,
	});
}

export default function NewCostLine() {
	const { bid, key, interventions, values } = useLoaderData<typeof loader>();
	return (
		<RecordForm
			bid={bid}
			section="costs"
			schema={costLineForm}
			title={TITLE}
			values={values}
			recordKey={key}
			refused={useActionData<typeof action>()}
			intro={interventions.length === 0 ? <InterventionFirst bidId={bid.id} /> : undefined}
			actions={
				<Button variant="secondary" name="next" value="another" preventDoubleClick>
					Save and add another
				</Button>
			}
		>
			<CostLineFields interventions={interventions} />
		</RecordForm>
	);
}
