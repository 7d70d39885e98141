import { type FormEvent, useState } from "react";
import { DateField, SelectField, TextField } from "../form/fields";
import { useFields } from "../form/form-state";
import { Details } from "../govuk/details";
import { Fieldset } from "../govuk/fieldset";

type Heading = { readonly place: string; readonly text: string };

type Props = {
	readonly headings: readonly Heading[];
	readonly indicators: readonly {
		readonly id: string;
		readonly title: string;
		readonly kind: "count" | "rate";
	}[];
};

const NEW: readonly string[] = ["new", "new-rate"];

/** What one column is taken for, and what a new indicator needs besides: shown where it is one. */
function Column({
	place,
	text,
	uses,
	others,
}: Heading & {
	readonly uses: readonly { readonly value: string; readonly text: string }[];
	readonly others: readonly Heading[];
}) {
	const field = useFields();
	const use = field(`uses.${place}`).text ?? "skip";
	const faulty = ["titles", "weights", "bases"].some((name) => field(`${name}.${place}`).error !== undefined);
	const [isNew, setIsNew] = useState(NEW.includes(use));
	const follow = (event: FormEvent) => {
		if (event.target instanceof HTMLSelectElement && event.target.name === `uses.${place}`)
			setIsNew(NEW.includes(event.target.value));
	};
	return (
		<div onChange={follow}>
			<Fieldset legend={{ text, className: "govuk-fieldset__legend--m" }}>
				<SelectField name={`uses.${place}`} label="It holds" items={uses} />
				<Details summary="If it is a new indicator" open={isNew || faulty}>
					<TextField name={`titles.${place}`} label="What it measures" />
					<TextField
						name={`weights.${place}`}
						label="Weight"
						hint="A number from 0 to 1, like 0.25"
						inputMode="decimal"
						className="govuk-input--width-5"
					/>
					<SelectField
						name={`bases.${place}`}
						label="Its bases, if these are rates"
						hint="For 60.1 crimes for each 1,000 residents: the column with the thousands of residents"
						placeholder="Choose a column"
						items={others.map((other) => ({ value: other.place, text: other.text }))}
					/>
				</Details>
			</Fieldset>
		</div>
	);
}

/** What each column is taken for; name, weight and bases of new indicators; source and date of all new ones. */
export function ImportColumnFields({ headings, indicators }: Props) {
	const uses = [
		{ value: "skip", text: "Leave it out" },
		{ value: "area", text: "The partnerships" },
		{ value: "area-others", text: "The partnerships; leave out the rows of others" },
		...indicators.flatMap(({ id, title, kind }) => [
			{ value: `values:${id}`, text: `Figures of ${title}` },
			...(kind === "rate" ? [{ value: `per:${id}`, text: `Bases of ${title}` }] : []),
		]),
		{ value: "new", text: "A new indicator: counts" },
		{ value: "new-rate", text: "A new indicator: rates" },
	];
	return (
		<>
			{headings.map((heading) => (
				<Column
					key={heading.place}
					{...heading}
					uses={uses}
					others={headings.filter(({ place }) => place !== heading.place)}
				/>
			))}
			<h2 className="govuk-heading-m">New indicators</h2>
			<p className="govuk-body">
				Only where a column holds one. Every new indicator gets this source and date; each can be changed
				afterwards.
			</p>
			<TextField
				name="source"
				label="Source"
				hint="For example, Office for National Statistics, Census 2021"
			/>
			<DateField name="sourceDate" label="Date of the figures" />
		</>
	);
}
