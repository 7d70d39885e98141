/** The way to a bid's appraisal, from the bid's own address. */
export function AppraisalLink({ path }: { readonly path: string }) {
	return (
		<p className="govuk-body govuk-!-display-none-print">
			<a className="govuk-link" href={`${path}/appraisal`}>
				Costs and savings in full: year by year, worst cases, who pays and who saves
			</a>
		</p>
	);
}
