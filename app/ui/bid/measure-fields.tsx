import { RadiosField, TextAreaField, TextField } from "../form/fields";

/** The fields of an output, outcome or benefit. */
export function MeasureFields() {
	return (
		<>
			<RadiosField
				name="kind"
				label="What is it?"
				items={[
					{ value: "output", text: "Output", hint: { text: "What is delivered, such as people trained" } },
					{
						value: "outcome",
						text: "Outcome",
						hint: { text: "What changes for people, such as fewer repeat victims" },
					},
					{ value: "benefit", text: "Benefit", hint: { text: "What somebody gains by it" } },
				]}
			/>
			<TextAreaField name="description" label="Describe it" rows={3} maxLength={1000} />
			<TextField name="baseline" label="Baseline (optional)" hint="How it stands now, with the date" />
			<TextField name="target" label="Target (optional)" hint="How it should stand, and by when" />
			<TextAreaField name="howMeasured" label="How is it measured? (optional)" rows={2} maxLength={1000} />
		</>
	);
}
