import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { rowsOf, titleOf } from "~/domain/form/record-rows";
import { removalProblem } from "~/forms/bid/refused-removal";
import { revisionOf } from "~/forms/parse-form";
import { kindOfPage, recordsOfPage } from "~/record-action";
import { refusalPage } from "~/respond";
import { saying } from "~/said";
import { signedInContextFor } from "~/session";
import { recordBreadcrumbs, sectionPath } from "~/ui/bid/bid-head";
import { RemoveRecord } from "~/ui/bid/section/remove-record";
import { titled } from "~/ui/layout/titled";
import { readWhatGoesWith } from "~/use-cases/form/read-what-goes-with";
import { removeRecord } from "~/use-cases/form/remove-record";

export const meta = titled<ReturnType<typeof loader>>(({ title }) => title);
export const handle = recordBreadcrumbs;

export function loader(args: LoaderFunctionArgs) {
	const { kind, context, bidId, bid, records, near } = recordsOfPage(args);
	const found = records.find(({ id }) => id === args.params.recordId);
	if (!found) throw redirect(sectionPath(bidId, kind.section));
	return {
		bid,
		section: kind.section,
		title: `Remove ${kind.words.a}`,
		what: kind.words.one,
		revision: found.revision,
		name: titleOf(kind, found.values),
		rows: rowsOf(kind, found.values, near),
		goesWithIt: readWhatGoesWith(context, kind, { bidId, id: found.id }),
	};
}

export async function action(args: ActionFunctionArgs) {
	const kind = kindOfPage(args);
	const context = signedInContextFor(args);
	const { bidId = "", recordId: id = "" } = args.params;
	const revision = revisionOf(await args.request.formData());
	const removed = removeRecord(context, kind, { bidId, id, revision });
	if (removed.ok) throw saying(args, sectionPath(bidId, kind.section), `You removed the ${kind.words.one}`);
	const problem = removalProblem(removed);
	if (problem === null) throw refusalPage(removed);
	return data({ problem }, 409);
}

export default function RemovePage() {
	const loaded = useLoaderData<typeof loader>();
	return <RemoveRecord {...loaded} problem={useActionData<typeof action>()?.problem} />;
}
