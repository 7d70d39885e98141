import { CheckboxesField, MoneyField } from "../../form/fields";

/** Whether a partnership is paid, and how much of what the bid asks. */
export function PartnershipFields() {
	return (
		<>
			<CheckboxesField
				name="payee"
				label="Is it paid?"
				items={[{ value: "yes", text: "Money from this bid will be paid to this partnership" }]}
			/>
			<MoneyField
				name="amount"
				label="Amount (optional)"
				hint="Its part of the amount asked. The partnerships’ amounts should add up to it"
			/>
		</>
	);
}
