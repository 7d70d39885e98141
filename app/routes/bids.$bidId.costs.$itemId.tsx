import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { costLineFields, costLineForm, costLineFormValues } from "~/forms/bid/cost-line";
import { recordAction } from "~/record-action";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { bidBreadcrumbs } from "~/ui/bid/bid-head";
import { CostLineFields } from "~/ui/bid/cost-line-fields";
import { RecordForm } from "~/ui/bid/record-form";
import { titled } from "~/ui/layout/titled";
import { readInterventions } from "~/use-cases/bid/read-interventions";
import { saveCostLine } from "~/use-cases/bid/save-cost-line";

const TITLE = "Change a cost line";

export const meta = titled(TITLE);
export const handle = bidBreadcrumbs("costs");

function read(args: LoaderFunctionArgs | ActionFunctionArgs) {
	const context = signedInContextFor(args);
	const { bid, interventions } = valueOrPage(readInterventions(context, { bidId: args.params.bidId ?? "" }));
	const titles = interventions.map(({ id, values }) => ({ id, title: values.title }));
	return { context, bid, interventions, titles };
}

export function loader(args: LoaderFunctionArgs) {
	const { context, bid, interventions, titles } = read(args);
	const found = interventions.flatMap(({ lines }) => lines).find(({ id }) => id === args.params.itemId);
	const values = found ? costLineFormValues(found.values) : null;
	const revision = found?.revision ?? 0;
	return data({ bid, key: context.ids.next(), interventions: titles, values, revision }, found ? 200 : 404);
}

export function action(args: ActionFunctionArgs) {
	const { titles } = read(args);
	return recordAction(args, {
		section: "costs",
		schema: costLineForm,
		fields: costLineFields(Object.fromEntries(titles.map(({ id, title }) => [id, title]))),
		formValues: costLineFormValues,
		save: saveCostLine,
	});
}

export default function ChangeCostLine() {
	const { bid, key, interventions, values, revision } = useLoaderData<typeof loader>();
	return (
		<RecordForm
			bid={bid}
			section="costs"
			schema={costLineForm}
			title={TITLE}
			values={values}
			recordKey={key}
			revision={revision}
			refused={useActionData<typeof action>()}
		>
			<CostLineFields interventions={interventions} />
		</RecordForm>
	);
}
