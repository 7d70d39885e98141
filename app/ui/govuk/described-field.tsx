import type { ReactNode } from "react";
import { type Attributes, classNames } from "./attributes";
import { ErrorMessage } from "./error-message";
import { Hint } from "./hint";
import { asOptions, type Wording, type WordingOptions } from "./wording";

/** A field's error: its text, or its text with options. */
export type ErrorWording = Wording<WordingOptions & { readonly visuallyHiddenText?: string | undefined }>;
/** A field's hint: its text, or its text with options. */
export type HintWording = Wording;

/** What every form field of the design system accepts around its input. */
export type DescribedFieldProps = {
	readonly hint?: HintWording | undefined;
	readonly error?: ErrorWording | undefined;
	readonly describedBy?: string | undefined;
	readonly formGroup?:
		| {
				readonly className?: string | undefined;
				readonly attributes?: Attributes | undefined;
				readonly before?: ReactNode;
				readonly after?: ReactNode;
		  }
		| undefined;
};

/** A field's hint and error elements (or null), and the ids that describe it, separated by spaces (or undefined). */
export function describeField(id: string, { hint, error, describedBy }: DescribedFieldProps) {
	const hintId = hint ? `${id}-hint` : undefined;
	const errorId = error ? `${id}-error` : undefined;
	const { text: hintText, ...hintOptions } = asOptions(hint ?? "");
	const { text: errorText, ...errorOptions } = asOptions(error ?? "");
	return {
		describedBy: classNames(describedBy, hintId, errorId) || undefined,
		hint: hintId ? (
			<Hint id={hintId} {...hintOptions}>
				{hintText}
			</Hint>
		) : null,
		error: errorId ? (
			<ErrorMessage id={errorId} {...errorOptions}>
				{errorText}
			</ErrorMessage>
		) : null,
	};
}

type FormGroupProps = Pick<DescribedFieldProps, "error" | "formGroup"> & { readonly children: ReactNode };

/** The division around a field, marked when the field is in error. */
export function FormGroup({ error, formGroup, children }: FormGroupProps) {
	return (
		<div
			className={classNames("govuk-form-group", error && "govuk-form-group--error", formGroup?.className)}
			{...formGroup?.attributes}
		>
			{children}
		</div>
	);
}
