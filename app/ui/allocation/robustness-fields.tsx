import type { FormErrors } from "~/forms/parse-form";
import { Checkboxes } from "../govuk/checkboxes";
import { Input } from "../govuk/input";

type Props = {
	readonly values: { readonly seed: string; readonly draws: string; readonly spread: string };
	readonly errors: FormErrors;
	readonly withWeights: boolean;
};

const FIELDS = [
	{
		name: "spread",
		label: "Points by which each score may move, up and down",
		hint: "Every score moves by itself, any amount within this being as likely as any other",
	},
	{ name: "draws", label: "Draws", hint: "How often all scores are moved, at most 10,000" },
	{ name: "seed", label: "Seed", hint: "The same seed gives the same draws on any machine" },
] as const;

/** How scores are moved at random, and whether weights are moved as well. */
export function RobustnessFields({ values, errors, withWeights }: Props) {
	return (
		<>
			<h2 className="govuk-heading-m">Move the scores otherwise</h2>
			{FIELDS.map(({ name, label, hint }) => (
				<Input
					key={name}
					name={name}
					label={label}
					hint={hint}
					className="govuk-input--width-5"
					inputMode={name === "spread" ? "decimal" : "numeric"}
					autoComplete="off"
					defaultValue={values[name]}
					error={errors[name]}
				/>
			))}
			<Checkboxes
				name="weights"
				className="govuk-checkboxes--small"
				defaultValues={withWeights ? ["yes"] : []}
				items={[
					{
						value: "yes",
						text: "Also how far each criterion’s weight may move",
						hint: "This can take half a minute",
					},
				]}
			/>
		</>
	);
}
