import type { ReactNode } from "react";
import { type Attributes, classNames } from "./attributes";

type DetailsProps = {
	readonly summary: ReactNode;
	readonly children: ReactNode;
	readonly open?: boolean | undefined;
	readonly id?: string | undefined;
	readonly className?: string | undefined;
	readonly attributes?: Attributes | undefined;
};

/** GOV.UK details: more text behind a summary. */
export function Details({ summary, children, open, id, className, attributes }: DetailsProps) {
	return (
		<details id={id} className={classNames("govuk-details", className)} open={open} {...attributes}>
			<summary className="govuk-details__summary">
				<span className="govuk-details__summary-text">{summary}</span>
			</summary>
			<div className="govuk-details__text">{children}</div>
		</details>
	);
}
