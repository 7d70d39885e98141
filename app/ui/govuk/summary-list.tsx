import { createElement, type ReactNode } from "react";
import { type Attributes, classNames } from "./attributes";

export type SummaryAction = {
	readonly href: string;
	readonly text: ReactNode;
	/** Says what is changed: "Change" is read as "Change title". */
	readonly visuallyHiddenText?: string | undefined;
	readonly className?: string | undefined;
	readonly attributes?: Attributes | undefined;
};

type Actions = { readonly items: readonly SummaryAction[]; readonly className?: string | undefined };

export type SummaryRow = {
	readonly key: ReactNode;
	readonly value: ReactNode;
	readonly keyClassName?: string | undefined;
	readonly valueClassName?: string | undefined;
	readonly actions?: Actions | undefined;
	readonly className?: string | undefined;
};

type Card = {
	readonly title?: ReactNode;
	readonly titleClassName?: string | undefined;
	readonly headingLevel?: number | undefined;
	readonly actions?: Actions | undefined;
	readonly className?: string | undefined;
	readonly attributes?: Attributes | undefined;
};

export type SummaryListProps = {
	readonly rows: readonly SummaryRow[];
	readonly card?: Card | undefined;
	readonly className?: string | undefined;
	readonly attributes?: Attributes | undefined;
};

function ActionLink({
	action,
	cardTitle,
}: {
	readonly action: SummaryAction;
	readonly cardTitle?: ReactNode;
}) {
	return (
		<a className={classNames("govuk-link", action.className)} href={action.href} {...action.attributes}>
			{action.text}
			{action.visuallyHiddenText || cardTitle ? (
				<span className="govuk-visually-hidden">
					{action.visuallyHiddenText ? ` ${action.visuallyHiddenText}` : null}
					{cardTitle ? <> ({cardTitle})</> : null}
				</span>
			) : null}
		</a>
	);
}

function RowActions({ actions, cardTitle }: { readonly actions: Actions; readonly cardTitle?: ReactNode }) {
	const [first, ...others] = actions.items;
	if (!first) return null;
	return (
		<dd className={classNames("govuk-summary-list__actions", actions.className)}>
			{others.length === 0 ? (
				<ActionLink action={first} cardTitle={cardTitle} />
			) : (
				<ul className="govuk-summary-list__actions-list">
					{actions.items.map((action) => (
						<li key={action.href} className="govuk-summary-list__actions-list-item">
							<ActionLink action={action} cardTitle={cardTitle} />
						</li>
					))}
				</ul>
			)}
		</dd>
	);
}

function CardActions({ card }: { readonly card: Card }) {
	const [first, ...others] = card.actions?.items ?? [];
	if (!first) return null;
	const className = classNames("govuk-summary-card__actions", card.actions?.className);
	if (others.length === 0)
		return (
			<div className={className}>
				<ActionLink action={first} cardTitle={card.title} />
			</div>
		);
	return (
		<ul className={className}>
			{[first, ...others].map((action) => (
				<li key={action.href} className="govuk-summary-card__action">
					<ActionLink action={action} cardTitle={card.title} />
				</li>
			))}
		</ul>
	);
}

function SummaryCard({ card, children }: { readonly card: Card; readonly children: ReactNode }) {
	return (
		<div className={classNames("govuk-summary-card", card.className)} {...card.attributes}>
			<div className="govuk-summary-card__title-wrapper">
				{card.title
					? createElement(
							`h${card.headingLevel ?? 2}`,
							{ className: classNames("govuk-summary-card__title", card.titleClassName) },
							card.title,
						)
					: null}
				<CardActions card={card} />
			</div>
			<div className="govuk-summary-card__content">{children}</div>
		</div>
	);
}

/** GOV.UK summary list, in a card when one is given. */
export function SummaryList({ rows, card, className, attributes }: SummaryListProps) {
	const anyActions = rows.some((row) => (row.actions?.items.length ?? 0) > 0);
	const list = (
		<dl className={classNames("govuk-summary-list", className)} {...attributes}>
			{rows.map((row, place) => (
				<div
					// biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
					key={place}
					className={classNames(
						"govuk-summary-list__row",
						anyActions && !row.actions && "govuk-summary-list__row--no-actions",
						row.className,
					)}
				>
					<dt className={classNames("govuk-summary-list__key", row.keyClassName)}>{row.key}</dt>
					<dd className={classNames("govuk-summary-list__value", row.valueClassName)}>{row.value}</dd>
					{row.actions ? <RowActions actions={row.actions} cardTitle={card?.title} /> : null}
				</div>
			))}
		</dl>
	);
	return card ? <SummaryCard card={card}>{list}</SummaryCard> : list;
}
