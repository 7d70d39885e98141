import type { ImportProblem, ImportProblemCode } from "~/domain/needs/import-figures";
import { Table } from "../govuk/table";
import { ScrollRegion } from "../layout/scroll-region";

const WORDS: Readonly<Record<ImportProblemCode, string>> = {
	"no-rows": "There are no rows below the headings",
	"every-row-left-out": "No row names a partnership of this version, so there is nothing to import",
	"area-column-missing": "Choose the column that names the partnerships",
	"no-figures-chosen": "Choose at least one column of figures",
	"column-twice": "Another column is used for the same figures",
	"indicator-exists":
		"This version already has an indicator with this name. Use the column for that one, or give it another name",
	"indicator-undescribed": "Say what this new indicator is",
	"base-column-missing": "Choose another column for the base of these rates. This one cannot hold it",
	"area-missing": "This row does not name a partnership. Leave the row out, or add the name to the file",
	"area-unknown":
		"This is not the name, area, area code or prefix of a partnership in this version. Rows for other areas can be left out where you choose the columns",
	"area-nearly": "This looks like a partnership in this version. Say whether it is",
	"area-ambiguous": "More than one partnership in this version has this name",
	"area-twice": "This partnership is in an earlier row too",
	"areas-disagree": "This is a different partnership or area from the one in the same row",
	"base-without-figure": "This partnership has no figure that goes with this base. Import the figures too",
	blank: "This cell is blank. Blank is not zero",
	suppressed: "The publisher has left this figure out. Leave the row out, or put the figure in the file",
	exponent:
		"This number is shortened with an E. In your spreadsheet, format the cell as a number with all its digits, then save again",
	"comma-unclear":
		"The columns of this file are separated by semicolons, so this comma could be a decimal point. Save the file as XLSX, or as CSV separated by commas",
	"percentages-mixed": "Some figures in this column are percentages and some are not",
	date: "This cell holds a date, not a figure",
	"not-a-number": "This is not a number",
	negative: "This is below zero",
	formula: "This is a formula. Replace it with its value: copy the cell, then paste it as a value",
	merged: "This cell is merged with others. Unmerge it in your spreadsheet",
};

/** Everything that is wrong with an uploaded table, by row and column. */
export function ImportProblems({ problems }: { readonly problems: readonly ImportProblem[] }) {
	if (problems.length === 0) return null;
	return (
		<ScrollRegion label="Problems in the table">
			<Table
				stacked
				caption={`${problems.length === 1 ? "1 problem" : `${problems.length} problems`}: correct the file and upload it again, or change what you chose`}
				captionClassName="govuk-table__caption--m"
				head={[{ text: "Row" }, { text: "Column" }, { text: "Cell" }, { text: "Problem" }]}
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
