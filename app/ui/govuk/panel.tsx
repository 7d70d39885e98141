import { createElement, type ReactNode } from "react";
import { type Attributes, classNames } from "./attributes";

export type PanelProps = {
	readonly title: ReactNode;
	readonly children?: ReactNode;
	readonly headingLevel?: number | undefined;
	readonly className?: string | undefined;
	readonly attributes?: Attributes | undefined;
};

/** GOV.UK confirmation panel. */
export function Panel({ title, children, headingLevel = 1, className, attributes }: PanelProps) {
	return (
		<div className={classNames("govuk-panel govuk-panel--confirmation", className)} {...attributes}>
			{createElement(`h${headingLevel}`, { className: "govuk-panel__title" }, title)}
			{children ? <div className="govuk-panel__body">{children}</div> : null}
		</div>
	);
}
