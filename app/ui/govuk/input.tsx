import type { HTMLInputAutoCompleteAttribute, ReactNode } from "react";
import { type Attributes, classNames } from "./attributes";
import { type DescribedFieldProps, describeField, FormGroup } from "./described-field";
import { FieldLabel, type LabelWording } from "./label";
import { asOptions, type Wording } from "./wording";

export type InputProps = DescribedFieldProps & {
	readonly label: LabelWording;
	readonly name: string;
	readonly id?: string | undefined;
	readonly type?: string | undefined;
	readonly defaultValue?: string | number | undefined;
	readonly prefix?: Wording | undefined;
	readonly suffix?: Wording | undefined;
	readonly className?: string | undefined;
	readonly wrapper?:
		| { readonly className?: string | undefined; readonly attributes?: Attributes | undefined }
		| undefined;
	readonly disabled?: boolean | undefined;
	readonly spellCheck?: boolean | undefined;
	readonly autoComplete?: HTMLInputAutoCompleteAttribute | undefined;
	readonly autoCapitalize?: string | undefined;
	readonly inputMode?:
		| "text"
		| "numeric"
		| "decimal"
		| "email"
		| "tel"
		| "search"
		| "url"
		| "none"
		| undefined;
	readonly pattern?: string | undefined;
	readonly attributes?: Attributes | undefined;
};

function Affix({ kind, wording }: { readonly kind: "prefix" | "suffix"; readonly wording: Wording }) {
	const { text, className, attributes } = {
		className: undefined,
		attributes: undefined,
		...asOptions(wording),
	};
	return (
		<div className={classNames(`govuk-input__${kind}`, className)} aria-hidden="true" {...attributes}>
			{text}
		</div>
	);
}

/** GOV.UK text input with its label, hint and error; `prefix` and `suffix` stand beside it ("£", "per item"). */
export function Input(props: InputProps) {
	const { name, id = name, label, prefix, suffix, formGroup, wrapper, error } = props;
	const described = describeField(id, props);
	const input: ReactNode = (
		<input
			className={classNames("govuk-input", props.className, error && "govuk-input--error")}
			id={id}
			name={name}
			type={props.type ?? "text"}
			spellCheck={props.spellCheck}
			defaultValue={props.defaultValue}
			disabled={props.disabled}
			aria-describedby={described.describedBy}
			autoComplete={props.autoComplete}
			autoCapitalize={props.autoCapitalize}
			pattern={props.pattern}
			inputMode={props.inputMode}
			{...props.attributes}
		/>
	);
	return (
		<FormGroup error={error} formGroup={formGroup}>
			<FieldLabel label={label} htmlFor={id} />
			{described.hint}
			{described.error}
			{prefix || suffix || formGroup?.before || formGroup?.after ? (
				<div className={classNames("govuk-input__wrapper", wrapper?.className)} {...wrapper?.attributes}>
					{formGroup?.before}
					{prefix ? <Affix kind="prefix" wording={prefix} /> : null}
					{input}
					{suffix ? <Affix kind="suffix" wording={suffix} /> : null}
					{formGroup?.after}
				</div>
			) : (
				input
			)}
		</FormGroup>
	);
}
