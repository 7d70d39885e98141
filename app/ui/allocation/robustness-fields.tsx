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
		label: "How many points each score can move, up or down",
		hint: "Each score moves separately. Any amount within this limit is as likely as any other",
	},
	{ name: "draws", label: "Draws", hint: "How many times to move all scores. 10,000 at most" },
	{ name: "seed", label: "Seed", hint: "The same seed always gives the same draws" },
] as const;

/** How scores are moved at random, and whether weights are moved as well. */
export function RobustnessFields({ values, errors, withWeights }: Props) {
	return (
		<>
			<h2 className="govuk-heading-m">Try other movements</h2>
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
						text: "Also show how far each criterion’s weight can move",
						hint: "This can take half a minute",
					},
				]}
			/>
		</>
	);
}
