import type { ReactNode } from "react";
import { type Attributes, classNames } from "./attributes";
import { useEnhancement } from "./use-enhancement";

type Tab = {
	readonly label: ReactNode;
	readonly id?: string | undefined;
	/** A plain string becomes a paragraph. */
	readonly panel?: ReactNode;
	readonly panelAttributes?: Attributes | undefined;
	readonly attributes?: Attributes | undefined;
};

export type TabsProps = {
	readonly items: readonly Tab[];
	readonly title?: string | undefined;
	readonly id?: string | undefined;
	readonly idPrefix?: string | undefined;
	readonly className?: string | undefined;
	readonly attributes?: Attributes | undefined;
};

/** GOV.UK tabs; without JavaScript a list of links with every panel below it. */
export function Tabs({ items, title = "Contents", id, idPrefix = "", className, attributes }: TabsProps) {
	const module = useEnhancement("govuk-tabs");
	const panels = items.map((item, place) => ({ ...item, panelId: item.id ?? `${idPrefix}-${place + 1}` }));
	return (
		<div id={id} className={classNames("govuk-tabs", className)} {...module} {...attributes}>
			<h2 className="govuk-tabs__title">{title}</h2>
			{panels.length > 0 ? (
				<ul className="govuk-tabs__list">
					{panels.map((item, place) => (
						<li
							key={item.panelId}
							className={classNames(
								"govuk-tabs__list-item",
								place === 0 && "govuk-tabs__list-item--selected",
							)}
						>
							<a className="govuk-tabs__tab" href={`#${item.panelId}`} {...item.attributes}>
								{item.label}
							</a>
						</li>
					))}
				</ul>
			) : null}
			{panels.map((item, place) => (
				<div
					key={item.panelId}
					className={classNames("govuk-tabs__panel", place > 0 && "govuk-tabs__panel--hidden")}
					id={item.panelId}
					{...item.panelAttributes}
				>
					{typeof item.panel === "string" ? <p className="govuk-body">{item.panel}</p> : item.panel}
				</div>
			))}
		</div>
	);
}
