import {
	AlignmentType,
	Bookmark,
	BorderStyle,
	Document as File,
	Footer,
	Header,
	HeadingLevel,
	InternalHyperlink,
	type IParagraphOptions,
	Packer,
	PageNumber,
	Paragraph,
	ShadingType,
	TableCell,
	TableRow,
	TextRun,
	VerticalAlign,
	WidthType,
	Table as WordTable,
} from "docx";
import {
	type Chart,
	contentsOf,
	type Document,
	fileTitle,
	type Heading,
	type Laid,
	laidOut,
	shortened,
	type Table,
	type Term,
	type Tone,
} from "../document";

const FONT = "Arial";
/** Half points. */
const SIZE = 21;
/** The width of an A4 page between margins of 2 cm, in twentieths of a point. */
const PAGE_WIDTH = 9638;
const MARGIN = 1134;

const LEVELS = {
	1: HeadingLevel.HEADING_1,
	2: HeadingLevel.HEADING_2,
	3: HeadingLevel.HEADING_3,
	4: HeadingLevel.HEADING_4,
} as const;
const GREY = "595959";
/** Below so many chapters nobody needs a list of them. */
const LEAST_LISTED = 3;

type Look = { readonly bold?: boolean; readonly color?: string; readonly size?: number };

const TONES: Readonly<Record<Tone, Look>> = {
	absent: { color: GREY },
	problem: { bold: true },
	small: { size: 18 },
};

/** A text with its line breaks; it is a text to Word, whatever it says. */
function runs(text: string, look: Look = {}): TextRun[] {
	return text
		.split("\n")
		.map((line, at) => new TextRun({ text: line, ...look, ...(at === 0 ? {} : { break: 1 }) }));
}

function paragraph(text: string, look: Look = {}, options: IParagraphOptions = {}): Paragraph {
	return new Paragraph({ children: runs(text, look), ...options });
}

/** A column is as wide as its longest cell wants, within bounds. */
function widthsOf({ columns, rows }: Table): readonly number[] {
	const wanted = columns.map(({ text, numeric }, at) => {
		const longest = rows.reduce((most, row) => Math.max(most, row[at]?.length ?? 0), text.length);
		return Math.min(Math.max(longest, 9), numeric ? 18 : 60);
	});
	const all = wanted.reduce((sum, each) => sum + each, 0);
	return wanted.map((each) => Math.floor((each / all) * PAGE_WIDTH));
}

const LINE = { style: BorderStyle.SINGLE, size: 4, color: "999999" } as const;
const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;

function tableOf(table: Table): readonly (Paragraph | WordTable)[] {
	const { caption, columns, rows, total = false } = table;
	const widths = widthsOf(table);
	const size = columns.length > 8 ? 14 : columns.length > 5 ? 16 : 18;
	const cells = (texts: readonly string[], bold: boolean) =>
		texts.map(
			(text, at) =>
				new TableCell({
					width: { size: widths[at] ?? 0, type: WidthType.DXA },
					verticalAlign: VerticalAlign.TOP,
					children: [
						paragraph(
							text,
							{ size, bold },
							{
								alignment: columns[at]?.numeric ? AlignmentType.RIGHT : AlignmentType.LEFT,
								spacing: { before: 40, after: 40 },
							},
						),
					],
				}),
		);
	return [
		paragraph(caption, {}, { style: "Caption", keepNext: true }),
		new WordTable({
			width: { size: PAGE_WIDTH, type: WidthType.DXA },
			columnWidths: [...widths],
			tableLook: { firstRow: true, firstColumn: true, lastRow: total, noHBand: true, noVBand: true },
			borders: {
				top: LINE,
				bottom: LINE,
				insideHorizontal: LINE,
				left: NONE,
				right: NONE,
				insideVertical: NONE,
			},
			rows: [
				new TableRow({
					tableHeader: true,
					cantSplit: true,
					children: cells(
						columns.map(({ text }) => text),
						true,
					),
				}),
				...rows.map((row, at) => new TableRow({ children: cells(row, total && at === rows.length - 1) })),
			],
		}),
		paragraph("", {}, { spacing: { after: 60 } }),
	];
}

/** A bar is so many spaces wide, with a colour behind them. */
const BAR_SPACES = 60;

function barRuns({ dark, light }: Chart["bars"][number]): TextRun[] {
	const spaces = (thousandths: number) => "\u00a0".repeat(Math.round((thousandths * BAR_SPACES) / 1000));
	const run = (text: string, fill: string) =>
		text === ""
			? []
			: [new TextRun({ text, size: 14, shading: { type: ShadingType.CLEAR, fill, color: "auto" } })];
	return [...run(spaces(dark), "1D4F91"), ...run(spaces(Math.max(0, light - dark)), "C8C8C8")];
}

function chartOf({ caption, alt, bars }: Chart): readonly (Paragraph | WordTable)[] {
	const widths = [1600, 6238, 1800];
	const cell = (at: number, children: readonly TextRun[]) =>
		new TableCell({
			width: { size: widths[at] ?? 0, type: WidthType.DXA },
			children: [
				new Paragraph({
					children: [...children],
					alignment: at === 2 ? AlignmentType.RIGHT : AlignmentType.LEFT,
					spacing: { before: 20, after: 20 },
				}),
			],
		});
	const row = (cells: readonly (readonly TextRun[])[], tableHeader = false) =>
		new TableRow({
			tableHeader,
			cantSplit: true,
			children: cells.map((runsOfCell, at) => cell(at, runsOfCell)),
		});
	return [
		paragraph(caption, {}, { style: "Caption", keepNext: true }),
		new WordTable({
			width: { size: PAGE_WIDTH, type: WidthType.DXA },
			columnWidths: widths,
			tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
			borders: {
				top: NONE,
				bottom: NONE,
				insideHorizontal: NONE,
				left: NONE,
				right: NONE,
				insideVertical: NONE,
			},
			rows: [
				row(
					[
						runs("Bar", { size: 16, bold: true }),
						runs("Length", { size: 16, bold: true }),
						runs("Amount", { size: 16, bold: true }),
					],
					true,
				),
				...bars.map((bar) =>
					row([runs(bar.label, { size: 16 }), barRuns(bar), runs(bar.said, { size: 16 })]),
				),
			],
		}),
		paragraph(alt, { size: 16 }, { spacing: { before: 60, after: 120 } }),
	];
}

function termsOf(terms: readonly Term[]): readonly Paragraph[] {
	return terms.flatMap(({ term, said, tone }) => [
		paragraph(term, { bold: true }, { keepNext: true, spacing: { before: 80, after: 0 } }),
		paragraph(said, tone ? TONES[tone] : {}, { indent: { left: 284 }, spacing: { after: 80 } }),
	]);
}

function drawn(block: Laid): readonly (Paragraph | WordTable)[] {
	switch (block.is) {
		case "heading":
			return [
				new Paragraph({
					heading: LEVELS[block.level],
					children: [new Bookmark({ id: bookmarkOf(block), children: runs(block.text) })],
				}),
			];
		case "text":
			return block.text
				.split(/\n[ \n]*\n/)
				.map((each) => paragraph(each, block.tone ? TONES[block.tone] : {}));
		case "list":
			return block.items.map((item) => paragraph(item, {}, { bullet: { level: 0 }, spacing: { after: 40 } }));
		case "terms":
			return termsOf(block.terms);
		case "table":
			return tableOf(block);
		case "chart":
			return chartOf(block);
		case "room":
			return Array.from({ length: block.lines }, () =>
				paragraph("", {}, { border: { bottom: { ...LINE, space: 1 } }, spacing: { before: 200, after: 0 } }),
			);
	}
}

function bookmarkOf({ number }: Heading): string {
	return `part_${number.replaceAll(".", "_")}`;
}

function contents(laid: readonly Laid[], document: Document): readonly Paragraph[] {
	const listed = contentsOf(laid, document);
	if (listed.length < LEAST_LISTED) return [];
	return [
		paragraph("Contents", { bold: true, size: 26 }, { keepNext: true, spacing: { before: 240, after: 80 } }),
		...listed.map(
			(heading) =>
				new Paragraph({
					spacing: { after: 20 },
					children: [
						new InternalHyperlink({
							anchor: bookmarkOf(heading),
							children: [new TextRun({ text: heading.text, style: "Hyperlink" })],
						}),
					],
				}),
		),
	];
}

const headingStyle = (size: number) => ({
	run: { font: FONT, size, bold: true, color: "000000" },
	paragraph: { spacing: { before: 280, after: 100 }, keepNext: true },
});

/** Makes a document a Word file: title, language, heading styles and header rows are said as Word says them. */
export async function wordFile(document: Document): Promise<Uint8Array> {
	const { about, mark, foot } = document;
	const laid = laidOut(document);
	const file = new File({
		title: fileTitle(document),
		creator: "Tranche",
		lastModifiedBy: "Tranche",
		description: shortened(about.join(", "), 300),
		styles: {
			default: {
				document: {
					run: {
						font: FONT,
						size: SIZE,
						language: { value: "en-GB", eastAsia: "en-GB", bidirectional: "en-GB" },
					},
					paragraph: { spacing: { after: 120 } },
				},
				title: { run: { font: FONT, size: 44, bold: true }, paragraph: { spacing: { after: 160 } } },
				heading1: headingStyle(30),
				heading2: headingStyle(24),
				heading3: headingStyle(SIZE),
			},
			paragraphStyles: [
				{
					id: "Caption",
					name: "caption",
					basedOn: "Normal",
					next: "Normal",
					run: { bold: true, size: 19 },
					paragraph: { spacing: { before: 120, after: 60 } },
				},
			],
		},
		sections: [
			{
				properties: {
					page: {
						size: { width: 11906, height: 16838 },
						margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
					},
				},
				...(mark
					? {
							headers: {
								default: new Header({
									children: [paragraph(mark, { bold: true, size: 18 }, { alignment: AlignmentType.RIGHT })],
								}),
							},
						}
					: {}),
				footers: {
					default: new Footer({
						children: [
							new Paragraph({
								children: [
									...runs(`${shortened(foot, 200)}. Page `, { size: 16 }),
									new TextRun({ children: [PageNumber.CURRENT, " of ", PageNumber.TOTAL_PAGES], size: 16 }),
								],
							}),
						],
					}),
				},
				children: [
					new Paragraph({ heading: HeadingLevel.TITLE, children: runs(fileTitle(document)) }),
					...about.map((line) => paragraph(line)),
					...contents(laid, document),
					...laid.flatMap(drawn),
				],
			},
		],
	});
	return new Uint8Array(await Packer.toArrayBuffer(file));
}
