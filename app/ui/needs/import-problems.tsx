import type { ImportProblem, ImportProblemCode } from "~/domain/needs/import-figures";
import { Table } from "../govuk/table";
import { ScrollRegion } from "../layout/scroll-region";

const WORDS: Readonly<Record<ImportProblemCode, string>> = {
	"no-rows": "There is no row under the headings",
	"every-row-left-out":
		"No row names a partnership of this version, so all would be left out and nothing taken",
	"area-column-missing": "No column is said to hold the partnerships",
	"no-figures-chosen": "No column is said to hold figures",
	"column-twice": "Another column is taken for the same",
	"indicator-exists":
		"This version has an indicator of this name already. Take the column for that one, or choose another name",
	"base-column-missing": "The column chosen for its bases cannot hold them",
	"area-missing": "No partnership stands in this row",
	"area-unknown":
		"No partnership of this version has this name, area, area code or prefix. Rows of others can be left out where the columns are chosen",
	"area-ambiguous": "More than one partnership of this version is called this",
	"area-twice": "This partnership stands in an earlier row too",
	"areas-disagree": "This is another partnership or area than the one that stands beside it in this row",
	"base-without-figure":
		"This partnership has no figure that this could be the base of. Take the figures too",
	blank: "The cell is blank. Blank is not zero",
	"not-a-number": "This is not a number",
	negative: "This is below zero",
	formula: "This is a formula. Put its value in the cell instead",
	merged: "This cell is merged with others. Take the merger apart",
};

/** Everything that is wrong with an uploaded table, by row and column. */
export function ImportProblems({ problems }: { readonly problems: readonly ImportProblem[] }) {
	if (problems.length === 0) return null;
	return (
		<ScrollRegion label="Problems of the table">
			<Table
				stacked
				caption={`${problems.length === 1 ? "1 problem" : `${problems.length} problems`}: correct the file and upload it again, or choose the columns again`}
				captionClassName="govuk-table__caption--m"
				head={[{ text: "Row" }, { text: "Column" }, { text: "In the cell" }, { text: "Problem" }]}
				rows={problems.map(({ code, row, column, text }) => [
					{ text: row ?? "" },
					{ text: column ?? "" },
					{ text },
					{ text: WORDS[code] },
				])}
			/>
		</ScrollRegion>
	);
}
