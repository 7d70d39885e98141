import { read as readWorkbook } from "@e965/xlsx";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvText } from "~/domain/table/csv-text";
import { readSheets } from "~/use-cases/table/reader/read.mjs";
import { writeSpreadsheet } from "~/use-cases/table/write-spreadsheet";

const LIMITS = { rows: 5000, columns: 200, cells: 60_000, cellsInAll: 180_000, parts: 1000, unpacked: 3e7 };

/** The texts of a file as the reader of uploads reads them back. */
function readBack(kind: "zip" | "text", bytes: Uint8Array): readonly (readonly string[])[] {
	const limits = LIMITS as unknown as Parameters<typeof readSheets>[0]["limits"];
	const { sheets } = readSheets({ kind, bytes: Buffer.from(bytes), limits });
	const [sheet] = sheets as unknown as { rows: { cells: { text?: string }[] }[] }[];
	return (sheet?.rows ?? []).map(({ cells }) => cells.map(({ text = "" }) => text));
}

/** What a spreadsheet runs, or would take for something else: formulas, signs, quotes, zeros before a number, Welsh. */
const PARTS = [..."=+-@\t＝＋－＠−﹢﹣﹦﹫'\",;0123 .aŵŷŴŶâêîôû"];
const text = fc
	.array(fc.constantFrom(...PARTS), { minLength: 1, maxLength: 9 })
	.map((parts) => parts.join(""))
	.filter((said) => said.trim() === said && said !== "");
const amount = fc.bigInt(-(10n ** 13n), 10n ** 13n).map((pence) => {
	const [sign, digits] = pence < 0n ? ["-", -pence] : ["", pence];
	return `${sign}${digits / 100n}.${String(digits % 100n).padStart(2, "0")}`;
});
const table = fc.array(fc.tuple(text, amount, text), { minLength: 1, maxLength: 6 });
const HEADINGS = ["What", "Amount", "Reason"];

const asBytes = (said: string) => new TextEncoder().encode(said);
const cell = (said: string, at: number) => ({ text: said, isNumber: at === 1 });

async function spreadsheetOf(rows: readonly (readonly string[])[]) {
	const headings = HEADINGS.map((heading) => ({ text: heading, isNumber: false }));
	const file = await writeSpreadsheet("Table", [headings, ...rows.map((row) => row.map(cell))]);
	if (!file.ok) throw new Error(file.message);
	return file.value;
}

describe("a table taken out as CSV", () => {
	test("holds no field that a spreadsheet would run, while negative amounts stay numbers", () => {
		fc.assert(
			fc.property(table, (rows) => {
				const fields = (parse(csvText(rows), { bom: true }) as string[][]).flat();
				for (const field of fields)
					expect(field).toMatch(/^-\d+(\.\d+)?$|^(?!\s*[=+\-@\t\r\n−﹢﹣﹦﹫＝＋－＠])/);
				expect(fields.filter((_, at) => at % 3 === 1)).toEqual(rows.map(([, said]) => said));
			}),
		);
	});

	test("reads back as it was: zeros before numbers, Welsh letters, signs and quotes", () => {
		fc.assert(
			fc.property(table, (rows) => {
				expect(readBack("text", asBytes(csvText([HEADINGS, ...rows])))).toEqual([HEADINGS, ...rows]);
			}),
		);
	});
});

describe("a table taken out as a spreadsheet", () => {
	test("holds texts as texts and amounts as numbers, and no formula", async () => {
		await fc.assert(
			fc.asyncProperty(table, async (rows) => {
				const book = readWorkbook(await spreadsheetOf(rows));
				const sheet = book.Sheets[book.SheetNames[0] ?? ""] ?? {};
				for (const [at, [what, sum, reason]] of rows.entries()) {
					const found = ["A", "B", "C"].map((column) => sheet[`${column}${at + 2}`]);
					expect(found.map(({ t, f }) => [t, f])).toEqual([
						["s", undefined],
						["n", undefined],
						["s", undefined],
					]);
					expect(found.map(({ v }) => v)).toEqual([what, Number(sum), reason]);
				}
			}),
			{ numRuns: 40 },
		);
	});

	test("reads back through the reader of uploads with every letter and zero", async () => {
		await fc.assert(
			fc.asyncProperty(table, async (rows) => {
				const read = readBack("zip", await spreadsheetOf(rows));
				expect(read.slice(1).map(([what, , reason]) => [what, reason])).toEqual(
					rows.map(([what, , reason]) => [what, reason]),
				);
			}),
			{ numRuns: 40 },
		);
	});

	test("a code with zeros before it stays a text in a column of numbers, and a day is a date", async () => {
		const file = await writeSpreadsheet("Table", [
			[
				{ text: "007", isNumber: true },
				{ text: "-5.25", isNumber: true },
				{ text: "2013-10-11", isNumber: false, isDate: true },
				{ text: "2013-10-11 17:30", isNumber: false, isDate: true },
				{ text: "Provisional", isNumber: false, isDate: true },
			],
		]);
		if (!file.ok) throw new Error(file.message);
		const book = readWorkbook(file.value, { cellNF: true });
		const sheet = book.Sheets[book.SheetNames[0] ?? ""] ?? {};
		const cells = ["A1", "B1", "C1", "D1", "E1"].map((at) => [sheet[at].t, sheet[at].v]);
		// 41,558 days from the last day of 1899 to 11 October 2013, as spreadsheets count.
		expect(cells).toEqual([
			["s", "007"],
			["n", -5.25],
			["n", 41_558],
			["n", 41_558 + 17.5 / 24],
			["s", "Provisional"],
		]);
		expect([sheet.C1.z, sheet.D1.z]).toEqual(["yyyy-mm-dd", "yyyy-mm-dd hh:mm"]);
	});
});
