import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { bidBreadcrumbs, bidName } from "~/ui/bid/bid-head";
import { ComparedChanges, PointsChoice } from "~/ui/bid/compared-changes";
import { titled } from "~/ui/layout/titled";
import { readChanges } from "~/use-cases/bid/read-changes";

export const meta = titled("What changed");
export const handle = bidBreadcrumbs();

/** The place in the history that an address names; null where it names none. */
function pointIn(query: URLSearchParams, name: string): number | null {
	const asked = query.get(name) ?? "";
	return /^\d{1,9}$/.test(asked) ? Number(asked) : null;
}

export function loader(args: LoaderFunctionArgs) {
	const query = new URL(args.request.url).searchParams;
	return valueOrPage(
		readChanges(signedInContextFor(args), {
			bidId: args.params.bidId ?? "",
			from: pointIn(query, "from"),
			to: pointIn(query, "to"),
		}),
	);
}

export default function Changes() {
	const { bid, points, from, to, records } = useLoaderData<typeof loader>();
	return (
		<>
			<span className="govuk-caption-l">{bidName(bid)}</span>
			<h1 className="govuk-heading-l">What changed</h1>
			<PointsChoice points={points} from={from} to={to} />
			<ComparedChanges bid={bid} records={records} />
			<p className="govuk-body">
				<a className="govuk-link" href={`/bids/${bid.id}/history`}>
					Who changed what, act by act
				</a>
			</p>
		</>
	);
}
