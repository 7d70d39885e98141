import type { ReactNode } from "react";
import { type Attributes, classNames } from "./attributes";

export type TagColour =
	| "grey"
	| "green"
	| "teal"
	| "blue"
	| "purple"
	| "magenta"
	| "red"
	| "orange"
	| "yellow";

export type TagProps = {
	readonly children: ReactNode;
	readonly colour?: TagColour | undefined;
	readonly className?: string | undefined;
	readonly attributes?: Attributes | undefined;
};

/** GOV.UK tag: the state of a thing in a word or two. */
export function Tag({ children, colour, className, attributes }: TagProps) {
	return (
		<strong className={classNames("govuk-tag", colour && `govuk-tag--${colour}`, className)} {...attributes}>
			{children}
		</strong>
	);
}
