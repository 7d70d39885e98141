import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { bidBreadcrumbs, bidName } from "~/ui/bid/bid-head";
import { RevisionList } from "~/ui/bid/revision-list";
import { titled } from "~/ui/layout/titled";
import { readRevisions } from "~/use-cases/bid/read-revisions";

export const meta = titled("Who changed what");
export const handle = bidBreadcrumbs();

export function loader(args: LoaderFunctionArgs) {
	return valueOrPage(readRevisions(signedInContextFor(args), { bidId: args.params.bidId ?? "" }));
}

export default function History() {
	const { bid, revisions } = useLoaderData<typeof loader>();
	return (
		<>
			<span className="govuk-caption-l">{bidName(bid)}</span>
			<h1 className="govuk-heading-l">Who changed what</h1>
			<p className="govuk-body">
				Everything that was done to this bid by its own partnerships’ people, the newest first. It comes from
				the audit, which nobody can change.
			</p>
			<p className="govuk-body">
				<a className="govuk-link" href={`/bids/${bid.id}/changes`}>
					Compare two versions, or two points of the history, word by word
				</a>
			</p>
			<RevisionList revisions={revisions} />
		</>
	);
}
