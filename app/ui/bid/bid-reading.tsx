import { Fragment, type ReactNode } from "react";
import type { BidContent } from "~/domain/bid/content";
import type { SectionKey } from "~/domain/bid/sections";
import { Details } from "../govuk/details";
import { ReadingAbout } from "./reading-about";
import { ReadingInterventions } from "./reading-interventions";
import { Funding, ReducedVersions, Savings } from "./reading-money";
import { ReadingProse } from "./reading-prose";
import { ReadingHeading } from "./reading-section";
import { ReadingTable } from "./reading-table";
import { Measures, Risks } from "./reading-work";

type BidReadingProps = {
	readonly content: BidContent;
	/** Where each section is changed; given on the partnership's own page of a draft only. */
	readonly changeHref?: ((section: SectionKey) => string) | undefined;
	/** Leaves out the contact's name, address and telephone number. */
	readonly withoutContact?: boolean | undefined;
	/** The sections to read first; the others are folded below them. Every section is open where none is named. */
	readonly first?: readonly SectionKey[] | undefined;
};

type Part = {
	readonly title: string;
	readonly section: SectionKey;
	/** Other sections that are read in this part. */
	readonly holds?: readonly SectionKey[];
	readonly body: ReactNode;
};

/** The tables that only the bid's own form asks for. */
function ownParts({ tables = [], form }: BidContent): readonly Part[] {
	return tables
		.filter(({ beside }) => beside === undefined)
		.map((table) => {
			const title = form?.sections.find(({ key }) => key === table.section)?.title ?? table.section;
			return { title, section: table.section, body: <ReadingTable title={title} table={table} /> };
		});
}

/** A whole bid on one page, to read, check or print: every section in order, sums and differences said beside the amounts. */
export function BidReading({ content, changeHref, withoutContact, first = [] }: BidReadingProps) {
	const change = changeHref ?? (() => undefined);
	const parts: readonly Part[] = [
		{
			title: "About the bid",
			section: "about",
			body: <ReadingAbout content={content} withoutContact={withoutContact} />,
		},
		{ title: "Need", section: "need", body: <ReadingProse content={content} section="need" /> },
		{
			title: "Interventions, objectives and cost lines",
			section: "interventions",
			holds: ["objectives", "costs"],
			body: <ReadingInterventions content={content} change={change} />,
		},
		{ title: "Reduced versions", section: "reduced", body: <ReducedVersions content={content} /> },
		{ title: "Savings", section: "savings", body: <Savings savings={content.savings} /> },
		{ title: "Funding from others", section: "funding", body: <Funding funding={content.funding} /> },
		{ title: "Outcomes", section: "outcomes", body: <Measures measures={content.measures} /> },
		{ title: "Risks", section: "risks", body: <Risks risks={content.risks} /> },
		{
			title: "Delivery and succession",
			section: "delivery",
			body: <ReadingProse content={content} section="delivery" />,
		},
	];
	const all = [...parts, ...ownParts(content)];
	const isFirst = ({ section, holds = [] }: Part) =>
		first.length === 0 || [section, ...holds].some((key) => first.includes(key));
	const folded = all.filter((part) => !isFirst(part));
	return (
		<div className="tranche-bid">
			{all.filter(isFirst).map(({ title, section, body }) => (
				<Fragment key={section}>
					<ReadingHeading title={title} section={section} changeHref={change(section)} />
					{body}
				</Fragment>
			))}
			{folded.length > 0 ? (
				<>
					<h2 className="govuk-heading-m govuk-!-margin-top-7">Other sections of the bid</h2>
					{folded.map(({ title, section, body }) => (
						<Details key={section} id={section} summary={title}>
							{body}
						</Details>
					))}
				</>
			) : null}
		</div>
	);
}
