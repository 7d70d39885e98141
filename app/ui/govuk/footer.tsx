import type { ReactNode } from "react";
import { type Attributes, classNames } from "./attributes";

type FooterLink = {
	readonly text: ReactNode;
	readonly href: string;
	readonly attributes?: Attributes | undefined;
};

type FooterNavigation = {
	readonly title: ReactNode;
	readonly items?: readonly FooterLink[] | undefined;
	readonly columns?: number | undefined;
	readonly width?: string | undefined;
};

export type FooterProps = {
	readonly meta?:
		| {
				readonly visuallyHiddenTitle?: string | undefined;
				readonly items?: readonly FooterLink[] | undefined;
				readonly content?: ReactNode;
		  }
		| undefined;
	readonly navigation?: readonly FooterNavigation[] | undefined;
	/** The licence of the content, in words; no licence and no logo when absent. */
	readonly contentLicence?: ReactNode;
	/** Whose copyright it is; nothing when absent. */
	readonly copyright?: ReactNode;
	readonly containerClassName?: string | undefined;
	readonly className?: string | undefined;
	readonly attributes?: Attributes | undefined;
};

function Links({
	items,
	className,
	itemClassName,
}: {
	readonly items: readonly FooterLink[];
	readonly className: string;
	readonly itemClassName: string;
}) {
	return (
		<ul className={className}>
			{items.map((item, place) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: the footer's order is fixed
				<li key={place} className={itemClassName}>
					<a className="govuk-footer__link" href={item.href} {...item.attributes}>
						{item.text}
					</a>
				</li>
			))}
		</ul>
	);
}

function Section({ section }: { readonly section: FooterNavigation }) {
	const columns = section.columns && `govuk-footer__list--columns-${section.columns}`;
	return (
		<div className={`govuk-footer__section govuk-grid-column-${section.width ?? "full"}`}>
			<h2 className="govuk-footer__heading govuk-heading-m">{section.title}</h2>
			{section.items && section.items.length > 0 ? (
				<Links
					items={section.items}
					className={classNames("govuk-footer__list", columns || undefined)}
					itemClassName="govuk-footer__list-item"
				/>
			) : null}
		</div>
	);
}

function Meta({ meta }: { readonly meta: NonNullable<FooterProps["meta"]> }) {
	return (
		<>
			<h2 className="govuk-visually-hidden">{meta.visuallyHiddenTitle ?? "Support links"}</h2>
			{meta.items && meta.items.length > 0 ? (
				<Links
					items={meta.items}
					className="govuk-footer__inline-list"
					itemClassName="govuk-footer__inline-list-item"
				/>
			) : null}
			{meta.content ? <div className="govuk-footer__meta-custom">{meta.content}</div> : null}
		</>
	);
}

/** GOV.UK footer without the crown, the crest and the Crown's licence logo, which are not ours to use. */
export function Footer(props: FooterProps) {
	const { meta, navigation = [], contentLicence, copyright, containerClassName, className } = props;
	return (
		<div className={classNames("govuk-footer", className)} {...props.attributes}>
			<div className={classNames("govuk-width-container", containerClassName)}>
				{navigation.length > 0 ? (
					<>
						<div className="govuk-footer__navigation">
							{navigation.map((section, place) => (
								// biome-ignore lint/suspicious/noArrayIndexKey: the footer's order is fixed
								<Section key={place} section={section} />
							))}
						</div>
						<hr className="govuk-footer__section-break" />
					</>
				) : null}
				<div className="govuk-footer__meta">
					<div className="govuk-footer__meta-item govuk-footer__meta-item--grow">
						{meta ? <Meta meta={meta} /> : null}
						{contentLicence ? (
							<span className="govuk-footer__licence-description">{contentLicence}</span>
						) : null}
					</div>
					{copyright ? <div className="govuk-footer__meta-item">{copyright}</div> : null}
				</div>
			</div>
		</div>
	);
}
