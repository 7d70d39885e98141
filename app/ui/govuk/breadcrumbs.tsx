import type { ReactNode } from "react";
import { type Attributes, classNames } from "./attributes";

export type Breadcrumb = {
	readonly text: ReactNode;
	/** Absent for the page itself. */
	readonly href?: string | undefined;
	readonly attributes?: Attributes | undefined;
};

type BreadcrumbsProps = {
	readonly items: readonly Breadcrumb[];
	readonly labelText?: string | undefined;
	readonly collapseOnMobile?: boolean | undefined;
	readonly className?: string | undefined;
	readonly attributes?: Attributes | undefined;
};

/** GOV.UK breadcrumbs. */
export function Breadcrumbs(props: BreadcrumbsProps) {
	const { items, labelText = "Breadcrumb", collapseOnMobile, className, attributes } = props;
	return (
		<nav
			className={classNames(
				"govuk-breadcrumbs",
				className,
				collapseOnMobile && "govuk-breadcrumbs--collapse-on-mobile",
			)}
			aria-label={labelText}
			{...attributes}
		>
			<ol className="govuk-breadcrumbs__list">
				{items.map((item, place) => (
					<li
						// biome-ignore lint/suspicious/noArrayIndexKey: a trail has no other identity than its order
						key={place}
						className="govuk-breadcrumbs__list-item"
						aria-current={item.href ? undefined : "page"}
					>
						{item.href ? (
							<a className="govuk-breadcrumbs__link" href={item.href} {...item.attributes}>
								{item.text}
							</a>
						) : (
							item.text
						)}
					</li>
				))}
			</ol>
		</nav>
	);
}
