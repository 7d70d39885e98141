import type { ReactNode } from "react";
import { type Attributes, classNames } from "./attributes";
import { Tag } from "./tag";

type PhaseBannerProps = {
	readonly tag: ReactNode;
	readonly tagClassName?: string | undefined;
	readonly children: ReactNode;
	readonly className?: string | undefined;
	readonly attributes?: Attributes | undefined;
};

/** GOV.UK phase banner. */
export function PhaseBanner({ tag, tagClassName, children, className, attributes }: PhaseBannerProps) {
	return (
		<div className={classNames("govuk-phase-banner govuk-width-container", className)} {...attributes}>
			<p className="govuk-phase-banner__content">
				<Tag className={classNames("govuk-phase-banner__content__tag", tagClassName)}>{tag}</Tag>
				<span className="govuk-phase-banner__text">{children}</span>
			</p>
		</div>
	);
}
