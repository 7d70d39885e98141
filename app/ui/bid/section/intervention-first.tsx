/** Says that a cost line needs an intervention to belong to; `path` is the bid's. */
export function InterventionFirst({ path }: { readonly path: string }) {
	return (
		<p className="govuk-body">
			A cost line belongs to an intervention.{" "}
			<a className="govuk-link" href={`${path}/interventions`}>
				Add an intervention first
			</a>
			.
		</p>
	);
}
