import { describe, expect, it, test } from "vitest";
import { readSheets } from "~/use-cases/table/reader/read.mjs";
import { writeSpreadsheet } from "~/use-cases/table/write-spreadsheet";

const LIMITS = { rows: 5000, columns: 200, cells: 60_000, cellsInAll: 180_000, parts: 1000, unpacked: 3e7 };

const holding = (text: string) => [[{ text, isNumber: false }]];

/** The name and the only cell of a spreadsheet's sheet, as the reader of uploads reads them back. */
async function readBack(title: string, text = "What") {
	const file = await writeSpreadsheet(title, holding(text));
	if (!file.ok) throw new Error(file.message);
	const limits = LIMITS as unknown as Parameters<typeof readSheets>[0]["limits"];
	const { sheets } = readSheets({ kind: "zip", bytes: Buffer.from(file.value), limits });
	return (sheets as unknown as { name: string; rows: { cells: { text: string }[] }[] }[]).map(
		({ name, rows }) => [name, rows[0]?.cells[0]?.text] as const,
	)[0];
}

describe("a spreadsheet", () => {
	test.each([
		["Risks", "Risks"],
		["History", "History of the bid"],
		["HISTORY", "HISTORY of the bid"],
		["'Quoted'", "Quoted"],
		["What the people of the town’s 'own' places say", "What the people of the town’s"],
		["Costs / savings: what?", "Costs   savings  what"],
		["??", "Records"],
		[`${"a".repeat(30)}\u{1F600}`, "a".repeat(30)],
		["A\u0001b", "A b"],
	])("is written of a section called %s", async (title, name) => {
		expect(await readBack(title)).toEqual([name, "What"]);
	});

	it("holds a text as long as a cell can be, and refuses a longer one", async () => {
		const longest = "a".repeat(32_767);
		expect(await readBack("Risks", longest)).toEqual(["Risks", longest]);
		expect(await writeSpreadsheet("Risks", holding(`${longest}a`))).toMatchObject({
			ok: false,
			code: "cell-too-long",
		});
	});
});
