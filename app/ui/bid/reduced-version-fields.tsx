import { MoneyField, TextAreaField } from "../form/fields";
import { Fieldset } from "../govuk/fieldset";

/** The fields of a reduced version, with one amount for each intervention. */
export function ReducedVersionFields({
	interventions,
}: {
	readonly interventions: readonly {
		readonly id: string;
		readonly title: string;
		readonly asked: string | null;
	}[];
}) {
	return (
		<>
			<MoneyField name="amount" label="Reduced amount" hint="The whole bid at this smaller amount" />
			<TextAreaField
				name="dropped"
				label="What is dropped?"
				hint="What would not be done, or done less, for this amount"
				rows={4}
				maxLength={2000}
			/>
			{interventions.length === 0 ? null : (
				<Fieldset
					legend={{ text: "Amount for each intervention (optional)", className: "govuk-fieldset__legend--m" }}
				>
					<p className="govuk-hint">
						Give all of them, 0 for an intervention that is dropped, so that they come to the reduced amount.
						Or leave all blank where only the total is known.
					</p>
					{interventions.map(({ id, title, asked }) => (
						<MoneyField
							key={id}
							name={`interventions.${id}`}
							label={title}
							hint={asked === null ? "No amount asked yet" : `Asked: ${asked}`}
						/>
					))}
				</Fieldset>
			)}
		</>
	);
}
