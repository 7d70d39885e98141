import { DateField, MoneyField, TextAreaField, TextField } from "../form/fields";
import { Fieldset } from "../govuk/fieldset";
import { inPounds } from "./year-table";

type Props = {
	/** The places of the lines that have no partnership. */
	readonly incomePlaces: readonly string[];
	readonly slicePlaces: readonly string[];
	readonly partnerships: readonly { readonly id: string; readonly name: string }[];
	/** Printed lines of no partnership here: kept as they are. Decimal pounds. */
	readonly others: readonly { readonly title: string; readonly amount: string }[];
};

function Lines({
	legend,
	titles,
	amounts,
	places,
}: {
	readonly legend: string;
	readonly titles: string;
	readonly amounts: string;
	readonly places: readonly string[];
}) {
	return (
		<Fieldset legend={{ text: legend, className: "govuk-fieldset__legend--m" }}>
			{places.map((place) => (
				<div key={place}>
					<TextField name={`${titles}.${place}`} label={`Line ${Number(place) + 1} (optional)`} />
					<MoneyField name={`${amounts}.${place}`} label={`Amount of line ${Number(place) + 1}`} />
				</div>
			))}
		</Fieldset>
	);
}

/** The fields of a table published elsewhere: where from, income, top-slices, an amount for each partnership, the total. */
export function PublishedYearFields({ incomePlaces, slicePlaces, partnerships, others }: Props) {
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
			<Lines legend="Income" titles="incomeTitles" amounts="incomeAmounts" places={incomePlaces} />
			<Lines legend="Top-slices" titles="sliceTitles" amounts="sliceAmounts" places={slicePlaces} />
			<h2 className="govuk-heading-m">Partnerships</h2>
			{partnerships.map(({ id, name }) => (
				<MoneyField key={id} name={`amounts.${id}`} label={`${name} (optional)`} />
			))}
			{others.length === 0 ? null : (
				<p className="govuk-body">
					Also printed, and kept as it is:{" "}
					{others.map(({ title, amount }) => `${title} ${inPounds(amount)}`).join("; ")}.
				</p>
			)}
			<MoneyField
				name="publishedTotal"
				label="Total as printed (optional)"
				hint="Even where the lines come to another sum"
			/>
			<TextAreaField
				name="note"
				label="What explains a difference (optional)"
				hint="Shown beside the figures, and in the notice of a decision"
			/>
		</>
	);
}
