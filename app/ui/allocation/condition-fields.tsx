import { MoneyField, RadiosField, TextAreaField, TextField } from "../form/fields";

type Props = {
	readonly partnerships: readonly { readonly id: string; readonly name: string }[];
	readonly references: readonly string[];
};

/** The fields by which a scenario differs from a method alone. */
export function ConditionFields({ partnerships, references }: Props) {
	return (
		<>
			<h2 className="govuk-heading-m">More than there is</h2>
			<TextField
				name="overProgrammingPercent"
				label="Over-programming (optional)"
				hint="Percent of the money by which the bids may exceed it, for example 10. It is shown apart"
				suffix="%"
				inputMode="decimal"
				className="govuk-input--width-5"
			/>
			<h2 className="govuk-heading-m">For the exact optimum only</h2>
			<RadiosField
				name="objective"
				label="What it makes as great as possible"
				items={[
					{ value: "score", text: "The sum of scores", hint: "A reduced amount counts in proportion" },
					{
						value: "score-times-amount",
						text: "The sum of scores times pounds",
						hint: "Favours large bids with high scores",
					},
				]}
			/>
			<TextField
				name="maximumBidsPerArea"
				label="Most bids in each area (optional)"
				inputMode="numeric"
				className="govuk-input--width-3"
			/>
			<TextAreaField
				name="exclusive"
				label="Bids that exclude each other (optional)"
				hint={`One group a line; at most one bid of a group is funded. Bids of this round: ${references.join(", ")}`}
				rows={3}
			/>
			<fieldset className="govuk-fieldset govuk-!-margin-bottom-6">
				<legend className="govuk-fieldset__legend govuk-fieldset__legend--s">
					Most and least for a partnership (optional)
				</legend>
				<p className="govuk-hint">A joint bid counts in each of its areas with its part by need.</p>
				{partnerships.map(({ id, name }) => (
					<div className="tranche-pair" key={id}>
						<MoneyField name={`min.${id}`} label={`Least for ${name}`} />
						<MoneyField name={`max.${id}`} label={`Most for ${name}`} />
					</div>
				))}
			</fieldset>
			<TextField
				name="timeLimitSeconds"
				label="Time limit in seconds"
				hint="From 1 to 60. At the limit you get the best found, and how much better is still possible"
				inputMode="numeric"
				className="govuk-input--width-3"
			/>
		</>
	);
}
