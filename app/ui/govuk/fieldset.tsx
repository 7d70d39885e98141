import type { ReactNode } from "react";
import { type Attributes, classNames } from "./attributes";
import { asOptions, type Wording, type WordingOptions } from "./wording";

/** What a legend may carry beside its text. */
export type LegendOptions = WordingOptions & { readonly isPageHeading?: boolean | undefined };
/** A fieldset's legend: its text, or its text with a size class or as the page's heading. */
export type LegendWording = Wording<LegendOptions>;

export type FieldsetProps = {
	readonly children?: ReactNode;
	readonly legend?: LegendWording | undefined;
	readonly describedBy?: string | undefined;
	readonly className?: string | undefined;
	readonly role?: string | undefined;
	readonly attributes?: Attributes | undefined;
};

function Legend({ legend }: { readonly legend: LegendWording }) {
	const { text, className, isPageHeading } = {
		className: undefined,
		isPageHeading: false,
		...asOptions<LegendOptions>(legend),
	};
	return (
		<legend className={classNames("govuk-fieldset__legend", className)}>
			{isPageHeading ? <h1 className="govuk-fieldset__heading">{text}</h1> : text}
		</legend>
	);
}

/** GOV.UK fieldset. */
export function Fieldset({ children, legend, describedBy, className, role, attributes }: FieldsetProps) {
	return (
		<fieldset
			className={classNames("govuk-fieldset", className)}
			role={role}
			aria-describedby={describedBy}
			{...attributes}
		>
			{legend ? <Legend legend={legend} /> : null}
			{children}
		</fieldset>
	);
}
