import type { ReactNode } from "react";
import { type Attributes, classNames } from "./attributes";
import { asOptions, type Wording, type WordingOptions } from "./wording";

type LabelOptions = WordingOptions & { readonly isPageHeading?: boolean | undefined };
/** A field's label: its text, or its text with a size class or as the page's heading. */
export type LabelWording = Wording<LabelOptions>;

type LabelProps = {
	readonly children?: ReactNode;
	readonly htmlFor?: string | undefined;
	readonly className?: string | undefined;
	readonly isPageHeading?: boolean | undefined;
	readonly attributes?: Attributes | undefined;
};

/** GOV.UK label; nothing when it has no text. */
export function Label({ children, htmlFor, className, isPageHeading, attributes }: LabelProps) {
	if (children === undefined || children === null || children === "") return null;
	const label = (
		<label className={classNames("govuk-label", className)} htmlFor={htmlFor} {...attributes}>
			{children}
		</label>
	);
	return isPageHeading ? <h1 className="govuk-label-wrapper">{label}</h1> : label;
}

/** The label of a field, from the wording that the field was given. */
export function FieldLabel({ label, htmlFor }: { readonly label: LabelWording; readonly htmlFor: string }) {
	const { text, ...options } = asOptions<LabelOptions>(label);
	return (
		<Label htmlFor={htmlFor} {...options}>
			{text}
		</Label>
	);
}
