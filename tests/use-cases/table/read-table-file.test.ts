import { utils, write } from "@e965/xlsx";
import { describe, expect, test } from "vitest";
import { csvText } from "~/domain/table/csv-text";
import { cellText, isTooLarge } from "~/domain/table/sheet";
import { readTableFile } from "~/use-cases/table/read-table-file";
import { sheetData, xlsxFile, zipFile } from "../../support/zip-file";

async function read(bytes: Uint8Array | string, name = "file") {
	const file = await readTableFile("somebody", name, Buffer.from(bytes as string));
	if (!file.ok) return file;
	const { sheets, ...how } = file.value;
	return {
		...how,
		sheets: sheets.map((sheet) => ({
			name: sheet.name,
			visibility: sheet.visibility,
			rows: isTooLarge(sheet) ? sheet.size : sheet.rows.map(({ cells }) => cells.map(cellText)),
		})),
	};
}
const rowsOf = async (bytes: Uint8Array | string, name?: string) => {
	const file = await read(bytes, name);
	return "sheets" in file ? file.sheets[0]?.rows : file;
};
const SIMPLE = [
	["Area", "Need"],
	["Ashford", "4"],
];

describe("a text", () => {
	test.each([
		["UTF-8 with a mark", "\ufeffArea,Need\r\nAshford,4\r\n"],
		["UTF-16, divided by tabs", Buffer.from("\ufeffArea\tNeed\r\nAshford\t4\r\n", "utf16le")],
		["UTF-16 the other way round", Buffer.from("\ufeffArea,Need\nAshford,4", "utf16le").swap16()],
		["semicolons", "Area;Need\nAshford;4\n"],
		["a line that names its divider", "sep=;\r\nArea;Need\r\nAshford;4\r\n"],
		["line ends of an old Mac", "Area,Need\rAshford,4\r"],
		["rows and columns that are blank from end to end", ",,\n,Area,,Need\n , ,,\n,Ashford,,4,,,,\n,,,,\n"],
	])("is read: %s", async (_, bytes) => expect(await rowsOf(bytes)).toEqual(SIMPLE));

	test("is read as Windows-1252 where it is no UTF-8, and says so", async () => {
		const bytes = Buffer.concat([
			Buffer.from("Area,Need\nYnys M"),
			Buffer.from([0xf4]),
			Buffer.from("n \x96 all,4\n", "latin1"),
		]);
		expect(await read(bytes)).toMatchObject({
			encoding: "windows-1252",
			sheets: [
				{
					rows: [
						["Area", "Need"],
						["Ynys Môn – all", "4"],
					],
				},
			],
		});
	});

	test("with a semicolon in its title is divided by commas all the same", async () => {
		expect(await rowsOf("Recorded crime; year ending March 2025\n\nArea,Need\nAshford,4\n")).toEqual([
			["Recorded crime; year ending March 2025", ""],
			...SIMPLE,
		]);
	});

	test("may have quotation marks inside a field; a stray one names its line", async () => {
		expect(await rowsOf('Area,Note\nAshford,the "old" area\n')).toEqual([
			["Area", "Note"],
			["Ashford", 'the "old" area'],
		]);
		expect(await rowsOf('"Area, all","Need\nin 2025"\nAshford,4\n')).toEqual([
			["Area, all", "Need\nin 2025"],
			["Ashford", "4"],
		]);
		expect(await read('Area,Need\nAshford,4\n"Brook,5\nCopse,6\n')).toMatchObject({
			code: "quotation-mark",
			details: { line: 3 },
		});
		expect(await read('Area,Need\n"Ash"ford,4\n')).toMatchObject({
			code: "quotation-mark",
			details: { line: 2 },
		});
	});

	test("that we wrote comes back as it was", async () => {
		const rows = [
			["Ynys Môn – the island’s", '=HYPERLINK("x")', "'=1", "-5", "-1+2"],
			["a;b", "c\td", 'e"f', "'quoted'", "@g"],
		];
		expect(await rowsOf(csvText(rows), "figures.csv")).toEqual(rows);
	});

	test("is refused where it is none, by what it is", async () => {
		const code = async (bytes: Uint8Array | string, name?: string) => {
			const file = await read(bytes, name);
			return "code" in file ? file.code : "read";
		};
		expect(await code("%PDF-1.7 …", "table.xlsx")).toBe("file-pdf");
		expect(await code("<!DOCTYPE html><table>", "table.xls")).toBe("file-web-page");
		expect(await code('<?xml version="1.0"?><Workbook>', "table.xls")).toBe("file-xml");
		expect(await code(Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2]), "table.csv")).toBe("file-picture");
		expect(await code(Buffer.from([1, 2, 3, 0, 0, 5]), "table.csv")).toBe("file-not-text");
		expect(await code("Area,Need\n", "table.XLSX")).toBe("file-named-sheet");
		expect(await code("\n , \n")).toBe("file-empty");
		expect(await code(new Uint8Array(2_000_000))).toBe("file-too-large");
		expect(await code(`a${",a".repeat(200)}`)).toBe("table-too-large");
		expect(await code("a\n".repeat(5001))).toBe("table-too-large");
	});
});

describe("a spreadsheet", () => {
	test.each(["xlsx", "xlsb", "xls", "ods"] as const)("is read: %s, with what it shows", async (bookType) => {
		const sheet = utils.aoa_to_sheet([
			["Area", "Share", "Rate"],
			["Ashford", 0.125, 121.06734212594985],
			["Brook", { t: "n", v: 7, f: "3+4" }, 0.1 + 0.2],
		]);
		(sheet["B2"] as { z: string }).z = "0.0%";
		const book = {
			SheetNames: ["Notes", "Figures"],
			Sheets: { Notes: utils.aoa_to_sheet([["x"]]), Figures: sheet },
		};
		const file = await read(new Uint8Array(write(book, { type: "buffer", bookType })), `table.${bookType}`);
		expect("sheets" in file && file.sheets.map(({ name }) => name)).toEqual(["Notes", "Figures"]);
		expect("sheets" in file && file.sheets[1]?.rows).toEqual([
			["Area", "Share", "Rate"],
			["Ashford", "12.5%", "121.06734212594985"],
			["Brook", bookType === "xlsx" || bookType === "ods" ? "=3+4" : "7", "0.3"],
		]);
	});

	test("is read whoever wrote it: prefixed names, cells without references, hidden sheets named as such", async () => {
		const inner =
			'<x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>Area</x:t></x:is></x:c><x:c t="s"><x:v>0</x:v></x:c></x:row><x:row><x:c t="str"><x:v>Ashford</x:v></x:c><x:c><x:v>1.5E-7</x:v></x:c></x:row></x:sheetData>';
		const bytes = xlsxFile({
			prefix: "x",
			strings: "<x:si><x:t>Need</x:t></x:si>",
			sheets: [
				{ name: "lookup", state: "hidden", inner },
				{ name: "deep", state: "veryHidden", inner },
				{ name: "Table", inner },
			],
		});
		const rows = [
			["Area", "Need"],
			["Ashford", "0.00000015"],
		];
		expect(await read(bytes)).toEqual({
			sheets: [
				{ name: "lookup", visibility: "hidden", rows },
				{ name: "deep", visibility: "very-hidden", rows },
				{ name: "Table", visibility: "visible", rows },
			],
		});
	});

	test("counts the days from 1904 where it says so, and shows errors and truths as what they are", async () => {
		const inner =
			'<sheetData><row><c s="1"><v>43830</v></c><c t="e"><v>#REF!</v></c><c t="b"><v>1</v></c></row></sheetData>';
		const styles = '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';
		const bytes = xlsxFile({ before: '<workbookPr date1904="1"/>', styles, sheets: [{ inner }] });
		expect(await rowsOf(bytes)).toEqual([["2024-01-01", "#REF!", "TRUE"]]);
	});

	test("is as large as what it holds, not as what is formatted", async () => {
		const styled = Array.from({ length: 3000 }, () => `<row>${'<c s="0"/>'.repeat(30)}</row>`).join("");
		expect(
			await rowsOf(
				xlsxFile({ sheets: [{ inner: sheetData(SIMPLE).replace("</sheetData>", `${styled}</sheetData>`) }] }),
			),
		).toEqual(SIMPLE);
	});

	test("that is something else is refused by what it is", async () => {
		const code = async (bytes: Uint8Array, name = "table.xlsx") => {
			const file = await read(bytes, name);
			return "code" in file ? file.code : "read";
		};
		expect(
			await code(
				zipFile([
					{ name: "[Content_Types].xml", bytes: "" },
					{ name: "word/document.xml", bytes: "" },
				]),
			),
		).toBe("file-word");
		expect(await code(zipFile([{ name: "ppt/presentation.xml", bytes: "" }]))).toBe("file-slides");
		expect(await code(zipFile([{ name: "Index/Document.iwa", bytes: "" }]), "t.numbers")).toBe(
			"file-numbers",
		);
		expect(await code(zipFile([{ name: "figures.csv", bytes: "a,b" }]))).toBe("file-zip");
		expect(
			await code(zipFile([{ name: "mimetype", bytes: "application/vnd.oasis.opendocument.text" }])),
		).toBe("file-word");
		const whole = xlsxFile({ sheets: [{ inner: sheetData(SIMPLE) }] });
		expect(await code(whole.subarray(0, whole.length - 40))).toBe("file-unreadable");
		expect(await code(whole, "table.csv")).toBe("file-named-text");
		const office = (part: string) =>
			Buffer.concat([
				Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
				Buffer.from(part, "utf16le"),
			]);
		expect(await code(office("EncryptionInfo EncryptedPackage"))).toBe("file-protected");
		expect(await code(office("WordDocument"), "table.xls")).toBe("file-old-document");
		expect(await code(office("Workbook"), "table.xls")).toBe("file-unreadable");
	});

	test("of ODS says which of its sheets are hidden, and needs no part that holds no cell", async () => {
		const table = (name: string, style: string) =>
			`<table:table table:name="${name}" table:style-name="${style}"><table:table-row><table:table-cell office:value-type="percentage" office:value="0.125"><text:p>12.5%</text:p></table:table-cell></table:table-row></table:table>`;
		const content = `<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s"><office:automatic-styles><style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style><style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles><office:body><office:spreadsheet>${table("A", "ta2")}${table("B", "ta1")}</office:spreadsheet></office:body></office:document-content>`;
		const bytes = zipFile([
			{ name: "mimetype", bytes: "application/vnd.oasis.opendocument.spreadsheet" },
			{ name: "content.xml", bytes: content },
		]);
		expect(await read(bytes, "table.ods")).toEqual({
			sheets: [
				{ name: "A", visibility: "hidden", rows: [["12.5%"]] },
				{ name: "B", visibility: "visible", rows: [["12.5%"]] },
			],
		});
	});
});

describe("what nobody sees who opens the file", () => {
	test.each(["xlsx", "xlsb"] as const)("is marked in an %s file: rows and columns", async (bookType) => {
		const table = utils.aoa_to_sheet([
			["Area", "Need", "Old"],
			["Ashford", 4, 5],
			["Brook", 6, 7],
		]);
		table["!rows"] = [{}, {}, { hidden: true }];
		table["!cols"] = [{}, {}, { hidden: true }];
		const bytes = write({ SheetNames: ["T"], Sheets: { T: table } }, { bookType, type: "buffer" });
		const file = await readTableFile("somebody", `table.${bookType}`, bytes);
		expect(file).toMatchObject({
			value: { sheets: [{ hiddenColumns: [2], rows: [{ number: 1 }, { number: 2 }, { hidden: true }] }] },
		});
	});
});

test("the sheets of a file are kept until it holds too much as a whole, those in sight first", async () => {
	const inner = sheetData([
		["Area", "Need"],
		["Ashford", 4],
	]);
	const bytes = xlsxFile({
		sheets: [
			{ name: "hidden", state: "hidden", inner },
			{ name: "a", inner },
			{ name: "b", inner },
		],
	});
	const file = await readTableFile("somebody", "table.xlsx", bytes, { cellsInAll: 9 });
	expect(file.ok && file.value.sheets.map((sheet) => [sheet.name, isTooLarge(sheet)])).toEqual([
		["hidden", true],
		["a", false],
		["b", false],
	]);
});
