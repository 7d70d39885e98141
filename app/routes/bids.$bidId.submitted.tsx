import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { canBeAppraised } from "~/domain/appraisal/bid-appraisal";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { BidPages } from "~/ui/assessment/bid-pages";
import { AppraisalLink } from "~/ui/bid/appraisal/appraisal-link";
import { DocumentLink } from "~/ui/bid/document-link";
import { BidReading } from "~/ui/bid/reading/bid-reading";
import { VersionTimes } from "~/ui/bid/version-times";
import { InsetText } from "~/ui/govuk/inset-text";
import { titled } from "~/ui/layout/titled";
import { readSubmittedBid, type SubmittedBidShown } from "~/use-cases/bid/submission/read-submitted-bid";

export const meta = titled<SubmittedBidShown>(({ reference, content }) => `${reference}: ${content.title}`);

export function loader(args: LoaderFunctionArgs) {
	return valueOrPage(readSubmittedBid(signedInContextFor(args), { bidId: args.params.bidId ?? "" }));
}

export default function SubmittedBid() {
	const view = useLoaderData<typeof loader>();
	return (
		<>
			<span className="govuk-caption-l">
				{view.round.title}, {view.content.partnerships.map(({ name }) => name).join(", ")}
			</span>
			<h1 className="govuk-heading-l">
				{view.reference}: {view.content.title}
			</h1>
			{view.state === "withdrawn" ? <InsetText>This bid was withdrawn.</InsetText> : null}
			<p className="govuk-body">
				<VersionTimes version={view.version} sent={view.sent} received={view.received} />
			</p>
			<p className="govuk-body-s">
				Digest of what was submitted (SHA-256): <span className="tranche-digest">{view.sha256}</span>
			</p>
			<BidPages bidId={view.bidId} roundId={view.round.id} may={view.may} />
			<DocumentLink bidId={view.bidId} />
			{canBeAppraised(view.content) ? <AppraisalLink path={`/bids/${view.bidId}`} /> : null}
			<BidReading content={view.content} />
		</>
	);
}
