import type { ReactNode } from "react";
import { type Attributes, classNames } from "./attributes";
import { useEnhancement } from "./use-enhancement";

export type NavigationItem = {
	readonly text: ReactNode;
	readonly href?: string | undefined;
	/** This very page. */
	readonly current?: boolean | undefined;
	/** The part of the service that this page is in. */
	readonly active?: boolean | undefined;
	readonly attributes?: Attributes | undefined;
};

export type ServiceNavigationProps = {
	readonly serviceName?: ReactNode;
	readonly serviceUrl?: string | undefined;
	readonly items?: readonly NavigationItem[] | undefined;
	readonly ariaLabel?: string | undefined;
	readonly navigationLabel?: string | undefined;
	readonly navigationId?: string | undefined;
	readonly navigationClassName?: string | undefined;
	readonly menuButtonText?: string | undefined;
	readonly menuButtonLabel?: string | undefined;
	readonly collapseNavigationOnMobile?: boolean | undefined;
	readonly slots?:
		| {
				readonly start?: ReactNode;
				readonly end?: ReactNode;
				readonly endInline?: boolean | undefined;
				readonly navigationStart?: ReactNode;
				readonly navigationEnd?: ReactNode;
		  }
		| undefined;
	readonly className?: string | undefined;
	readonly attributes?: Attributes | undefined;
};

function Item({ item }: { readonly item: NavigationItem }) {
	const here = item.current || item.active;
	const text = here ? (
		<strong className="govuk-service-navigation__active-fallback">{item.text}</strong>
	) : (
		item.text
	);
	const current = here ? (item.current ? "page" : "true") : undefined;
	return (
		<li
			className={classNames(
				"govuk-service-navigation__item",
				here && "govuk-service-navigation__item--active",
			)}
		>
			{item.href ? (
				<a
					className="govuk-service-navigation__link"
					href={item.href}
					aria-current={current}
					{...item.attributes}
				>
					{text}
				</a>
			) : item.text ? (
				<span className="govuk-service-navigation__text" aria-current={current}>
					{text}
				</span>
			) : null}
		</li>
	);
}

function ServiceName({ name, url }: { readonly name: ReactNode; readonly url: string | undefined }) {
	return (
		<span className="govuk-service-navigation__service-name">
			{url ? (
				<a href={url} className="govuk-service-navigation__link">
					{name}
				</a>
			) : (
				<span className="govuk-service-navigation__text">{name}</span>
			)}
		</span>
	);
}

function Navigation(props: ServiceNavigationProps) {
	const { items = [], slots, menuButtonText = "Menu", menuButtonLabel, navigationId = "navigation" } = props;
	if (items.length === 0 && !slots?.navigationStart && !slots?.navigationEnd) return null;
	return (
		<nav
			aria-label={props.navigationLabel ?? menuButtonText}
			className={classNames("govuk-service-navigation__wrapper", props.navigationClassName)}
		>
			{(props.collapseNavigationOnMobile ?? items.length > 1) ? (
				// biome-ignore lint/a11y/noAriaHiddenOnFocusable: hidden as well, until the script shows it
				<button
					type="button"
					className="govuk-service-navigation__toggle govuk-js-service-navigation-toggle"
					aria-controls={navigationId}
					aria-label={menuButtonLabel === menuButtonText ? undefined : menuButtonLabel}
					hidden
					aria-hidden="true"
				>
					{menuButtonText}
				</button>
			) : null}
			<ul className="govuk-service-navigation__list" id={navigationId}>
				{slots?.navigationStart}
				{items.map((item, place) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: the menu's order is fixed
					<Item key={place} item={item} />
				))}
				{slots?.navigationEnd}
			</ul>
		</nav>
	);
}

/** GOV.UK service navigation: the service's name and its main parts. */
export function ServiceNavigation(props: ServiceNavigationProps) {
	const { serviceName, slots, className, attributes } = props;
	const module = useEnhancement("govuk-service-navigation");
	const isRegion = Boolean(serviceName || slots?.start || slots?.end);
	const Wrapper = isRegion ? "section" : "div";
	return (
		<Wrapper
			aria-label={isRegion ? (props.ariaLabel ?? "Service information") : undefined}
			className={classNames("govuk-service-navigation", className)}
			{...module}
			{...attributes}
		>
			<div
				className={classNames(
					"govuk-width-container",
					slots?.endInline && "govuk-service-navigation__inlining-container",
				)}
			>
				{slots?.start}
				<div className="govuk-service-navigation__container">
					{serviceName ? <ServiceName name={serviceName} url={props.serviceUrl} /> : null}
					<Navigation {...props} />
				</div>
				{slots?.end}
			</div>
		</Wrapper>
	);
}
