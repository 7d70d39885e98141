/** A table to be written to a file, cell by cell as text. */
export type TableWritten = {
	/** What it is called; its file is named after it. */
	readonly title: string;
	readonly columns: readonly {
		readonly heading: string;
		readonly isNumber: boolean;
		readonly isDate?: boolean;
	}[];
	readonly rows: readonly (readonly string[])[];
};

/** A column of the table in which rows of a list are written out. */
export type WrittenColumn<Row> = {
	readonly heading: string;
	readonly text: (row: Row) => string;
	/** A spreadsheet can add it up. */
	readonly isNumber?: true;
	/** A day, `2013-10-11`, or with London's time, `2013-10-11 17:00`: a spreadsheet can sort and subtract it. */
	readonly isDate?: true;
	/** What stands in it, for who reads the file without its page. */
	readonly means?: string;
};

/** Writes rows out by their columns. */
export function tableWritten<Row>(
	title: string,
	columns: readonly WrittenColumn<Row>[],
	rows: readonly Row[],
): TableWritten {
	return {
		title,
		columns: columns.map(({ heading, isNumber = false, isDate = false }) => ({ heading, isNumber, isDate })),
		rows: rows.map((row) => columns.map(({ text }) => text(row))),
	};
}

/** What is said of the columns of a table that can be taken out. */
export function describedColumns(
	columns: readonly Pick<WrittenColumn<never>, "heading" | "means" | "isNumber" | "isDate">[],
) {
	return columns.map(({ heading, means = "", isNumber = false, isDate = false }) => ({
		...{ heading, means, isNumber, isDate },
	}));
}
