import { type Attributes, classNames } from "./attributes";
import { type DescribedFieldProps, describeField, FormGroup } from "./described-field";
import { FieldLabel, type LabelWording } from "./label";

export type FileUploadProps = DescribedFieldProps & {
	readonly label: LabelWording;
	readonly name: string;
	readonly id?: string | undefined;
	readonly className?: string | undefined;
	readonly disabled?: boolean | undefined;
	readonly multiple?: boolean | undefined;
	readonly attributes?: Attributes | undefined;
	/** What a browser offers to choose from, such as `.csv,text/csv`. */
	readonly accept?: string | undefined;
};

/** GOV.UK file upload with its label, hint and error, as it is without the script that lets files be dropped. */
export function FileUpload(props: FileUploadProps) {
	const { name, id = name, label, error, formGroup } = props;
	const described = describeField(id, props);
	return (
		<FormGroup error={error} formGroup={formGroup}>
			<FieldLabel label={label} htmlFor={id} />
			{described.hint}
			{described.error}
			<input
				className={classNames("govuk-file-upload", error && "govuk-file-upload--error", props.className)}
				id={id}
				name={name}
				type="file"
				disabled={props.disabled}
				multiple={props.multiple}
				accept={props.accept}
				aria-describedby={described.describedBy}
				{...props.attributes}
			/>
		</FormGroup>
	);
}
