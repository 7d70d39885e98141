import { createElement, type ReactNode } from "react";
import { type Attributes, classNames } from "./attributes";
import { useEnhancement } from "./use-enhancement";

export type NotificationBannerProps = {
	/** A plain string is shown as the banner's heading; anything else as it is. */
	readonly children?: ReactNode;
	readonly type?: "success" | undefined;
	readonly title?: ReactNode;
	readonly titleId?: string | undefined;
	readonly titleHeadingLevel?: number | undefined;
	readonly role?: string | undefined;
	readonly disableAutoFocus?: boolean | undefined;
	readonly className?: string | undefined;
	readonly attributes?: Attributes | undefined;
};

/** GOV.UK notification banner; with `type="success"` it takes the focus and is announced. */
export function NotificationBanner(props: NotificationBannerProps) {
	const { children, type, titleId = "govuk-notification-banner-title", titleHeadingLevel = 2 } = props;
	const module = useEnhancement("govuk-notification-banner");
	return (
		// biome-ignore lint/a11y/useAriaPropsSupportedByRole: the role is always alert, region or the caller's
		<div
			className={classNames(
				"govuk-notification-banner",
				type && `govuk-notification-banner--${type}`,
				props.className,
			)}
			role={props.role ?? (type ? "alert" : "region")}
			aria-labelledby={titleId}
			{...module}
			data-disable-auto-focus={props.disableAutoFocus}
			{...props.attributes}
		>
			<div className="govuk-notification-banner__header">
				{createElement(
					`h${titleHeadingLevel}`,
					{ className: "govuk-notification-banner__title", id: titleId },
					props.title ?? (type ? "Success" : "Important"),
				)}
			</div>
			<div className="govuk-notification-banner__content">
				{typeof children === "string" ? (
					<p className="govuk-notification-banner__heading">{children}</p>
				) : (
					children
				)}
			</div>
		</div>
	);
}
