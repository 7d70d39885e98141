import { createElement, type ReactNode } from "react";
import { type Attributes, classNames, type Sometimes } from "./attributes";
import { useEnhancement } from "./use-enhancement";

type AccordionSection = {
	readonly heading: ReactNode;
	readonly summary?: ReactNode;
	readonly content: ReactNode;
	readonly expanded?: boolean | undefined;
};

export type AccordionProps = {
	readonly id: string;
	readonly items: readonly Sometimes<AccordionSection>[];
	readonly headingLevel?: number | undefined;
	/** Whether the browser remembers which sections were open; it does unless told not to. */
	readonly rememberExpanded?: boolean | undefined;
	readonly className?: string | undefined;
	readonly attributes?: Attributes | undefined;
};

type SectionProps = {
	readonly section: AccordionSection;
	readonly id: string;
	readonly place: number;
	readonly headingLevel: number;
};

function Section({ section, id, place, headingLevel }: SectionProps) {
	const { heading, summary, content, expanded } = section;
	return (
		<div className={classNames("govuk-accordion__section", expanded && "govuk-accordion__section--expanded")}>
			<div className="govuk-accordion__section-header">
				{createElement(
					`h${headingLevel}`,
					{ className: "govuk-accordion__section-heading" },
					<span className="govuk-accordion__section-button" id={`${id}-heading-${place}`}>
						{heading}
					</span>,
				)}
				{summary ? (
					<div className="govuk-accordion__section-summary govuk-body" id={`${id}-summary-${place}`}>
						{summary}
					</div>
				) : null}
			</div>
			<div id={`${id}-content-${place}`} className="govuk-accordion__section-content">
				{typeof content === "string" ? <p className="govuk-body">{content}</p> : content}
			</div>
		</div>
	);
}

/** GOV.UK accordion; all sections are open without JavaScript. */
export function Accordion(props: AccordionProps) {
	const { id, items, headingLevel = 2, rememberExpanded, className, attributes } = props;
	const module = useEnhancement("govuk-accordion");
	return (
		<div
			className={classNames("govuk-accordion", className)}
			{...module}
			id={id}
			data-remember-expanded={rememberExpanded}
			{...attributes}
		>
			{items.map((section, place) =>
				section ? (
					<Section
						// biome-ignore lint/suspicious/noArrayIndexKey: the ids count the places too
						key={place}
						section={section}
						id={id}
						place={place + 1}
						headingLevel={headingLevel}
					/>
				) : null,
			)}
		</div>
	);
}
