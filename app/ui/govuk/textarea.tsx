import { type Attributes, classNames } from "./attributes";
import { type DescribedFieldProps, describeField, FormGroup } from "./described-field";
import { FieldLabel, type LabelWording } from "./label";

export type TextareaProps = DescribedFieldProps & {
	readonly label: LabelWording;
	readonly name: string;
	readonly id?: string | undefined;
	readonly rows?: number | undefined;
	readonly defaultValue?: string | undefined;
	readonly className?: string | undefined;
	readonly disabled?: boolean | undefined;
	readonly spellCheck?: boolean | undefined;
	readonly autoComplete?: string | undefined;
	readonly attributes?: Attributes | undefined;
};

/** GOV.UK textarea with its label, hint and error; five rows unless told. */
export function Textarea(props: TextareaProps) {
	const { name, id = name, label, error, formGroup } = props;
	const described = describeField(id, props);
	return (
		<FormGroup error={error} formGroup={formGroup}>
			<FieldLabel label={label} htmlFor={id} />
			{described.hint}
			{described.error}
			{formGroup?.before}
			<textarea
				className={classNames("govuk-textarea", error && "govuk-textarea--error", props.className)}
				id={id}
				name={name}
				rows={props.rows ?? 5}
				spellCheck={props.spellCheck}
				disabled={props.disabled}
				aria-describedby={described.describedBy}
				autoComplete={props.autoComplete}
				defaultValue={props.defaultValue}
				{...props.attributes}
			/>
			{formGroup?.after}
		</FormGroup>
	);
}
