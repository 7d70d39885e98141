import type { ReactNode } from "react";
import { type Attributes, classNames } from "./attributes";

type InsetTextProps = {
	readonly children: ReactNode;
	readonly id?: string | undefined;
	readonly className?: string | undefined;
	readonly attributes?: Attributes | undefined;
};

/** GOV.UK inset text. */
export function InsetText({ children, id, className, attributes }: InsetTextProps) {
	return (
		<div id={id} className={classNames("govuk-inset-text", className)} {...attributes}>
			{children}
		</div>
	);
}
