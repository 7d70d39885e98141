import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { formatPounds, pence } from "~/domain/money";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { bidBreadcrumbs, bidName } from "~/ui/bid/bid-head";
import { PartnershipTable } from "~/ui/bid/section/partnership-table";
import { SubmittedNotice } from "~/ui/bid/section/submitted-notice";
import { ButtonLink } from "~/ui/govuk/button";
import { StatRow } from "~/ui/layout/stat-row";
import { titled } from "~/ui/layout/titled";
import { type BidPartnershipsView, readBidPartnerships } from "~/use-cases/bid/read-bid-partnerships";

export const meta = titled("Partnerships");
export const handle = bidBreadcrumbs("about");

export function loader(args: LoaderFunctionArgs) {
	return valueOrPage(readBidPartnerships(signedInContextFor(args), { bidId: args.params.bidId ?? "" }));
}

export default function Partnerships() {
	const view = useLoaderData<typeof loader>();
	const { bid, partnerships, others } = view;
	const joint = partnerships.length > 1;
	return (
		<>
			<span className="govuk-caption-l">{bidName(bid)}</span>
			<h1 className="govuk-heading-l">Partnerships</h1>
			{joint ? <Glance view={view} /> : null}
			{bid.editable ? (
				<p className="govuk-body">
					{joint
						? "People of every partnership of this joint bid can read and change it until it is submitted. Say who is paid and how much."
						: "Add another partnership to bid together. Its people will then be able to read and change the bid."}
				</p>
			) : (
				<SubmittedNotice bid={bid} />
			)}
			<PartnershipTable bidId={bid.id} partnerships={partnerships} editable={bid.editable} />
			<div className="govuk-button-group">
				{bid.editable && others.length > 0 ? (
					<ButtonLink href={`/bids/${bid.id}/partnerships/new`} variant="secondary">
						Add another partnership
					</ButtonLink>
				) : null}
				<a className="govuk-link" href={`/bids/${bid.id}/about`}>
					Back to “About the bid”
				</a>
			</div>
		</>
	);
}

function Glance({ view }: { readonly view: BidPartnershipsView }) {
	const { asked, sum } = view;
	const difference = asked === null || sum === null ? null : pence(asked - sum);
	return (
		<StatRow
			stats={[
				{ label: "Asked", value: asked === null ? "No amount yet" : formatPounds(asked) },
				{ label: "Partnerships’ amounts", value: sum === null ? "None given" : formatPounds(sum) },
				{
					label: "Difference",
					value: difference === null ? "–" : formatPounds(difference),
					...(difference === null
						? {}
						: { tone: difference === 0n ? ("good" as const) : ("problem" as const) }),
				},
			]}
		/>
	);
}
