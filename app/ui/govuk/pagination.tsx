import type { ReactNode } from "react";
import { type Attributes, classNames } from "./attributes";

type PaginationLink = {
	readonly href: string;
	readonly text?: ReactNode;
	/** A second line that names the page led to; shown where there are no numbers. */
	readonly labelText?: ReactNode;
	readonly attributes?: Attributes | undefined;
};

type PaginationItem =
	| { readonly ellipsis: true }
	| {
			readonly number: ReactNode;
			readonly href: string;
			readonly current?: boolean | undefined;
			readonly visuallyHiddenText?: string | undefined;
			readonly attributes?: Attributes | undefined;
	  };

export type PaginationProps = {
	readonly items?: readonly PaginationItem[] | undefined;
	readonly previous?: PaginationLink | undefined;
	readonly next?: PaginationLink | undefined;
	readonly landmarkLabel?: string | undefined;
	readonly className?: string | undefined;
	readonly attributes?: Attributes | undefined;
};

const ARROWS = {
	prev: "m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z",
	next: "m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z",
};

function Arrow({ kind }: { readonly kind: "prev" | "next" }) {
	return (
		<svg
			className={`govuk-pagination__icon govuk-pagination__icon--${kind}`}
			xmlns="http://www.w3.org/2000/svg"
			height="13"
			width="15"
			aria-hidden="true"
			focusable="false"
			viewBox="0 0 15 13"
		>
			<path d={ARROWS[kind]} />
		</svg>
	);
}

type ArrowLinkProps = {
	readonly link: PaginationLink;
	readonly kind: "prev" | "next";
	/** One link under the other, with labels, where there are no numbers. */
	readonly block: boolean;
};

function ArrowLink({ link, kind, block }: ArrowLinkProps) {
	const word = kind === "prev" ? "Previous" : "Next";
	return (
		<div className={`govuk-pagination__${kind}`}>
			<a className="govuk-link govuk-pagination__link" href={link.href} rel={kind} {...link.attributes}>
				{block || kind === "prev" ? <Arrow kind={kind} /> : null}
				<span
					className={classNames(
						"govuk-pagination__link-title",
						block && !link.labelText && "govuk-pagination__link-title--decorated",
					)}
				>
					{link.text ?? (
						<>
							{word}
							<span className="govuk-visually-hidden"> page</span>
						</>
					)}
				</span>
				{link.labelText && block ? (
					<>
						<span className="govuk-visually-hidden">:</span>
						<span className="govuk-pagination__link-label">{link.labelText}</span>
					</>
				) : null}
				{!block && kind === "next" ? <Arrow kind={kind} /> : null}
			</a>
		</div>
	);
}

function PageItem({ item }: { readonly item: PaginationItem }) {
	if ("ellipsis" in item)
		return <li className="govuk-pagination__item govuk-pagination__item--ellipsis">⋯</li>;
	return (
		<li className={classNames("govuk-pagination__item", item.current && "govuk-pagination__item--current")}>
			<a
				className="govuk-link govuk-pagination__link"
				href={item.href}
				aria-label={item.visuallyHiddenText ?? `Page ${item.number}`}
				aria-current={item.current ? "page" : undefined}
				{...item.attributes}
			>
				{item.number}
			</a>
		</li>
	);
}

/** GOV.UK pagination: numbered pages, or previous and next alone. */
export function Pagination(props: PaginationProps) {
	const { items, previous, next, landmarkLabel = "Pagination", className, attributes } = props;
	const block = !items && Boolean(previous || next);
	return (
		<nav
			className={classNames("govuk-pagination", block && "govuk-pagination--block", className)}
			aria-label={landmarkLabel}
			{...attributes}
		>
			{previous ? <ArrowLink link={previous} kind="prev" block={block} /> : null}
			{items ? (
				<ul className="govuk-pagination__list">
					{items.map((item, place) => (
						// biome-ignore lint/suspicious/noArrayIndexKey: pages are their places
						<PageItem key={place} item={item} />
					))}
				</ul>
			) : null}
			{next ? <ArrowLink link={next} kind="next" block={block} /> : null}
		</nav>
	);
}
