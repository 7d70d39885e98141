import type { ReactElement } from "react";
import { DateInput } from "../govuk/date-input";
import type { LegendWording } from "../govuk/fieldset";
import { useFields } from "./form-state";

type DateFieldProps = {
	readonly name: string;
	readonly label: LegendWording;
	readonly hint?: string | ReactElement | undefined;
};

function DateBoxes({ name, label, hint, withTime }: DateFieldProps & { readonly withTime: boolean }) {
	const field = useFields();
	const boxes = ["day", "month", "year", ...(withTime ? ["time"] : [])];
	const own = field(name).error ?? field(`${name}.day`).error;
	const inParts = boxes.filter((box) => box !== "day" && field(`${name}.${box}`).error);
	const error = own ?? inParts.map((box) => field(`${name}.${box}`).error)[0];
	return (
		<DateInput
			id={`${name}-boxes`}
			fieldset={{ legend: label }}
			hint={hint}
			error={error}
			items={boxes.map((box) => {
				const { text } = field(`${name}.${box}`);
				const inError = error === undefined ? undefined : own !== undefined || inParts.includes(box);
				return {
					name: `${name}.${box}`,
					id: box === "day" ? name : `${name}.${box}`,
					label: `${box.charAt(0).toUpperCase()}${box.slice(1)}`,
					defaultValue: text,
					error: inError,
					...(box === "time" ? { className: "govuk-input--width-5", inputMode: "text" as const } : {}),
				};
			})}
		/>
	);
}

/** A day: three boxes named `name.day`, `name.month` and `name.year`. */
export function DateField(props: DateFieldProps) {
	return <DateBoxes {...props} withTime={false} />;
}

/** A day and a time in London: four boxes, the last named `name.time`. */
export function DateTimeField(props: DateFieldProps) {
	return <DateBoxes {...props} withTime />;
}
