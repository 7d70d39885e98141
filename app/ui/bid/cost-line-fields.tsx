import { COST_NATURE_WORDS, QUALIFIER_WORDS } from "~/domain/bid/record-words";
import { COST_NATURES, QUALIFIERS } from "~/domain/bid/records";
import { MoneyField, SelectField, TextField } from "../form/fields";

/** The fields of a cost line. */
export function CostLineFields({
	interventions,
}: {
	readonly interventions: readonly { readonly id: string; readonly title: string }[];
}) {
	return (
		<>
			<SelectField
				name="interventionId"
				label="Intervention"
				placeholder="Choose an intervention"
				items={interventions.map(({ id, title }) => ({ value: id, text: title }))}
			/>
			<TextField name="description" label="What is paid for?" />
			<TextField
				name="quantity"
				label="Quantity (optional)"
				hint="How many, such as 20, or 0.5 of a post. With a unit cost it makes the amount"
				className="govuk-input--width-10"
				inputMode="decimal"
				autoComplete="off"
				spellCheck={false}
			/>
			<MoneyField name="unitCost" label="Unit cost (optional)" hint="What one costs" />
			<MoneyField
				name="amount"
				label="Amount"
				hint="Leave it blank where you give a quantity and a unit cost: it is worked out"
			/>
			<TextField
				name="financialYear"
				label="Financial year (optional)"
				hint="For example, 2027-28"
				className="govuk-input--width-5"
				autoComplete="off"
			/>
			<SelectField
				name="nature"
				label="Capital or revenue? (optional)"
				placeholder="Not given"
				items={COST_NATURES.map((value) => ({ value, text: COST_NATURE_WORDS[value] }))}
			/>
			<SelectField
				name="qualifier"
				label="How firm is the figure? (optional)"
				placeholder="Not given"
				items={QUALIFIERS.map((value) => ({ value, text: QUALIFIER_WORDS[value] }))}
			/>
		</>
	);
}
