import { DateField, SelectField, TextField } from "../form/fields";
import { Fieldset } from "../govuk/fieldset";

type Props = {
	readonly headings: readonly { readonly place: string; readonly text: string }[];
	readonly indicators: readonly {
		readonly id: string;
		readonly title: string;
		readonly kind: "count" | "rate";
	}[];
};

/** What each column is taken for; a new indicator's name and weight; source and date of all new ones. */
export function ImportColumnFields({ headings, indicators }: Props) {
	const uses = [
		{ value: "skip", text: "Leave it out" },
		{ value: "area", text: "The partnerships" },
		...indicators.flatMap(({ id, title, kind }) => [
			{ value: `values:${id}`, text: `Figures of ${title}` },
			...(kind === "rate" ? [{ value: `per:${id}`, text: `Bases of ${title}` }] : []),
		]),
		{ value: "new", text: "A new indicator" },
	];
	return (
		<>
			{headings.map(({ place, text }) => (
				<Fieldset key={place} legend={{ text, className: "govuk-fieldset__legend--m" }}>
					<SelectField name={`uses.${place}`} label="It holds" items={uses} />
					<TextField name={`titles.${place}`} label="What it measures, if it is new" />
					<TextField
						name={`weights.${place}`}
						label="Weight, if it is new"
						hint="A number from 0 to 1, like 0.25"
						inputMode="decimal"
						className="govuk-input--width-5"
					/>
				</Fieldset>
			))}
			<h2 className="govuk-heading-m">New indicators</h2>
			<TextField name="source" label="Source of new indicators" />
			<DateField name="sourceDate" label="Date of the figures of new indicators" />
		</>
	);
}
