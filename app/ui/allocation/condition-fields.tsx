import { MoneyField, RadiosField, TextAreaField, TextField } from "../form/fields";
import { Button } from "../govuk/button";
import { Select } from "../govuk/select";

type Partnership = { readonly id: string; readonly name: string };

/** By how much the bids may exceed the money; every rule keeps to it. */
export function OverProgrammingField() {
	return (
		<TextField
			name="overProgrammingPercent"
			label="How far may the bids exceed the money? (optional)"
			hint="A percentage of the money, for example 10. The scenario shows the excess separately"
			suffix="%"
			inputMode="decimal"
			className="govuk-input--width-5"
		/>
	);
}

type Props = {
	/** The partnerships that have a limit, and those that do not. */
	readonly limited: readonly Partnership[];
	readonly unlimited: readonly Partnership[];
	readonly references: readonly string[];
};

/** What only the exact optimum asks. Limits by partnership are rows, added one at a time. */
export function OptimumFields({ limited, unlimited, references }: Props) {
	return (
		<>
			<RadiosField
				name="objective"
				label="Maximise"
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
				label="Bids that cannot be funded together (optional)"
				hint={`One group on each line, for example ${references.slice(0, 2).join(", ")}. At most one bid of a group is funded. Bids of this round: ${references.join(", ")}`}
				rows={3}
			/>
			<fieldset className="govuk-fieldset govuk-!-margin-bottom-6" id="limits">
				<legend className="govuk-fieldset__legend govuk-fieldset__legend--m">
					Limits for partnerships (optional)
				</legend>
				{limited.length > 0 ? (
					<p className="govuk-hint">
						Leave both boxes empty to remove a limit. Part of each joint bid counts in each of its areas, by
						need.
					</p>
				) : null}
				{limited.map(({ id, name }) => (
					<div className="tranche-pair" key={id}>
						<input type="hidden" name="limited" value={id} />
						<MoneyField name={`min.${id}`} label={`Least for ${name}`} />
						<MoneyField name={`max.${id}`} label={`Most for ${name}`} />
					</div>
				))}
				{unlimited.length > 0 ? (
					<>
						<Select
							name="limit"
							label="Partnership"
							items={[
								{ value: "", text: "Select a partnership" },
								...unlimited.map(({ id, name }) => ({ value: id, text: name })),
							]}
						/>
						<Button variant="secondary" name="addLimit" value="1">
							Add a limit for this partnership
						</Button>
					</>
				) : null}
			</fieldset>
			<TextField
				name="timeLimitSeconds"
				label="Time limit in seconds"
				hint="From 1 to 60. If the search runs out of time, you get the best answer it found and how much better one could be"
				inputMode="numeric"
				className="govuk-input--width-3"
			/>
		</>
	);
}
