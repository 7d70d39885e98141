import type { ReactNode } from "react";
import { type Attributes, classNames } from "./attributes";

type WarningTextProps = {
	readonly children: ReactNode;
	readonly iconFallbackText?: string | undefined;
	readonly className?: string | undefined;
	readonly attributes?: Attributes | undefined;
};

/** GOV.UK warning text. */
export function WarningText({
	children,
	iconFallbackText = "Warning",
	className,
	attributes,
}: WarningTextProps) {
	return (
		<div className={classNames("govuk-warning-text", className)} {...attributes}>
			<span className="govuk-warning-text__icon" aria-hidden="true">
				!
			</span>
			<strong className="govuk-warning-text__text">
				<span className="govuk-visually-hidden">{iconFallbackText}</span> {children}
			</strong>
		</div>
	);
}
