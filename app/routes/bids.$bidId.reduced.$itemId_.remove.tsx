import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formatPounds } from "~/domain/money";
import { removalProblem } from "~/forms/bid/refused-removal";
import { revisionOf } from "~/forms/parse-form";
import { refusalPage, valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { bidBreadcrumbs, sectionPath } from "~/ui/bid/bid-head";
import { reducedVersionRows } from "~/ui/bid/record-rows";
import { RemoveRecord } from "~/ui/bid/remove-record";
import { titled } from "~/ui/layout/titled";
import { readReducedVersions } from "~/use-cases/bid/read-reduced-versions";
import { removeReducedVersion } from "~/use-cases/bid/remove-reduced-version";

export const meta = titled("Remove a reduced version");
export const handle = bidBreadcrumbs("reduced");

export function loader(args: LoaderFunctionArgs) {
	const { bidId = "", itemId } = args.params;
	const { bid, interventions, versions } = valueOrPage(
		readReducedVersions(signedInContextFor(args), { bidId }),
	);
	const found = versions.find(({ id }) => id === itemId);
	if (!found) throw redirect(sectionPath(bidId, "reduced"));
	const { revision, values } = found;
	const titles = interventions.map((each) => ({ id: each.id, title: each.values.title }));
	return { bid, revision, name: formatPounds(values.amount), rows: reducedVersionRows(values, titles) };
}

export async function action(args: ActionFunctionArgs) {
	const context = signedInContextFor(args);
	const { bidId = "", itemId: id = "" } = args.params;
	const revision = revisionOf(await args.request.formData());
	const removed = removeReducedVersion(context, { bidId, id, revision });
	if (removed.ok) throw redirect(sectionPath(bidId, "reduced"));
	const problem = removalProblem(removed);
	if (problem === null) throw refusalPage(removed);
	return data({ problem }, 409);
}

export default function RemoveReducedVersion() {
	const loaded = useLoaderData<typeof loader>();
	return (
		<RemoveRecord
			{...loaded}
			section="reduced"
			what="reduced version"
			problem={useActionData<typeof action>()?.problem}
		/>
	);
}
