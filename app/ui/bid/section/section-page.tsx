import type { ReactNode } from "react";
import type { SectionKey } from "~/domain/bid/sections";
import type { FormSection } from "~/domain/form/definition";
import { kindOfFormSection } from "~/domain/form/form-kinds";
import { kindOfSection } from "~/domain/form/kinds";
import { addWords } from "~/domain/form/record-kind";
import { ButtonLink } from "../../govuk/button";
import { ErrorSummary } from "../../govuk/error-summary";
import { InsetText } from "../../govuk/inset-text";
import { type BidHead, bidName, sectionPath, sectionTitle } from "../bid-head";
import { RemovedRecords, type RemovedText } from "./removed-records";

/** Says why nothing can be changed here, and where to go. */
export function SubmittedNotice({ bid }: { readonly bid: BidHead }) {
	if (bid.leftBehind)
		return (
			<InsetText>
				The round has closed, so this bid can no longer be changed or submitted.{" "}
				<a className="govuk-link" href={`/bids/${bid.id}`}>
					See where it stands
				</a>
				.
			</InsetText>
		);
	return (
		<InsetText>
			This bid is no longer a draft, so it cannot be changed.{" "}
			<a className="govuk-link" href={`/bids/${bid.id}`}>
				See where it stands
			</a>
			. While its round is open, a submitted bid can be taken back.
		</InsetText>
	);
}

/** The list page of a section of records: what its kind says of it, the records, and the way to add another. */
export function RecordSectionPage({
	section,
	asked,
	intro,
	none,
	...props
}: Omit<SectionPageProps, "none" | "add"> & {
	readonly none?: string | null;
	/** The section as the bid's form asks it; as the short form does unless given. */
	readonly asked?: FormSection;
}) {
	const words = (asked ? kindOfFormSection(asked) : kindOfSection(section))?.words;
	if (!words) return null;
	return (
		<SectionPage
			{...props}
			section={section}
			intro={intro ?? (words.intro ? <p className="govuk-body">{words.intro}</p> : null)}
			none={none === undefined ? words.none : none}
			add={addWords(words)}
		/>
	);
}

/** Ways to take the records out as a file, and to add several from one. */
function SheetLinks({ bid, section, count, canAdd = true }: SectionPageProps) {
	const path = sectionPath(bid.id, section);
	const links = [
		...(bid.editable && canAdd ? [{ to: "new/several", text: "Add several from a table" }] : []),
		...(count > 0
			? [
					{ to: "table.xlsx", text: "Download as a spreadsheet (XLSX)" },
					{ to: "table.csv", text: "Download as CSV" },
				]
			: []),
	];
	if (links.length === 0) return null;
	return (
		<ul className="govuk-list">
			{links.map(({ to, text }) => (
				<li key={to}>
					<a
						className="govuk-link"
						href={`${path}/${to}`}
						{...(to === "table.csv" ? { download: true } : {})}
					>
						{text}
					</a>
				</li>
			))}
		</ul>
	);
}

/**
 * The list page of a section: what it answers first, what the records are for, the records, and the way to add another.
 */
type SectionPageProps = {
	readonly bid: BidHead;
	readonly section: SectionKey;
	/** Figures that answer at a glance, before anything else. */
	readonly glance?: ReactNode;
	readonly intro?: ReactNode;
	/** Said where there are no records; null where the page says it otherwise. */
	readonly none: string | null;
	readonly count: number;
	/** Such as "Add a risk", and "Add another risk" when there is one. */
	readonly add: { readonly first: string; readonly another: string };
	/** False where something else must be there first. */
	readonly canAdd?: boolean;
	readonly removed: readonly RemovedText[];
	/** Why what was asked for a moment ago was not done. */
	readonly problem?: string | undefined;
	readonly children: ReactNode;
};

export function SectionPage(props: SectionPageProps) {
	const { bid, section, count, canAdd = true } = props;
	return (
		<>
			{props.problem ? <ErrorSummary errors={[{ text: props.problem }]} /> : null}
			<span className="govuk-caption-l">{bidName(bid)}</span>
			<h1 className="govuk-heading-l">{sectionTitle(section, bid)}</h1>
			{props.glance}
			{bid.editable ? props.intro : <SubmittedNotice bid={bid} />}
			{count === 0 && props.none ? <p className="govuk-body tranche-absent">{props.none}</p> : null}
			{props.children}
			<RemovedRecords removed={props.removed} />
			<SheetLinks {...props} />
			<div className="govuk-button-group">
				{bid.editable && canAdd ? (
					<ButtonLink href={`${sectionPath(bid.id, section)}/new`} variant="secondary">
						{count === 0 ? props.add.first : props.add.another}
					</ButtonLink>
				) : null}
				<a className="govuk-link" href={`/bids/${bid.id}`}>
					{bid.editable ? "Back to the bid’s task list" : "Back to the bid"}
				</a>
			</div>
		</>
	);
}
