import type { ReactNode } from "react";
import { type Attributes, classNames } from "./attributes";

type BackLinkProps = {
	readonly href?: string | undefined;
	readonly children?: ReactNode;
	readonly className?: string | undefined;
	readonly attributes?: Attributes | undefined;
};

/** GOV.UK back link. */
export function BackLink({ href = "#", children = "Back", className, attributes }: BackLinkProps) {
	return (
		<a href={href} className={classNames("govuk-back-link", className)} {...attributes}>
			{children}
		</a>
	);
}
