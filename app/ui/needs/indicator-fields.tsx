import { DateField, RadiosField, TextField } from "../form/fields";
import { Table } from "../govuk/table";
import { ScrollRegion } from "../layout/scroll-region";

export type IndicatorPartnership = {
	readonly id: string;
	readonly name: string;
	readonly areaName: string | null;
};

/** The fields of one indicator: what it is, where it comes from, and a figure for each partnership in a table. */
export function IndicatorFields({
	partnerships,
}: {
	readonly partnerships: readonly IndicatorPartnership[];
}) {
	return (
		<>
			<TextField name="title" label="What it measures" hint="For example, population or recorded crime" />
			<TextField
				name="source"
				label="Source"
				hint="For example, Office for National Statistics, Census 2021"
			/>
			<DateField name="sourceDate" label="Date of the figures" />
			<TextField
				name="weight"
				label="Weight"
				hint="A number from 0 to 1. The weights of all indicators must add up to exactly 1"
				inputMode="decimal"
				className="govuk-input--width-5"
			/>
			<RadiosField
				name="kind"
				label="The figures are"
				items={[
					{ value: "count", text: "Counts", hint: "For example, 1,073,045 residents" },
					{
						value: "rate",
						text: "Rates",
						hint: "For example, 60.1 crimes for each 1,000 residents. Enter the thousands of residents as the base. Shares use rate × base",
					},
				]}
			/>
			<h2 className="govuk-heading-m">A figure for each partnership</h2>
			<p className="govuk-body">
				Leave a figure blank if you do not know it yet. Blank does not mean zero: the formula cannot be used
				until every partnership has its figure.
			</p>
			<ScrollRegion label="A figure for each partnership">
				<Table
					stacked
					firstCellIsHeader
					head={[{ text: "Partnership" }, { text: "Figure" }, { text: "Base, for a rate only" }]}
					rows={partnerships.map(({ id, name, areaName }) => [
						{ text: areaName ?? name },
						{ text: <FigureCell name={`values.${id}`} label={`Figure for ${areaName ?? name}`} /> },
						{ text: <FigureCell name={`per.${id}`} label={`Base for ${areaName ?? name}`} /> },
					])}
				/>
			</ScrollRegion>
		</>
	);
}

function FigureCell({ name, label }: { readonly name: string; readonly label: string }) {
	return (
		<TextField
			name={name}
			label={{ text: label, className: "govuk-visually-hidden" }}
			inputMode="decimal"
			className="govuk-input--width-10"
		/>
	);
}
