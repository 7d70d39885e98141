import { MoneyField, RadiosField, SelectField, TextField } from "../form/fields";

const BOUNDS = [
	{ value: "none", text: "Not at all" },
	{
		value: "clamp",
		text: "Keep each amount between a lowest and a highest amount",
		hint: "The amounts in between all change by the same proportion, so that the total stays right",
	},
	{
		value: "scale-gains",
		text: "Keep each amount at or above a lowest amount, and reduce the others’ gains to pay for it",
		hint: "There is no highest amount",
	},
];

const UNITS = [
	{ value: "0.01", text: "a penny" },
	{ value: "1", text: "£1" },
	{ value: "10", text: "£10" },
	{ value: "100", text: "£100" },
	{ value: "1000", text: "£1,000" },
];

const ROUNDING = [
	{
		value: "largest-remainder",
		text: "The partnerships with the largest remainders",
		hint: "Every amount is within one rounding step of its exact share",
	},
	{
		value: "webster",
		text: "The partnerships that Webster’s method puts next",
		hint: "With more money, no partnership’s amount goes down",
	},
];

const inWords = (items: readonly { readonly value: string; readonly text: string }[]) =>
	Object.fromEntries(items.map(({ value, text }) => [value, text]));

/** What the fields are called where two people's formulas stand side by side, choices in their words. */
export const FORMULA_FIELDS = [
	{ name: "step", label: "Step" },
	{ name: "steps", label: "Number of steps" },
	{ name: "bounds", label: "Limits on gains and losses", words: inWords(BOUNDS) },
	{ name: "floor", label: "Lowest amount, as a change from the year before in %" },
	{ name: "ceiling", label: "Highest amount, as a change from the year before in %" },
	{ name: "minimum", label: "Smallest amount for any partnership" },
	{ name: "unit", label: "Round amounts to", words: inWords(UNITS) },
	{ name: "rounding", label: "Who gets what is left over after rounding down?", words: inWords(ROUNDING) },
];

/** The fields of how a version divides: transition, limits, step of amounts, rounding. */
export function FormulaFields() {
	const narrow = "govuk-input--width-5";
	return (
		<>
			<h2 className="govuk-heading-m">Transition</h2>
			<p className="govuk-body">
				Use steps to move gradually from the shares of the year before to the formula. At the last step the
				formula counts in full. Leave both blank to use the formula in full now.
			</p>
			<TextField name="step" label="Step" inputMode="numeric" className={narrow} />
			<TextField name="steps" label="Number of steps" inputMode="numeric" className={narrow} />
			<h2 className="govuk-heading-m">Limits on gains and losses</h2>
			<RadiosField
				name="bounds"
				label="Do you want to limit how much a partnership gains or loses?"
				items={BOUNDS}
			/>
			<TextField
				name="floor"
				label="Lowest amount, as a change from the year before in % (optional)"
				hint="For example, -5 for 5% less than the year before"
				className={narrow}
			/>
			<TextField
				name="ceiling"
				label="Highest amount, as a change from the year before in % (optional)"
				hint="For example, 20 for 20% more than the year before"
				className={narrow}
			/>
			<MoneyField name="minimum" label="Smallest amount for any partnership (optional)" />
			<h2 className="govuk-heading-m">Rounding</h2>
			<SelectField
				name="unit"
				label="Round amounts to"
				hint="For money shared without bids. Each round has its own rounding"
				items={UNITS}
			/>
			<RadiosField name="rounding" label="Who gets what is left over after rounding down?" items={ROUNDING} />
		</>
	);
}
