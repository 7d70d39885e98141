import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { removalProblem } from "~/forms/bid/refused-removal";
import { revisionOf } from "~/forms/parse-form";
import { refusalPage, valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { bidBreadcrumbs, sectionPath } from "~/ui/bid/bid-head";
import { measureRows } from "~/ui/bid/record-rows";
import { RemoveRecord } from "~/ui/bid/remove-record";
import { titled } from "~/ui/layout/titled";
import { readRecordList } from "~/use-cases/bid/read-record-list";
import { removeMeasure } from "~/use-cases/bid/remove-measure";

export const meta = titled("Remove a measure");
export const handle = bidBreadcrumbs("outcomes");

export function loader(args: LoaderFunctionArgs) {
	const { bidId = "", itemId } = args.params;
	const { bid, records } = valueOrPage(
		readRecordList(signedInContextFor(args), { bidId, section: "outcomes" }),
	);
	const found = records.find(({ id }) => id === itemId);
	if (!found) throw redirect(sectionPath(bidId, "outcomes"));
	const { revision, values } = found;
	return { bid, revision, name: values.description, rows: measureRows(values) };
}

export async function action(args: ActionFunctionArgs) {
	const context = signedInContextFor(args);
	const { bidId = "", itemId: id = "" } = args.params;
	const revision = revisionOf(await args.request.formData());
	const removed = removeMeasure(context, { bidId, id, revision });
	if (removed.ok) throw redirect(sectionPath(bidId, "outcomes"));
	const problem = removalProblem(removed);
	if (problem === null) throw refusalPage(removed);
	return data({ problem }, 409);
}

export default function RemoveMeasure() {
	const loaded = useLoaderData<typeof loader>();
	return (
		<RemoveRecord
			{...loaded}
			section="outcomes"
			what="measure"
			problem={useActionData<typeof action>()?.problem}
		/>
	);
}
