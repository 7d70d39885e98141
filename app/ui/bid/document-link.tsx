/** The way to a bid as a document, and to the files that it can be had as. */
export function DocumentLink({ bidId }: { readonly bidId: string }) {
	return (
		<p className="govuk-body govuk-!-display-none-print">
			<a className="govuk-link" href={`/bids/${bidId}/document`}>
				The whole bid with a list of contents, as PDF, Word or ZIP
			</a>
		</p>
	);
}
