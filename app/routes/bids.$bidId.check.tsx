import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { canBeAppraised } from "~/domain/appraisal/bid-appraisal";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { AppraisalLink } from "~/ui/bid/appraisal/appraisal-link";
import { bidBreadcrumbs, bidName, sectionPath } from "~/ui/bid/bid-head";
import { DocumentLink } from "~/ui/bid/document-link";
import { NoLongerAskedList } from "~/ui/bid/no-longer-asked";
import { BidReading } from "~/ui/bid/reading/bid-reading";
import { ButtonLink } from "~/ui/govuk/button";
import { WarningText } from "~/ui/govuk/warning-text";
import { titled } from "~/ui/layout/titled";
import { readBid } from "~/use-cases/bid/read-bid";

export const meta = titled("Check the whole bid");
export const handle = bidBreadcrumbs();

export function loader(args: LoaderFunctionArgs) {
	return valueOrPage(readBid(signedInContextFor(args), { bidId: args.params.bidId ?? "" }));
}

export default function CheckBid() {
	const { bid, content, aboveRound, stops, noLongerAsked } = useLoaderData<typeof loader>();
	return (
		<>
			<span className="govuk-caption-l">{bidName(bid)}</span>
			<h1 className="govuk-heading-l">{bid.editable ? "Check the whole bid" : "The whole bid"}</h1>
			<p className="govuk-body govuk-!-display-none-print">
				Everything on one page, to read or to print with your browser.
			</p>
			<DocumentLink bidId={bid.id} />
			{canBeAppraised(content) ? <AppraisalLink path={`/bids/${bid.id}`} /> : null}
			{aboveRound === null ? null : <WarningText>{aboveRound}</WarningText>}
			{stops.map((words) => (
				<WarningText key={words}>{words} The bid cannot be submitted until this is put right.</WarningText>
			))}
			<p className="govuk-body govuk-!-display-none-print">
				<a className="govuk-link" href={`/rounds/${content.round}/asked`}>
					What this round asks of a bid
				</a>
			</p>
			<BidReading
				content={content}
				changeHref={bid.editable ? (section) => sectionPath(bid.id, section) : undefined}
			/>
			<NoLongerAskedList answers={noLongerAsked} />
			<div className="govuk-button-group govuk-!-display-none-print">
				{bid.editable ? (
					<ButtonLink href={`/bids/${bid.id}/certificate`}>Continue to the certificate</ButtonLink>
				) : null}
				<a className="govuk-link" href={`/bids/${bid.id}`}>
					Back to the bid
				</a>
			</div>
		</>
	);
}
