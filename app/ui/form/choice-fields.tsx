import type { ReactElement } from "react";
import { classNames } from "../govuk/attributes";
import { Checkboxes, type CheckboxesProps } from "../govuk/checkboxes";
import { ErrorMessage } from "../govuk/error-message";
import type { LegendOptions, LegendWording } from "../govuk/fieldset";
import type { LabelWording } from "../govuk/label";
import { Radios, type RadiosProps } from "../govuk/radios";
import { Select, type SelectProps } from "../govuk/select";
import { asOptions } from "../govuk/wording";
import { type Lacked, Lacking } from "../layout/lacking";
import { useField } from "./form-state";

type ChoiceFieldProps = {
	readonly name: string;
	readonly label: LegendWording;
	readonly hint?: string | ReactElement | undefined;
	/** What there may be none of yet: then the field says so and leads to where it is made. */
	readonly lacking?: Lacked | undefined;
};

/** A field that has nothing to choose from. */
function NothingToChoose({ name, label, lacking }: Omit<ChoiceFieldProps, "hint">) {
	const { error } = useField(name);
	const { text, isPageHeading } = { isPageHeading: false, ...asOptions<LegendOptions>(label) };
	return (
		<div className={classNames("govuk-form-group", error && "govuk-form-group--error")}>
			{isPageHeading ? (
				<h1 className="govuk-heading-l">{text}</h1>
			) : (
				<h2 className="govuk-heading-s govuk-!-margin-bottom-1">{text}</h2>
			)}
			{error ? <ErrorMessage>{error}</ErrorMessage> : null}
			{lacking ? <Lacking what={lacking} id={name} /> : null}
		</div>
	);
}

/** One of a few: radios under a legend. */
export function RadiosField(
	props: ChoiceFieldProps & { readonly items: RadiosProps["items"]; readonly inline?: boolean | undefined },
) {
	const { text, error } = useField(props.name);
	if (props.items.length === 0 && props.lacking) return <NothingToChoose {...props} />;
	return (
		<Radios
			name={props.name}
			items={props.items}
			fieldset={{ legend: props.label }}
			hint={props.hint}
			className={props.inline ? "govuk-radios--inline" : undefined}
			defaultValue={text}
			error={error}
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
	if (props.items.length === 0 && props.lacking) return <NothingToChoose {...props} />;
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
	readonly lacking?: Lacked | undefined;
};

/** One of many: a select. */
export function SelectField({ name, label, hint, items, placeholder, lacking }: SelectFieldProps) {
	const { text, error } = useField(name);
	const isEmpty = items.every(({ value }) => value === "");
	if (isEmpty && lacking) return <NothingToChoose name={name} label={label} lacking={lacking} />;
	const all = placeholder === undefined ? items : [{ value: "", text: placeholder }, ...items];
	return <Select name={name} label={label} hint={hint} items={all} defaultValue={text} error={error} />;
}
