import { SECTIONS } from "~/domain/bid/sections";
import { POINTS } from "~/domain/round/criterion";
import { CheckboxesField, TextAreaField, TextField } from "../form/fields";
import { Fieldset } from "../govuk/fieldset";

/** The fields of a criterion: what it asks, its weight, and what each point of the scale means. */
export function CriterionFields({ weightLeft }: { readonly weightLeft: number }) {
	const hint =
		weightLeft > 0
			? `A whole number. The other criteria leave ${weightLeft} of 100`
			: "A whole number. The weights of the other criteria already add up to 100 or more";
	return (
		<>
			<TextField name="title" label="Criterion" hint="For example, Evidence of need" />
			<TextAreaField
				name="guidance"
				label="Guidance"
				hint="What assessors should look for. Bidders read it too"
			/>
			<TextField name="weight" label="Weight" hint={hint} />
			<CheckboxesField
				name="perTheme"
				label="Themes"
				items={[
					{
						value: "yes",
						text: "Score each plan theme that a bid claims",
						hint: "The criterion’s score is their average, so its weight stays the same",
					},
				]}
			/>
			<CheckboxesField
				name="sections"
				label="Sections of the bid"
				hint="Assessors see the answers in these sections first. The others are folded away. Tick none to show the whole bid"
				items={SECTIONS.map(({ key, title }) => ({ value: key, text: title }))}
			/>
			<Fieldset legend={{ text: "What each point means", className: "govuk-fieldset__legend--m" }}>
				{POINTS.map((points) => (
					<TextField
						key={points}
						name={`descriptors.${points}`}
						label={points === 1 ? "1 point" : `${points} points`}
					/>
				))}
			</Fieldset>
		</>
	);
}
