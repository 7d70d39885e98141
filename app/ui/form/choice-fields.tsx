import type { ReactElement } from "react";
import { Checkboxes, type CheckboxesProps } from "../govuk/checkboxes";
import type { LegendWording } from "../govuk/fieldset";
import type { LabelWording } from "../govuk/label";
import { Radios, type RadiosProps } from "../govuk/radios";
import { Select, type SelectProps } from "../govuk/select";
import { useField } from "./form-state";

type ChoiceFieldProps = {
	readonly name: string;
	readonly label: LegendWording;
	readonly hint?: string | ReactElement | undefined;
};

/** One of a few: radios under a legend. */
export function RadiosField(
	props: ChoiceFieldProps & { readonly items: RadiosProps["items"]; readonly inline?: boolean | undefined },
) {
	const { text, error, binding } = useField(props.name);
	return (
		<Radios
			name={props.name}
			items={props.items}
			fieldset={{ legend: props.label }}
			hint={props.hint}
			className={props.inline ? "govuk-radios--inline" : undefined}
			defaultValue={text}
			error={error}
			binding={binding}
		/>
	);
}

/**
 * Any of a few: checkboxes under a legend. A single yes-or-no box has the value `yes`. They are not tied to the form
 * library, which ticks the second of several boxes because the first is ticked; what is ticked is read when it is sent.
 */
export function CheckboxesField(
	props: ChoiceFieldProps & {
		readonly items: CheckboxesProps["items"];
		readonly small?: boolean | undefined;
	},
) {
	const { ticked, error } = useField(props.name);
	return (
		<Checkboxes
			name={props.name}
			items={props.items}
			fieldset={{ legend: props.label }}
			hint={props.hint}
			className={props.small ? "govuk-checkboxes--small" : undefined}
			defaultValues={ticked}
			error={error}
		/>
	);
}

type SelectFieldProps = {
	readonly name: string;
	readonly label: LabelWording;
	readonly hint?: string | ReactElement | undefined;
	readonly items: SelectProps["items"];
	/** The first, empty line: "Choose a partnership". */
	readonly placeholder?: string | undefined;
};

/** One of many: a select. */
export function SelectField({ name, label, hint, items, placeholder }: SelectFieldProps) {
	const { text, error, binding } = useField(name);
	const all = placeholder === undefined ? items : [{ value: "", text: placeholder }, ...items];
	return (
		<Select
			name={name}
			label={label}
			hint={hint}
			items={all}
			defaultValue={text}
			error={error}
			binding={binding}
		/>
	);
}
