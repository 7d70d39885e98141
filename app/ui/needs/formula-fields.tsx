import { MoneyField, RadiosField, SelectField, TextField } from "../form/fields";

/** The fields of how a version divides: transition, limits, step of amounts, rounding. */
export function FormulaFields() {
	const narrow = "govuk-input--width-5";
	return (
		<>
			<h2 className="govuk-heading-m">Transition</h2>
			<p className="govuk-body">
				Moves from the proportions of the year before to the formula in steps. Step 0 is the year before; the
				last step is the formula in full. Leave both blank for no transition.
			</p>
			<TextField name="step" label="Step" inputMode="numeric" className={narrow} />
			<TextField name="steps" label="Number of steps" inputMode="numeric" className={narrow} />
			<h2 className="govuk-heading-m">Limits on gains and losses</h2>
			<RadiosField
				name="bounds"
				label="How are they limited?"
				items={[
					{ value: "none", text: "Not at all" },
					{
						value: "clamp",
						text: "Hold each amount between its least and its most",
						hint: "All others are scaled by one factor so that the money comes out",
					},
					{
						value: "scale-gains",
						text: "Hold each amount at its least, and scale down the gains of the others",
						hint: "There is no most",
					},
				]}
			/>
			<TextField
				name="floor"
				label="Least, in % of the year before (optional)"
				hint="-5 is 5% less than the year before"
				className={narrow}
			/>
			<TextField
				name="ceiling"
				label="Most, in % of the year before (optional)"
				hint="20 is 20% more than the year before"
				className={narrow}
			/>
			<MoneyField name="minimum" label="Nobody gets less than (optional)" />
			<h2 className="govuk-heading-m">Rounding</h2>
			<SelectField
				name="unit"
				label="Amounts are made in steps of"
				hint="When the version is allocated without bids. A round has its own step"
				items={[
					{ value: "0.01", text: "a penny" },
					{ value: "1", text: "£1" },
					{ value: "10", text: "£10" },
					{ value: "100", text: "£100" },
					{ value: "1000", text: "£1,000" },
				]}
			/>
			<RadiosField
				name="rounding"
				label="The steps left after rounding down go to"
				items={[
					{
						value: "largest-remainder",
						text: "the largest remainders",
						hint: "Every amount is within a step of the exact one",
					},
					{
						value: "webster",
						text: "the partnership that Webster’s method puts next",
						hint: "No amount falls when there is more money",
					},
				]}
			/>
		</>
	);
}
