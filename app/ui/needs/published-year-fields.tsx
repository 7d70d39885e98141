import { DateField, MoneyField, SelectField, TextAreaField, TextField } from "../form/fields";
import { Fieldset } from "../govuk/fieldset";

type Props = {
	/** The places of the lines that have no box of their partnership's. */
	readonly incomePlaces: readonly string[];
	readonly slicePlaces: readonly string[];
	readonly furtherPlaces: readonly string[];
	/** Those that have a box each for their first line. */
	readonly partnerships: readonly { readonly id: string; readonly name: string }[];
};

function Lines({
	legend,
	group,
	places,
}: {
	readonly legend: string;
	readonly group: "income" | "slice";
	readonly places: readonly string[];
}) {
	return (
		<Fieldset legend={{ text: legend, className: "govuk-fieldset__legend--m" }}>
			{places.map((place) => (
				<div key={place}>
					<TextField name={`${group}Titles.${place}`} label={`Line ${Number(place) + 1} (optional)`} />
					<MoneyField name={`${group}Amounts.${place}`} label={`Amount of line ${Number(place) + 1}`} />
				</div>
			))}
		</Fieldset>
	);
}

/** The fields of a table published elsewhere: where from, income, top-slices, partnerships line by line, the total. */
export function PublishedYearFields({ incomePlaces, slicePlaces, furtherPlaces, partnerships }: Props) {
	return (
		<>
			<TextField
				name="financialYear"
				label="Financial year"
				hint="The fund’s own year, or one before it, like 2011-12"
				className="govuk-input--width-10"
			/>
			<TextField name="title" label="What the table is called" />
			<TextField name="source" label="Where it was published" />
			<DateField name="sourceDate" label="Date of the table" />
			<Lines legend="Income" group="income" places={incomePlaces} />
			<Lines legend="Top-slices" group="slice" places={slicePlaces} />
			<h2 className="govuk-heading-m">Partnerships</h2>
			{partnerships.map(({ id, name }) => (
				<MoneyField key={id} name={`amounts.${id}`} label={`${name} (optional)`} />
			))}
			<Fieldset legend={{ text: "Further lines of partnerships", className: "govuk-fieldset__legend--m" }}>
				<p className="govuk-body">
					For a second line about the same partnership, or for a partnership that is not listed above. Lines
					for the same partnership are added together.
				</p>
				{furtherPlaces.map((place) => (
					<div key={place}>
						<TextField
							name={`furtherTitles.${place}`}
							label={`Further line ${Number(place) + 1} (optional)`}
						/>
						<SelectField
							name={`furtherPartnerships.${place}`}
							label={`Partnership of further line ${Number(place) + 1}`}
							placeholder="Not listed here"
							items={partnerships.map(({ id, name }) => ({ value: id, text: name }))}
						/>
						<MoneyField
							name={`furtherAmounts.${place}`}
							label={`Amount of further line ${Number(place) + 1}`}
						/>
					</div>
				))}
			</Fieldset>
			<MoneyField
				name="publishedTotal"
				label="Total as printed (optional)"
				hint="Enter it as printed, even if the lines add up to something else"
			/>
			<TextAreaField
				name="note"
				label="Reason for a difference (optional)"
				hint="Shown beside the figures, and in the notice of a decision"
			/>
		</>
	);
}
