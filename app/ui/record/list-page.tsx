import type { ReactNode } from "react";
import type { SectionKey } from "~/domain/bid/sections";
import type { FormSection } from "~/domain/form/definition";
import { kindOfFormSection } from "~/domain/form/form-kinds";
import { kindOfSection } from "~/domain/form/kinds";
import { addWords, askedFields } from "~/domain/form/record-kind";
import { ButtonLink } from "../govuk/button";
import { ErrorSummary } from "../govuk/error-summary";
import { FixedNotice } from "./fixed-notice";
import type { RecordsPlace } from "./place";
import { RemovedRecords, type RemovedText } from "./removed-records";

/** The list page of a section of records: what its kind says of it, the records, and the way to add another. */
export function RecordListPage({
	asked,
	intro,
	none,
	...props
}: Omit<ListPageProps, "none" | "add"> & {
	readonly none?: string | null;
	/** The section as its form asks it; as the short form does unless given. */
	readonly asked?: FormSection;
}) {
	const kind = asked ? kindOfFormSection(asked) : kindOfSection(props.section);
	if (!kind) return null;
	const { words } = kind;
	// A table brings no files.
	const needsFile = askedFields(kind).some(([, field]) => field.kind === "files" && field.required);
	return (
		<ListPage
			{...props}
			canPaste={!needsFile}
			intro={intro ?? (words.intro ? <p className="govuk-body">{words.intro}</p> : null)}
			none={none === undefined ? words.none : none}
			add={addWords(words)}
		/>
	);
}

/** Ways to take the records out as a file, and to add several from one. */
function SheetLinks({ place, section, count, canAdd = true, canPaste = true }: ListPageProps) {
	const links = [
		...(place.what === "the bid" ? [{ to: "people", text: "Comments, and who has this section" }] : []),
		...(place.editable && canAdd && canPaste
			? [{ to: "new/several", text: "Add several from a table" }]
			: []),
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
						href={`${place.path}/${section}/${to}`}
						{...(to === "table.csv" ? { download: true } : {})}
					>
						{text}
					</a>
				</li>
			))}
		</ul>
	);
}

/** A section's list page: what it answers first, what the records are for, the records, and how to add one. */
type ListPageProps = {
	readonly place: RecordsPlace;
	readonly section: SectionKey;
	readonly title: string;
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
	/** False where a table cannot bring all that is needed. */
	readonly canPaste?: boolean;
	readonly removed: readonly RemovedText[];
	/** Why what was asked for a moment ago was not done. */
	readonly problem?: string | undefined;
	readonly children: ReactNode;
};

export function ListPage(props: ListPageProps) {
	const { place, count, canAdd = true } = props;
	return (
		<>
			{props.problem ? <ErrorSummary errors={[{ text: props.problem }]} /> : null}
			<span className="govuk-caption-l">{place.name}</span>
			<h1 className="govuk-heading-l">{props.title}</h1>
			{props.glance}
			{place.editable ? props.intro : <FixedNotice place={place} />}
			{count === 0 && props.none ? <p className="govuk-body tranche-absent">{props.none}</p> : null}
			{props.children}
			<RemovedRecords removed={props.removed} />
			<SheetLinks {...props} />
			<div className="govuk-button-group">
				{place.editable && canAdd ? (
					<ButtonLink href={`${place.path}/${props.section}/new`} variant="secondary">
						{count === 0 ? props.add.first : props.add.another}
					</ButtonLink>
				) : null}
				<a className="govuk-link" href={place.back.href}>
					{place.back.text}
				</a>
			</div>
		</>
	);
}
