import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { costLineFields, costLineForm, costLineFormValues } from "~/forms/bid/cost-line";
import { keyOf } from "~/forms/bid/record-key";
import { refusedRecord } from "~/forms/bid/refused-record";
import { parseForm, typedValues } from "~/forms/parse-form";
import { refusalPage, valueOrPage } from "~/respond";
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

export async function action(args: ActionFunctionArgs) {
	const context = signedInContextFor(args);
	const bidId = args.params.bidId ?? "";
	const sent = await args.request.formData();
	const form = parseForm(costLineForm, sent);
	if (!form.ok) return data({ errors: form.errors, values: form.values }, 400);
	const added = addCostLine(context, { bidId, key: keyOf(sent), values: form.value });
	if (added.ok) {
		const list = sectionPath(bidId, "costs");
		const another = `${list}/new?intervention=${encodeURIComponent(form.value.interventionId)}`;
		throw redirect(sent.get("next") === "another" ? another : list);
	}
	const refused = refusedRecord(added, typedValues(costLineForm, sent), {
		fields: costLineFields({}),
		formValues: costLineFormValues,
	});
	if (!refused) throw refusalPage(added);
	return data(refused, 409);
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
