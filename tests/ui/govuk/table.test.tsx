import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { Table } from "~/ui/govuk/table";
import { compareWithFixtures, type Options, words } from "../../support/govuk-fixtures";

function cellOf({ colspan, rowspan, classes, ...cell }: Options) {
	return { ...cell, text: words(cell), className: classes, colSpan: colspan, rowSpan: rowspan };
}

compareWithFixtures("table", (options) => (
	<Table
		caption={options.caption}
		captionClassName={options.captionClasses}
		head={options.head?.map(cellOf)}
		rows={options.rows.filter(Boolean).map((row: Options) => row.map(cellOf))}
		firstCellIsHeader={options.firstCellIsHeader}
		className={options.classes}
		attributes={options.attributes}
	/>
));

it("marks a whole row, such as the line below which nothing is funded", () => {
	const html = renderToStaticMarkup(
		<Table rows={[{ cells: [{ text: "W2" }], className: "tranche-row--cut" }, [{ text: "SS1" }]]} />,
	);
	expect(html.match(/<tr class="[^"]*"/g)).toEqual([
		'<tr class="govuk-table__row tranche-row--cut"',
		'<tr class="govuk-table__row"',
	]);
});
