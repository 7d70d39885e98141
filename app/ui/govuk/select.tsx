import { type Attributes, classNames } from "./attributes";
import { type DescribedFieldProps, describeField, FormGroup } from "./described-field";
import { FieldLabel, type LabelWording } from "./label";

type SelectItem = {
	readonly text: string;
	/** What is sent; the text itself when absent. */
	readonly value?: string | undefined;
	readonly selected?: boolean | undefined;
	readonly disabled?: boolean | undefined;
	readonly attributes?: Attributes | undefined;
};

export type SelectProps = DescribedFieldProps & {
	readonly label: LabelWording;
	readonly name: string;
	readonly id?: string | undefined;
	readonly items: readonly SelectItem[];
	readonly defaultValue?: string | undefined;
	readonly className?: string | undefined;
	readonly disabled?: boolean | undefined;
	readonly attributes?: Attributes | undefined;
};

function chosen(items: readonly SelectItem[], defaultValue: string | undefined): string | undefined {
	const item = items.find(
		(each) => each.selected ?? (Boolean(defaultValue) && (each.value ?? each.text) === defaultValue),
	);
	return item && (item.value ?? item.text);
}

/** GOV.UK select with its label, hint and error. */
export function Select(props: SelectProps) {
	const { name, id = name, label, items, error, formGroup } = props;
	const described = describeField(id, props);
	return (
		<FormGroup error={error} formGroup={formGroup}>
			<FieldLabel label={label} htmlFor={id} />
			{described.hint}
			{described.error}
			{formGroup?.before}
			<select
				className={classNames("govuk-select", props.className, error && "govuk-select--error")}
				id={id}
				name={name}
				disabled={props.disabled}
				aria-describedby={described.describedBy}
				defaultValue={chosen(items, props.defaultValue)}
				{...props.attributes}
			>
				{items.map((item) => (
					<option
						key={item.value ?? item.text}
						value={item.value}
						disabled={item.disabled}
						{...item.attributes}
					>
						{item.text}
					</option>
				))}
			</select>
			{formGroup?.after}
		</FormGroup>
	);
}
