import type { AppraisalFigures } from "~/domain/appraisal/appraise";
import { explainedFigures } from "~/explain/appraisal-figures";
import { Details } from "../../govuk/details";

/** Every figure of an appraisal; each opens to its formula with the numbers in it. */
export function Workings(props: { readonly figures: AppraisalFigures; readonly years: readonly string[] }) {
	return (
		<div className="tranche-workings">
			{explainedFigures(props).map(({ name, value, working }) => (
				<Details key={name} summary={`${name}: ${value}`}>
					{working.map((line) => (
						<p key={line} className="govuk-body">
							{line}
						</p>
					))}
				</Details>
			))}
		</div>
	);
}
