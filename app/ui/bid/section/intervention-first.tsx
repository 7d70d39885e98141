import { sectionPath } from "../bid-head";

/** Says that a cost line needs an intervention to belong to. */
export function InterventionFirst({ bidId }: { readonly bidId: string }) {
	return (
		<p className="govuk-body">
			A cost line belongs to an intervention.{" "}
			<a className="govuk-link" href={sectionPath(bidId, "interventions")}>
				Add an intervention first
			</a>
			.
		</p>
	);
}
