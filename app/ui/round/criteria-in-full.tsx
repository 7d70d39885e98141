import { sectionTitles } from "~/domain/bid/sections";
import type { CriterionContent } from "~/domain/round/scheme";
import { Details } from "../govuk/details";
import { Table } from "../govuk/table";

/** Each criterion with its guidance and what every point of the scale means. */
export function CriteriaInFull({ criteria }: { readonly criteria: readonly CriterionContent[] }) {
	return (
		<>
			{criteria.map((criterion) => (
				<Details key={criterion.id} summary={`${criterion.title}: what each point means`}>
					<p className="govuk-body tranche-verbatim">{criterion.guidance}</p>
					{criterion.sections ? (
						<p className="govuk-body">
							Assessors look first at: {sectionTitles(criterion.sections).join(", ")}.
						</p>
					) : null}
					<Table
						caption={`The scale for ${criterion.title}`}
						captionClassName="govuk-visually-hidden"
						head={[{ text: "Points" }, { text: "Meaning" }]}
						rows={criterion.descriptors.map((text, points) => [{ text: points }, { text }]).reverse()}
					/>
				</Details>
			))}
		</>
	);
}
