import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { removalProblem } from "~/forms/bid/refused-removal";
import { revisionOf } from "~/forms/parse-form";
import { refusalPage, valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { bidBreadcrumbs, sectionPath } from "~/ui/bid/bid-head";
import { interventionRows } from "~/ui/bid/record-rows";
import { RemoveRecord } from "~/ui/bid/remove-record";
import { WarningText } from "~/ui/govuk/warning-text";
import { titled } from "~/ui/layout/titled";
import { readInterventions } from "~/use-cases/bid/read-interventions";
import { removeIntervention } from "~/use-cases/bid/remove-intervention";

export const meta = titled("Remove an intervention");
export const handle = bidBreadcrumbs("interventions");

export function loader(args: LoaderFunctionArgs) {
	const { bidId = "", itemId } = args.params;
	const { bid, interventions } = valueOrPage(readInterventions(signedInContextFor(args), { bidId }));
	const found = interventions.find(({ id }) => id === itemId);
	if (!found) throw redirect(sectionPath(bidId, "interventions"));
	const { revision, values, lines, objectives } = found;
	return {
		bid,
		revision,
		name: values.title,
		rows: interventionRows(values),
		lines: lines.length,
		objectives: objectives.length,
	};
}

export async function action(args: ActionFunctionArgs) {
	const context = signedInContextFor(args);
	const { bidId = "", itemId: id = "" } = args.params;
	const revision = revisionOf(await args.request.formData());
	const removed = removeIntervention(context, { bidId, id, revision });
	if (removed.ok) throw redirect(sectionPath(bidId, "interventions"));
	const problem = removalProblem(removed);
	if (problem === null) throw refusalPage(removed);
	return data({ problem }, 409);
}

function GoesWithIt({ lines, objectives }: { readonly lines: number; readonly objectives: number }) {
	const parts = [
		...(lines === 0 ? [] : [lines === 1 ? "its cost line" : `its ${lines} cost lines`]),
		...(objectives === 0 ? [] : [objectives === 1 ? "its objective" : `its ${objectives} objectives`]),
		"any part it has in reduced versions",
	];
	return <WarningText>With it go {new Intl.ListFormat("en-GB").format(parts)}.</WarningText>;
}

export default function RemoveIntervention() {
	const { lines, objectives, ...loaded } = useLoaderData<typeof loader>();
	return (
		<RemoveRecord
			{...loaded}
			section="interventions"
			what="intervention"
			problem={useActionData<typeof action>()?.problem}
			goesWithIt={<GoesWithIt lines={lines} objectives={objectives} />}
		/>
	);
}
