import { IMPACT_WORDS, LIKELIHOOD_WORDS } from "~/domain/bid/risk-rating";
import { SelectField, TextAreaField, TextField } from "../form/fields";

const scale = (words: readonly string[]) =>
	words.map((text, index) => ({ value: String(index + 1), text: `${index + 1}: ${text}` }));

/** The fields of a risk. */
export function RiskFields() {
	return (
		<>
			<TextAreaField name="description" label="What could go wrong?" rows={3} maxLength={1000} />
			<SelectField
				name="likelihood"
				label="How likely is it? (optional)"
				placeholder="Not rated"
				items={scale(LIKELIHOOD_WORDS)}
			/>
			<SelectField
				name="impact"
				label="How bad would it be? (optional)"
				placeholder="Not rated"
				items={scale(IMPACT_WORDS)}
			/>
			<TextAreaField name="mitigation" label="What is done about it? (optional)" rows={3} maxLength={2000} />
			<TextField name="owner" label="Who owns it? (optional)" hint="A post, such as events officer" />
		</>
	);
}
