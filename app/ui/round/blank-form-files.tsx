/** The form of a round's bids as files, to prepare a bid with. */
export function BlankFormFiles({ roundId }: { readonly roundId: string }) {
	return (
		<p className="govuk-body govuk-!-display-none-print">
			The form of a bid, blank:{" "}
			<a className="govuk-link" href={`/rounds/${roundId}/form.pdf`}>
				PDF
			</a>
			,{" "}
			<a className="govuk-link" href={`/rounds/${roundId}/form.docx`}>
				Word
			</a>
		</p>
	);
}
