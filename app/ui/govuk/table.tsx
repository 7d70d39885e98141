import type { ReactNode } from "react";
import { type Attributes, classNames } from "./attributes";

export type TableCell = {
	readonly text?: ReactNode;
	/** Right-aligned figures. */
	readonly format?: "numeric" | undefined;
	readonly className?: string | undefined;
	readonly colSpan?: number | undefined;
	readonly rowSpan?: number | undefined;
	readonly attributes?: Attributes | undefined;
	/** What a stacked row calls a heading's column, where that is not its text; empty where a value needs no name. */
	readonly label?: string | undefined;
};

/** A line of cells; with a class name when the whole line is marked. */
export type TableRow =
	| readonly TableCell[]
	| { readonly cells: readonly TableCell[]; readonly className?: string };

export type TableProps = {
	readonly caption?: ReactNode;
	readonly captionClassName?: string | undefined;
	readonly head?: readonly TableCell[] | undefined;
	readonly rows: readonly TableRow[];
	readonly firstCellIsHeader?: boolean | undefined;
	readonly className?: string | undefined;
	readonly attributes?: Attributes | undefined;
	/** On a narrow screen each row stands by itself, a label and a value a line: for tables read one row at a time. */
	readonly stacked?: boolean | undefined;
	/** The place of the column of the figure that the table is about: it stays in sight where the table scrolls. */
	readonly keyColumn?: number | undefined;
};

/** What the cells of the key column are marked with. */
export const KEY_CELL = "tranche-cell--key";

/** Drawn as blocks, a table would be no table to some screen readers without its roles written out. */
function role(stacked: boolean | undefined, name: string) {
	return stacked ? { role: name } : {};
}

/** What each cell of a row is called: the words of the heading of the column in which it begins. */
function labelsOf(
	head: readonly TableCell[] | undefined,
	cells: readonly TableCell[],
): (string | undefined)[] {
	let column = 0;
	return cells.map(({ colSpan = 1 }) => {
		const heading = head?.[column];
		column += colSpan;
		return heading?.label ?? (typeof heading?.text === "string" ? heading.text : undefined);
	});
}

/** The cells with the one in the key column marked, if it stands in that column alone. */
function withKey(cells: readonly TableCell[], keyColumn: number | undefined): readonly TableCell[] {
	let column = 0;
	return cells.map((cell) => {
		const isKey = column === keyColumn && (cell.colSpan ?? 1) === 1;
		column += cell.colSpan ?? 1;
		return isKey ? { ...cell, className: classNames(cell.className, KEY_CELL) } : cell;
	});
}

type BodyCellProps = {
	readonly cell: TableCell;
	readonly isHeader: boolean;
	readonly stacked: boolean | undefined;
	readonly label: string | undefined;
};

function BodyCell({ cell, isHeader, stacked, label }: BodyCellProps) {
	const { text, format, className, colSpan, rowSpan, attributes } = cell;
	if (isHeader)
		return (
			<th
				scope="row"
				{...role(stacked, "rowheader")}
				className={classNames("govuk-table__header", className)}
				colSpan={colSpan}
				rowSpan={rowSpan}
				{...attributes}
			>
				{text}
			</th>
		);
	return (
		<td
			className={classNames("govuk-table__cell", format && `govuk-table__cell--${format}`, className)}
			colSpan={colSpan}
			rowSpan={rowSpan}
			{...role(stacked, "cell")}
			{...(stacked && label ? { "data-label": label } : {})}
			{...attributes}
		>
			{text}
		</td>
	);
}

function Row({
	row,
	head,
	firstCellIsHeader,
	stacked,
	keyColumn,
}: Pick<TableProps, "head" | "firstCellIsHeader" | "stacked" | "keyColumn"> & { readonly row: TableRow }) {
	const { cells: all, className } = "cells" in row ? row : { cells: row, className: undefined };
	const cells = withKey(all, keyColumn);
	const labels = labelsOf(head, cells);
	return (
		<tr className={classNames("govuk-table__row", className)} {...role(stacked, "row")}>
			{cells.map((cell, column) => (
				<BodyCell
					// biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
					key={column}
					cell={cell}
					isHeader={column === 0 && firstCellIsHeader === true}
					stacked={stacked}
					label={labels[column]}
				/>
			))}
		</tr>
	);
}

/** GOV.UK table. A wide one goes inside a `ScrollRegion`, stacked if read row by row, scrolled if compared. */
export function Table(props: TableProps) {
	const {
		caption,
		captionClassName,
		head,
		rows,
		firstCellIsHeader,
		className,
		attributes,
		stacked,
		keyColumn,
	} = props;
	return (
		<table
			className={classNames("govuk-table", stacked && "tranche-table--stacked", className)}
			{...role(stacked, "table")}
			{...attributes}
		>
			{caption ? (
				<caption className={classNames("govuk-table__caption", captionClassName)}>{caption}</caption>
			) : null}
			{head ? (
				<thead className="govuk-table__head" {...role(stacked, "rowgroup")}>
					<tr className="govuk-table__row" {...role(stacked, "row")}>
						{withKey(head, keyColumn).map((cell, column) => (
							<th
								// biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
								key={column}
								scope="col"
								{...role(stacked, "columnheader")}
								className={classNames(
									"govuk-table__header",
									cell.format && `govuk-table__header--${cell.format}`,
									cell.className,
								)}
								colSpan={cell.colSpan}
								rowSpan={cell.rowSpan}
								{...cell.attributes}
							>
								{cell.text}
							</th>
						))}
					</tr>
				</thead>
			) : null}
			<tbody className="govuk-table__body" {...role(stacked, "rowgroup")}>
				{rows.map((row, line) => (
					<Row
						// biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
						key={line}
						row={row}
						head={head}
						firstCellIsHeader={firstCellIsHeader}
						stacked={stacked}
						keyColumn={keyColumn}
					/>
				))}
			</tbody>
		</table>
	);
}
