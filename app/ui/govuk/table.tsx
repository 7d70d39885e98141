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
};

function BodyCell({ cell, isHeader }: { readonly cell: TableCell; readonly isHeader: boolean }) {
	const { text, format, className, colSpan, rowSpan, attributes } = cell;
	if (isHeader)
		return (
			<th
				scope="row"
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
			{...attributes}
		>
			{text}
		</td>
	);
}

function Row({ row, firstCellIsHeader }: { readonly row: TableRow; readonly firstCellIsHeader: boolean }) {
	const { cells, className } = "cells" in row ? row : { cells: row, className: undefined };
	return (
		<tr className={classNames("govuk-table__row", className)}>
			{cells.map((cell, column) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
				<BodyCell key={column} cell={cell} isHeader={column === 0 && firstCellIsHeader} />
			))}
		</tr>
	);
}

/** GOV.UK table from rows of cells. Put a wide one inside a `ScrollRegion`. */
export function Table(props: TableProps) {
	const { caption, captionClassName, head, rows, firstCellIsHeader, className, attributes } = props;
	return (
		<table className={classNames("govuk-table", className)} {...attributes}>
			{caption ? (
				<caption className={classNames("govuk-table__caption", captionClassName)}>{caption}</caption>
			) : null}
			{head ? (
				<thead className="govuk-table__head">
					<tr className="govuk-table__row">
						{head.map((cell, column) => (
							<th
								// biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
								key={column}
								scope="col"
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
			<tbody className="govuk-table__body">
				{rows.map((row, line) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
					<Row key={line} row={row} firstCellIsHeader={firstCellIsHeader === true} />
				))}
			</tbody>
		</table>
	);
}
