import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import type { PageHandle } from "~/ui/frame/page-handle";
import { Panel } from "~/ui/govuk/panel";
import { SummaryList } from "~/ui/govuk/summary-list";
import { titled } from "~/ui/layout/titled";
import { When } from "~/ui/when";
import { type Receipt, readReceipt } from "~/use-cases/bid/submission/read-receipt";

export const meta = titled<Receipt>(({ reference }) => `Bid ${reference} submitted`);
export const handle: PageHandle = { backHref: (_, params) => `/bids/${params.bidId}` };

export function loader(args: LoaderFunctionArgs) {
	return valueOrPage(readReceipt(signedInContextFor(args), { bidId: args.params.bidId ?? "" }));
}

export default function ReceiptPage() {
	const receipt = useLoaderData<typeof loader>();
	return (
		<>
			<Panel title="Bid submitted">
				Your reference is
				<br />
				<strong>{receipt.reference}</strong>
			</Panel>
			<SummaryList
				rows={[
					{ key: "Bid", value: receipt.title },
					{ key: "Round", value: receipt.round.title },
					{ key: "Received", value: <When instant={receipt.receivedAt} /> },
					{ key: "Submitted by", value: receipt.submittedBy },
					{ key: "Version", value: String(receipt.version) },
					{
						key: "Digest (SHA-256)",
						value: <span className="tranche-digest">{receipt.sha256}</span>,
					},
					{
						key: "Head of the audit",
						value: (
							<>
								Entry {receipt.auditSeq}: <span className="tranche-digest">{receipt.auditHash}</span>
							</>
						),
					},
				]}
			/>
			<h2 className="govuk-heading-m">What happens next</h2>
			<p className="govuk-body">
				What you submitted is kept as it is.{" "}
				{receipt.mayTakeBack ? (
					<>
						Until the round closes on <When instant={receipt.closesAt} /> your partnership can{" "}
						<a className="govuk-link" href={`/bids/${receipt.bidId}/take-back`}>
							take it back
						</a>{" "}
						and submit it again; the reference stays the same.
					</>
				) : null}{" "}
				Once the round has closed, the commissioner’s office checks whether it is eligible, and two assessors
				score it.
			</p>
			<h2 className="govuk-heading-m">How to check this receipt</h2>
			<p className="govuk-body">
				<a className="govuk-link" href={`/bids/${receipt.bidId}/content.json`}>
					Download what was submitted
				</a>{" "}
				and keep it with this page. Its SHA-256 is the digest above: any program that makes SHA-256 digests,
				such as <code>sha256sum</code>, gives the same letters and figures as long as nothing was changed. The
				head of the audit is what the office’s record of every action ended with when your bid came in: a
				record that no longer holds it was altered.
			</p>
			<p className="govuk-body">
				Names and contact details are in a file of their own, so that they can be erased one day:{" "}
				<a className="govuk-link" href={`/bids/${receipt.bidId}/people.json`}>
					download what you submitted about people
				</a>
				. The first file holds the SHA-256 of each, made of its salt and its value.
			</p>
		</>
	);
}
