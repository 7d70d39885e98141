import { DateField, SelectField, TextField } from "../form/fields";
import { Fieldset } from "../govuk/fieldset";

type Column = { readonly place: string; readonly text: string; readonly examples: string };

type Props = {
	readonly columns: readonly Column[];
	readonly indicators: readonly {
		readonly id: string;
		readonly title: string;
		readonly kind: "count" | "rate";
	}[];
};

/** What each column is taken for. */
export function ImportColumnFields({ columns, indicators }: Props) {
	const uses = [
		{ value: "skip", text: "Leave it out" },
		{ value: "area", text: "The partnerships" },
		{ value: "area-others", text: "The partnerships; leave out rows for other areas" },
		...indicators.flatMap(({ id, title, kind }) => [
			{ value: `values:${id}`, text: `Figures for ${title}` },
			...(kind === "rate" ? [{ value: `per:${id}`, text: `Base of ${title}` }] : []),
		]),
		{ value: "new", text: "A new indicator: counts" },
		{ value: "new-rate", text: "A new indicator: rates" },
	];
	return (
		<>
			{columns.map(({ place, text, examples }) => (
				<SelectField
					key={place}
					name={`uses.${place}`}
					label={text}
					hint={examples === "" ? undefined : `For example, ${examples}`}
					items={uses}
				/>
			))}
		</>
	);
}

/** Name, weight and base of each new indicator; source and date of all. */
export function NewIndicatorFields({
	columns,
	others,
}: {
	readonly columns: readonly (Column & { readonly isRate: boolean })[];
	/** The columns that may hold bases. */
	readonly others: readonly Column[];
}) {
	return (
		<>
			{columns.map(({ place, text, isRate }) => (
				<Fieldset key={place} legend={{ text, className: "govuk-fieldset__legend--m" }}>
					<TextField name={`titles.${place}`} label="What it measures" />
					<TextField
						name={`weights.${place}`}
						label="Weight"
						hint="A number from 0 to 1, like 0.25. Enter 0 if you have not decided yet"
						inputMode="decimal"
						className="govuk-input--width-5"
					/>
					{isRate ? (
						<SelectField
							name={`bases.${place}`}
							label="Column with the base of these rates"
							hint="For crimes per 1,000 residents, the column with thousands of residents"
							placeholder="Select a column"
							items={others
								.filter((other) => other.place !== place)
								.map((other) => ({ value: other.place, text: other.text }))}
						/>
					) : null}
				</Fieldset>
			))}
			<TextField
				name="source"
				label="Source of these figures"
				hint="For example, Office for National Statistics, Census 2021"
			/>
			<DateField name="sourceDate" label="Date of the figures" />
		</>
	);
}
