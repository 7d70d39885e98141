import { describe, expect, test } from "vitest";
import { readTableFile } from "~/use-cases/table/read-table-file";
import { sheetData, xlsxFile, xlsxParts, zipFile } from "../../support/zip-file";

const TABLE = sheetData([
	["Area", "Need"],
	["Ashford", 4],
]);
const WHOLE = "A1:XFD1048576";
const sheet = (inner: string) => xlsxFile({ sheets: [{ inner }] });
/** Short limits: what is hostile never ends by itself. */
const SHORT = { seconds: 2, wholeMegabytes: 360 };

/** Reads a file while the event loop is watched: how long it stood still at most, and the memory it took on. */
async function readWatched(bytes: Uint8Array, name = "table.xlsx") {
	const memory = process.memoryUsage.rss();
	let [last, longest] = [performance.now(), 0];
	const watch = setInterval(() => {
		longest = Math.max(longest, performance.now() - last);
		last = performance.now();
	}, 10);
	const read = await readTableFile("somebody", name, bytes, SHORT);
	clearInterval(watch);
	return {
		said: read.ok ? "read" : read.code,
		stoodStill: longest,
		took: (process.memoryUsage.rss() - memory) / 1e6,
	};
}

const MERGED = {
	"in double quotes": `<mergeCells><mergeCell ref="${WHOLE}"/></mergeCells>`,
	"in single quotes": `<mergeCells><mergeCell ref='${WHOLE}'/></mergeCells>`,
	"by character references": '<mergeCells><mergeCell ref="A1:XFD&#49;048576"/></mergeCells>',
	"a hundred thousand times": `<mergeCells>${`<mergeCell ref="${WHOLE}"/>`.repeat(100_000)}</mergeCells>`,
} as const;

const HOSTILE: Readonly<Record<string, Uint8Array>> = {
	...Object.fromEntries(
		Object.entries(MERGED).map(([how, merged]) => [`a range merged ${how}`, sheet(TABLE + merged)]),
	),
	"columns without end": sheet(`<cols><col min="1" max="1000000000" width="9"/></cols>${TABLE}`),
	"a rule for every cell": sheet(
		`${TABLE}<dataValidations><dataValidation type="whole" sqref="${WHOLE}"><formula1>0</formula1></dataValidation></dataValidations>`,
	),
	"a name over everything": xlsxFile({
		sheets: [{ inner: TABLE }],
		after: `<definedNames><definedName name="All">Sheet1!$A$1:$XFD$1048576</definedName></definedNames>`,
	}),
	"a size that is a lie": sheet(`<dimension ref="${WHOLE}"/>${TABLE}`),
	"a row and a cell far away": sheet(
		'<sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row><row r="4000000000"><c r="ZZZZZZZ4000000000"><v>1</v></c></row></sheetData>',
	),
	"one formula for everything": sheet(
		`<sheetData><row><c r="A1"><f t="array" ref="${WHOLE}">1</f><v>1</v></c>${"<c><v>1</v></c>".repeat(60_000)}</row></sheetData>`,
	),
	"formulas shared a hundred thousand times": sheet(
		`<sheetData><row r="1"><c r="A1"><f t="shared" si="0" ref="A1:A9">${"A1+".repeat(8000)}1</f></c>${'<c><f t="shared" si="0"/></c>'.repeat(100_000)}</row></sheetData>`,
	),
	"brackets without end": sheet(`${"<x:".repeat(400_000)}${TABLE}`),
	"rows that are never closed": sheet(`<sheetData>${"<row><c><v>1".repeat(400_000)}`),
	"an ODS row repeated a million times": zipFile([
		{ name: "mimetype", bytes: "application/vnd.oasis.opendocument.spreadsheet" },
		{
			name: "content.xml",
			bytes:
				'<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="T"><table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="16384" office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>',
		},
	]),
	"two million cells": sheet(
		`<sheetData>${`<row>${"<c><v>1</v></c>".repeat(1000)}</row>`.repeat(1900)}</sheetData>`,
	),
	"an old spreadsheet of noise": Buffer.concat([
		Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
		Buffer.from("Workbook", "utf16le"),
		Buffer.alloc(900_000, 0x41),
	]),
};

/** What is read of a hostile file after all, since what is hostile in it is passed over. */
const MAY_BE_READ = ["read", "file-beyond-limits", "file-unreadable", "file-empty", "table-too-large"];

describe("a file made to stop the server", () => {
	test.each(Object.entries(HOSTILE))("with %s never does", async (_, bytes) => {
		expect(bytes.byteLength).toBeLessThan(1_500_000);
		const { said, stoodStill, took } = await readWatched(bytes);
		expect(MAY_BE_READ).toContain(said);
		expect(stoodStill).toBeLessThan(2000);
		expect(took).toBeLessThan(150);
	});

	test("of text never does: quotation marks, and rows without end", async () => {
		const text = (of: string) => readWatched(Buffer.from(of), "table.csv");
		expect(await text(`Area,Need\n${'"'.repeat(999_999)}`)).toMatchObject({ said: "quotation-mark" });
		for (const endless of ["a,", "a\n"])
			expect(["table-too-large", "file-beyond-limits"]).toContain((await text(endless.repeat(700_000))).said);
		expect(["file-empty", "file-beyond-limits"]).toContain((await text(",\n".repeat(700_000))).said);
	});
});

describe("a zip file that lies", () => {
	const parts = xlsxParts({ sheets: [{ inner: TABLE }] });
	const said = async (bytes: Uint8Array) => (await readWatched(bytes)).said;

	test("about the size of a part, is refused before more of it is unpacked", async () => {
		const big = { name: "xl/styles.xml", bytes: " ".repeat(32_000_000) };
		expect(await said(zipFile([...parts, big]))).toBe("file-too-large");
		expect(await said(zipFile([...parts, { ...big, claims: 10 }]))).toBe("file-unreadable");
	});

	test("about its parts, is refused", async () => {
		const first = parts[0] as (typeof parts)[number];
		expect(await said(zipFile([...parts, first]))).toBe("file-unreadable");
		expect(await said(zipFile(parts, parts.length + 3))).toBe("file-unreadable");
		const many = Array.from({ length: 2000 }, (_, place) => ({ name: `x${place}`, bytes: "" }));
		expect(await said(zipFile([...parts, ...many]))).toBe("file-too-large");
		const overlapped = zipFile(parts);
		const [one, two] = [
			overlapped.indexOf("PK\x01\x02"),
			overlapped.indexOf("PK\x01\x02", overlapped.indexOf("PK\x01\x02") + 1),
		];
		overlapped.writeUInt32LE(overlapped.readUInt32LE(one + 42), two + 42);
		expect(await said(overlapped)).toBe("file-unreadable");
		expect(await said(zipFile(parts.map((part) => ({ ...part, flags: 1 }))))).toBe("file-protected");
	});
});

describe("files are read", () => {
	test("one at a time for a person, and few at once in all", async () => {
		const file = sheet(TABLE);
		const read = (who: string) => readTableFile(who, "table.xlsx", file);
		const [first, again] = await Promise.all([read("one"), read("one")]);
		expect([first.ok, again.ok ? "" : again.code]).toEqual([true, "file-being-read"]);
		const crowd = await Promise.all(Array.from({ length: 10 }, (_, place) => read(`person ${place}`)));
		expect(crowd.map((each) => (each.ok ? "read" : each.code))).toEqual([
			...Array(8).fill("read"),
			...Array(2).fill("files-waiting"),
		]);
	});
});
