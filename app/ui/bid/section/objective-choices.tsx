import { CheckboxesField, TextAreaField } from "../../form/fields";

type ObjectiveChoicesProps = {
	readonly themes: readonly {
		readonly id: string;
		readonly code: string;
		readonly title: string;
		readonly objectives: readonly { readonly id: string; readonly code: string; readonly title: string }[];
	}[];
};

/** A plan's objectives as checkboxes, one group a theme; ticking one asks how it is supported. */
export function ObjectiveChoices({ themes }: ObjectiveChoicesProps) {
	return (
		<>
			{themes.map((theme, group) => (
				<CheckboxesField
					key={theme.id}
					name="objective"
					label={{ text: `${theme.code} ${theme.title}`, className: "govuk-fieldset__legend--m" }}
					items={theme.objectives.map(({ id, code, title }, place) => ({
						value: id,
						id: group === 0 && place === 0 ? "objective" : `objective-${id}`,
						text: `${code} ${title}`,
						conditional: (
							<TextAreaField name={`how.${id}`} label={`How does it support ${code}? (optional)`} rows={2} />
						),
					}))}
				/>
			))}
		</>
	);
}
