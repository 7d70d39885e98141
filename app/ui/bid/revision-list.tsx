import type { FieldChange } from "~/domain/bid/revisions";
import { Details } from "../govuk/details";
import { Table } from "../govuk/table";
import { ScrollRegion } from "../layout/scroll-region";
import { When } from "../when";
import { Written } from "./reading-section";

type Revision = {
	readonly seq: number;
	readonly at: string;
	readonly by: string | null;
	readonly what: string;
	readonly changes: readonly FieldChange[];
};

/** What was done to a bid, one entry an act, with the fields it changed before and after. */
export function RevisionList({ revisions }: { readonly revisions: readonly Revision[] }) {
	return (
		<ol className="govuk-list" reversed>
			{revisions.map(({ seq, at, by, what, changes }) => (
				<li key={seq} className="govuk-!-margin-bottom-4">
					<strong>{what}</strong>
					<br />
					{by ?? "The portal"}, <When instant={at} />
					{changes.length > 0 ? (
						<Details
							summary={changes.length === 1 ? "1 field changed" : `${changes.length} fields changed`}
							className="govuk-!-margin-bottom-0"
						>
							<Changes what={what} changes={changes} />
						</Details>
					) : null}
				</li>
			))}
		</ol>
	);
}

function Changes({ what, changes }: { readonly what: string; readonly changes: readonly FieldChange[] }) {
	return (
		<ScrollRegion label={`Fields changed: ${what}`}>
			<Table
				head={[{ text: "Field" }, { text: "Before" }, { text: "After" }]}
				firstCellIsHeader
				rows={changes.map(({ field, before, after }) => [
					{ text: field },
					{ text: <Written text={before} absent="Nothing" /> },
					{ text: <Written text={after} absent="Nothing" /> },
				])}
			/>
		</ScrollRegion>
	);
}
