import type { FieldChange, RevisedPage } from "~/domain/bid/revisions";
import { Details } from "../govuk/details";
import { Table } from "../govuk/table";
import { ScrollRegion } from "../layout/scroll-region";
import { When } from "../when";
import { type BidHead, sectionTitle } from "./bid-head";
import { Written } from "./reading/reading-section";

export type ShownRevision = {
	readonly seq: number;
	readonly at: string;
	readonly by: string | null;
	readonly what: string;
	readonly about: string;
	readonly page: RevisedPage;
	readonly changes: readonly FieldChange[];
};

/** More changed fields than these are folded. */
const SHOWN_AT_ONCE = 3;

/** What was done to a bid, one entry an act: on what, by whom, when, and the fields it changed before and after. */
export function RevisionList({ revisions }: { readonly revisions: readonly ShownRevision[] }) {
	return (
		<ol className="govuk-list" reversed>
			{revisions.map((revision) => (
				<li key={revision.seq} className="govuk-!-margin-bottom-6">
					<strong>{saidOf(revision)}</strong>
					<br />
					{revision.by ?? "Tranche"}, <When instant={revision.at} />
					<Changes revision={revision} />
				</li>
			))}
		</ol>
	);
}

function saidOf({ what, about }: ShownRevision): string {
	return about === "" ? what : `${what}: ${about}`;
}

function Changes({ revision }: { readonly revision: ShownRevision }) {
	const { changes } = revision;
	if (changes.length === 0) return null;
	const table = (
		<ScrollRegion label={`Fields changed: ${saidOf(revision)}`}>
			<Table
				stacked
				head={[{ text: "Field" }, { text: "Before" }, { text: "After" }]}
				firstCellIsHeader
				rows={changes.map((change) => [{ text: change.field }, ...beforeAndAfter(change)])}
			/>
		</ScrollRegion>
	);
	if (changes.length <= SHOWN_AT_ONCE) return table;
	return (
		<Details summary={`${changes.length} fields changed`} className="govuk-!-margin-bottom-0">
			{table}
		</Details>
	);
}

function beforeAndAfter({ before, after }: FieldChange) {
	return [
		{ text: <Written text={before} absent="Nothing" /> },
		{ text: <Written text={after} absent="Nothing" /> },
	];
}

/** The name of a page of a bid, as its own heading says it. */
export function pageName(page: RevisedPage, bid?: Pick<BidHead, "titles">): string {
	if (page === null) return "The bid";
	if (page === "partnerships") return "Partnerships";
	return page === "certificate" ? "Certificate" : sectionTitle(page, bid);
}

/** The figures that were changed since a certificate: on which page, what they were and are, by whom and when. */
export function FiguresSince({
	revisions,
}: {
	readonly revisions: readonly (ShownRevision & { readonly figures: readonly FieldChange[] | null })[];
}) {
	if (revisions.length === 0) return null;
	return (
		<ScrollRegion label="What was changed since">
			<Table
				stacked
				caption="What was changed since"
				captionClassName="govuk-table__caption--m"
				head={[
					{ text: "Section" },
					{ text: "What" },
					{ text: "Before" },
					{ text: "After" },
					{ text: "By whom" },
					{ text: "When" },
				]}
				rows={revisions.flatMap((revision) =>
					figuresOf(revision).map((change) => [
						{ text: pageName(revision.page) },
						{ text: change.field === "" ? saidOf(revision) : `${revision.about}: ${change.field}` },
						...beforeAndAfter(change),
						{ text: revision.by ?? "Tranche" },
						{ text: <When instant={revision.at} /> },
					]),
				)}
			/>
		</ScrollRegion>
	);
}

/** An act without a figure of its own, such as adding an intervention without an amount, is one row all the same. */
function figuresOf({ figures }: { readonly figures: readonly FieldChange[] | null }): readonly FieldChange[] {
	return figures && figures.length > 0 ? figures : [{ field: "", before: "", after: "" }];
}
