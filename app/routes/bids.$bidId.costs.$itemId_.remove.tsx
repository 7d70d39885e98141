import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { removalProblem } from "~/forms/bid/refused-removal";
import { revisionOf } from "~/forms/parse-form";
import { refusalPage, valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { bidBreadcrumbs, sectionPath } from "~/ui/bid/bid-head";
import { costLineRows } from "~/ui/bid/record-rows";
import { RemoveRecord } from "~/ui/bid/remove-record";
import { titled } from "~/ui/layout/titled";
import { readInterventions } from "~/use-cases/bid/read-interventions";
import { removeCostLine } from "~/use-cases/bid/remove-cost-line";

export const meta = titled("Remove a cost line");
export const handle = bidBreadcrumbs("costs");

export function loader(args: LoaderFunctionArgs) {
	const { bidId = "", itemId } = args.params;
	const { bid, interventions } = valueOrPage(readInterventions(signedInContextFor(args), { bidId }));
	const intervention = interventions.find(({ lines }) => lines.some(({ id }) => id === itemId));
	const found = intervention?.lines.find(({ id }) => id === itemId);
	if (!intervention || !found) throw redirect(sectionPath(bidId, "costs"));
	const { revision, values } = found;
	return {
		bid,
		revision,
		name: values.description,
		rows: costLineRows(values, intervention.values.title),
	};
}

export async function action(args: ActionFunctionArgs) {
	const context = signedInContextFor(args);
	const { bidId = "", itemId: id = "" } = args.params;
	const revision = revisionOf(await args.request.formData());
	const removed = removeCostLine(context, { bidId, id, revision });
	if (removed.ok) throw redirect(sectionPath(bidId, "costs"));
	const problem = removalProblem(removed);
	if (problem === null) throw refusalPage(removed);
	return data({ problem }, 409);
}

export default function RemoveCostLine() {
	const loaded = useLoaderData<typeof loader>();
	return (
		<RemoveRecord
			{...loaded}
			section="costs"
			what="cost line"
			problem={useActionData<typeof action>()?.problem}
		/>
	);
}
