import { SAVING_KIND_WORDS } from "~/domain/bid/record-words";
import { SAVING_KINDS } from "~/domain/bid/records";
import { CheckboxesField, MoneyField, RadiosField, TextAreaField, TextField } from "../form/fields";

/** The fields of a saving. */
export function SavingFields() {
	return (
		<>
			<TextAreaField name="description" label="What is saved?" rows={3} maxLength={1000} />
			<RadiosField
				name="kind"
				label="What kind of saving is it?"
				items={SAVING_KINDS.map((kind) => ({ value: kind, text: SAVING_KIND_WORDS[kind] }))}
			/>
			<MoneyField name="amount" label="Amount" hint="For one year where it is a saving every year" />
			<CheckboxesField
				name="notQuantified"
				label="Or"
				items={[{ value: "yes", text: "It cannot be quantified yet" }]}
				small
			/>
			<TextField
				name="fromYear"
				label="From which financial year? (optional)"
				hint="For example, 2028-29"
				className="govuk-input--width-5"
				autoComplete="off"
			/>
			<RadiosField
				name="cashable"
				label="Is it cashable?"
				hint="Cashable: money comes free that can be spent on something else"
				inline
				items={[
					{ value: "yes", text: "Yes" },
					{ value: "no", text: "No" },
				]}
			/>
			<TextField
				name="beneficiary"
				label="Whose money is it?"
				hint="For example, the police, the hospital trust"
			/>
		</>
	);
}
