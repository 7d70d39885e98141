/** What a form says that was sent after a round had opened on its plan version. */
export const PLAN_IN_USE =
	"A round has opened with this version of the plan, so it can no longer change. Copy what you typed, and make a new version";

/** The page of a change that a plan version no longer takes. */
export function PlanInUse({ planId }: { readonly planId: string }) {
	return (
		<>
			<h1 className="govuk-heading-l">This version of the plan can no longer change</h1>
			<p className="govuk-body">
				A round has opened with it. To change the plan,{" "}
				<a className="govuk-link" href={`/plans/${planId}/version`}>
					make a new version
				</a>
				.
			</p>
		</>
	);
}
