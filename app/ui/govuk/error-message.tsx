import type { ReactNode } from "react";
import { type Attributes, classNames } from "./attributes";

type ErrorMessageProps = {
	readonly children?: ReactNode;
	readonly id?: string | undefined;
	readonly className?: string | undefined;
	readonly attributes?: Attributes | undefined;
	/** Said before the message by a screen reader; "Error" unless given, empty for none. */
	readonly visuallyHiddenText?: string | undefined;
};

/** GOV.UK error message. */
export function ErrorMessage(props: ErrorMessageProps) {
	const { children, id, className, attributes, visuallyHiddenText = "Error" } = props;
	return (
		<p id={id} className={classNames("govuk-error-message", className)} {...attributes}>
			{visuallyHiddenText ? <span className="govuk-visually-hidden">{visuallyHiddenText}:</span> : null}
			{visuallyHiddenText ? " " : null}
			{children}
		</p>
	);
}
