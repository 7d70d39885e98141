import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { removalProblem } from "~/forms/bid/refused-removal";
import { revisionOf } from "~/forms/parse-form";
import { refusalPage, valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { bidBreadcrumbs, sectionPath } from "~/ui/bid/bid-head";
import { riskRows } from "~/ui/bid/record-rows";
import { RemoveRecord } from "~/ui/bid/remove-record";
import { titled } from "~/ui/layout/titled";
import { readRecordList } from "~/use-cases/bid/read-record-list";
import { removeRisk } from "~/use-cases/bid/remove-risk";

export const meta = titled("Remove a risk");
export const handle = bidBreadcrumbs("risks");

export function loader(args: LoaderFunctionArgs) {
	const { bidId = "", itemId } = args.params;
	const { bid, records } = valueOrPage(readRecordList(signedInContextFor(args), { bidId, section: "risks" }));
	const found = records.find(({ id }) => id === itemId);
	if (!found) throw redirect(sectionPath(bidId, "risks"));
	const { revision, values } = found;
	return { bid, revision, name: values.description, rows: riskRows(values) };
}

export async function action(args: ActionFunctionArgs) {
	const context = signedInContextFor(args);
	const { bidId = "", itemId: id = "" } = args.params;
	const revision = revisionOf(await args.request.formData());
	const removed = removeRisk(context, { bidId, id, revision });
	if (removed.ok) throw redirect(sectionPath(bidId, "risks"));
	const problem = removalProblem(removed);
	if (problem === null) throw refusalPage(removed);
	return data({ problem }, 409);
}

export default function RemoveRisk() {
	const loaded = useLoaderData<typeof loader>();
	return (
		<RemoveRecord {...loaded} section="risks" what="risk" problem={useActionData<typeof action>()?.problem} />
	);
}
