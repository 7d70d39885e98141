import type { ReactNode } from "react";
import { type Attributes, classNames } from "./attributes";
import { useEnhancement } from "./use-enhancement";

type SummaryError = {
	readonly text: ReactNode;
	/** Address of the field at fault: `#` and the field's id. */
	readonly href?: string | undefined;
	readonly attributes?: Attributes | undefined;
};

export type ErrorSummaryProps = {
	readonly title?: ReactNode;
	readonly description?: ReactNode;
	readonly errors?: readonly SummaryError[] | undefined;
	readonly disableAutoFocus?: boolean | undefined;
	readonly className?: string | undefined;
	readonly attributes?: Attributes | undefined;
};

/** GOV.UK error summary; takes the focus when it appears. */
export function ErrorSummary(props: ErrorSummaryProps) {
	const { title = "There is a problem", description, errors = [], disableAutoFocus } = props;
	const module = useEnhancement("govuk-error-summary");
	return (
		<div
			className={classNames("govuk-error-summary", props.className)}
			data-disable-auto-focus={disableAutoFocus}
			{...module}
			{...props.attributes}
		>
			<div role="alert">
				<h2 className="govuk-error-summary__title">{title}</h2>
				<div className="govuk-error-summary__body">
					{description ? <p>{description}</p> : null}
					{errors.length > 0 ? (
						<ul className="govuk-list govuk-error-summary__list">
							{errors.map((error, place) => (
								// biome-ignore lint/suspicious/noArrayIndexKey: two errors may share text and address
								<li key={place}>
									{error.href ? (
										<a href={error.href} {...error.attributes}>
											{error.text}
										</a>
									) : (
										error.text
									)}
								</li>
							))}
						</ul>
					) : null}
				</div>
			</div>
		</div>
	);
}
