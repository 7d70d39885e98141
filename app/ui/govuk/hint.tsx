import type { ReactNode } from "react";
import { type Attributes, classNames } from "./attributes";

type HintProps = {
	readonly children?: ReactNode;
	readonly id?: string | undefined;
	readonly className?: string | undefined;
	readonly attributes?: Attributes | undefined;
};

/** GOV.UK hint text. */
export function Hint({ children, id, className, attributes }: HintProps) {
	return (
		<div id={id} className={classNames("govuk-hint", className)} {...attributes}>
			{children}
		</div>
	);
}
