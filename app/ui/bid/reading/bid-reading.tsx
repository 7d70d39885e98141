import { Fragment, type ReactNode } from "react";
import type { BidContent } from "~/domain/bid/content";
import { SECTIONS, type SectionKey } from "~/domain/bid/sections";
import { questionsOf } from "~/domain/form/definition";
import { Details } from "../../govuk/details";
import { OwnReading, OwnTables } from "../own-reading";
import { ReadingAbout } from "./reading-about";
import { ReadingAppraisal } from "./reading-appraisal";
import { ReadingInterventions } from "./reading-interventions";
import { Funding, ReducedVersions, Savings } from "./reading-money";
import { ReadingProse } from "./reading-prose";
import { ReadingHeading } from "./reading-section";
import { Measures, Risks } from "./reading-work";

type BidReadingProps = {
	readonly content: BidContent;
	/** Where each section is changed; given on the partnership's own page of a draft only. */
	readonly changeHref?: ((section: SectionKey) => string) | undefined;
	/** Leaves out the contact's name, address and telephone number. */
	readonly withoutContact?: boolean | undefined;
	/** The sections to read first; the others are folded below them. Every section is open where none is named. */
	readonly first?: readonly SectionKey[] | undefined;
	/** The sections to read, where not the whole bid is. */
	readonly only?: readonly SectionKey[] | undefined;
};

type Part = {
	readonly title: string;
	readonly section: SectionKey;
	/** Other sections that are read in this part. */
	readonly holds?: readonly SectionKey[];
	readonly body: ReactNode;
};

/** The parts in the order of the bid's own form, with what it asks of its own; as they are on the short form. */
function partsOf(
	content: BidContent,
	known: readonly Part[],
	withoutContact: boolean | undefined,
	isChanged: boolean,
): readonly Part[] {
	const besides = (part: Part): Part => ({
		...part,
		body: (
			<>
				{part.body}
				<OwnTables content={content} section={part.section} />
			</>
		),
	});
	if (!content.form)
		return (content.tables ? known.map(besides) : known).concat(laterParts(content, known, isChanged));
	return content.form.sections.flatMap(({ key, title }): Part[] => {
		const own = <OwnReading key={key} content={content} section={key} withoutContact={withoutContact} />;
		const found = known.find(({ section }) => section === key);
		if (found && key !== "need" && key !== "delivery")
			return [
				{
					...found,
					title: found.holds ? found.title : title,
					body: (
						<>
							{found.body}
							{own}
						</>
					),
				},
			];
		return known.some(({ holds = [] }) => holds.includes(key)) ? [] : [{ title, section: key, body: own }];
	});
}

/** What the short form was given later: where a bid answers it, and where it can still be changed. */
function laterParts(content: BidContent, known: readonly Part[], isChanged: boolean): readonly Part[] {
	const has = (section: SectionKey) =>
		known.some((part) => part.section === section || part.holds?.includes(section));
	return SECTIONS.flatMap((section): readonly Part[] => {
		const { key, title } = section;
		if (has(key)) return [];
		const asked = questionsOf(section).map(({ question }) => question);
		if (
			content.tables?.some((table) => table.section === key) ||
			content.answers.some(({ question }) => asked.includes(question))
		)
			return [
				{
					title,
					section: key,
					body: <OwnReading content={content} section={key} withoutContact={undefined} />,
				},
			];
		const nothing = (
			<p key={key} className="govuk-body tranche-absent">
				Nothing is given under “{title}”.
			</p>
		);
		return isChanged ? [{ title, section: key, body: nothing }] : [];
	});
}

/** A whole bid on one page, to read, check or print, with sums and differences said beside the amounts. */
export function BidReading({
	content,
	changeHref,
	withoutContact,
	only,
	first = only ?? [],
}: BidReadingProps) {
	const { form } = content;
	const change = (section: SectionKey) =>
		form && !form.sections.some(({ key }) => key === section) ? undefined : changeHref?.(section);
	const known: readonly Part[] = [
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
		{
			title: "Savings",
			section: "savings",
			body: (
				<>
					<Savings content={content} />
					<ReadingAppraisal content={content} />
				</>
			),
		},
		{ title: "Funding from others", section: "funding", body: <Funding content={content} /> },
		{ title: "Outcomes", section: "outcomes", body: <Measures content={content} /> },
		{ title: "Risks", section: "risks", body: <Risks content={content} /> },
		{
			title: "Delivery and succession",
			section: "delivery",
			body: <ReadingProse content={content} section="delivery" />,
		},
	];
	const parts = partsOf(content, known, withoutContact, changeHref !== undefined);
	const isFirst = ({ section, holds = [] }: Part) =>
		first.length === 0 || [section, ...holds].some((key) => first.includes(key));
	const folded = only ? [] : parts.filter((part) => !isFirst(part));
	return (
		<div className="tranche-bid">
			{parts.filter(isFirst).map(({ title, section, body }) => (
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
