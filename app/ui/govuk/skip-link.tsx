import type { ReactNode } from "react";
import { type Attributes, classNames } from "./attributes";
import { useEnhancement } from "./use-enhancement";

type SkipLinkProps = {
	readonly href?: string | undefined;
	readonly children: ReactNode;
	readonly className?: string | undefined;
	readonly attributes?: Attributes | undefined;
};

/** GOV.UK skip link. */
export function SkipLink({ href = "#content", children, className, attributes }: SkipLinkProps) {
	const module = useEnhancement("govuk-skip-link");
	return (
		<a href={href} className={classNames("govuk-skip-link", className)} {...module} {...attributes}>
			{children}
		</a>
	);
}
