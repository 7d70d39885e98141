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

it("names the column of each value of a stacked row, also after a cell over several columns, and stays a table", () => {
	const html = renderToStaticMarkup(
		<Table
			stacked
			firstCellIsHeader
			head={[
				{ text: "Bid" },
				{ text: "Asked" },
				{ text: "Score" },
				{ text: <b>In the optimum</b>, label: "Optimum" },
			]}
			rows={[
				[{ text: "W2" }, { text: "£5" }, { text: "61" }, { text: "£4" }],
				[{ text: "Total" }, { text: "", colSpan: 2 }, { text: "£4" }],
			]}
		/>,
	);
	expect(
		[...html.matchAll(/data-label="([^"]*)"[^>]*>([^<]*)/g)].map(([, label, text]) => [label, text]),
	).toEqual([
		["Asked", "£5"],
		["Score", "61"],
		["Optimum", "£4"],
		["Asked", ""],
		["Optimum", "£4"],
	]);
	for (const role of ["table", "rowgroup", "row", "columnheader", "rowheader", "cell"])
		expect(html).toContain(`role="${role}"`);
});
