import { FUNDING_KIND_WORDS } from "~/domain/bid/record-words";
import { FUNDING_KINDS } from "~/domain/bid/records";
import { CheckboxesField, MoneyField, RadiosField, TextField } from "../form/fields";

/** The fields of funding from others. */
export function FundingFields() {
	return (
		<>
			<TextField name="source" label="Who gives it?" />
			<RadiosField
				name="kind"
				label="Cash or in kind?"
				hint="In kind: people’s time, rooms or goods instead of money"
				inline
				items={FUNDING_KINDS.map((kind) => ({ value: kind, text: FUNDING_KIND_WORDS[kind] }))}
			/>
			<MoneyField name="amount" label="Amount" hint="What it is worth, where it is in kind" />
			<CheckboxesField
				name="notValued"
				label="Or"
				items={[{ value: "yes", text: "It is not valued" }]}
				small
			/>
			<RadiosField
				name="confirmed"
				label="Is it confirmed?"
				inline
				items={[
					{ value: "yes", text: "Yes" },
					{ value: "no", text: "Not yet" },
				]}
			/>
		</>
	);
}
