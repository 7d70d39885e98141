import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { RECORD_KINDS } from "~/domain/form/kinds";
import { COST_LINE } from "~/domain/form/kinds/cost-line";
import { FUNDING_LINE } from "~/domain/form/kinds/funding-line";
import { RISK } from "~/domain/form/kinds/risk";
import { readSheet } from "~/domain/form/read-sheet";
import type { Beside, RecordKind, RecordValues } from "~/domain/form/record-kind";
import { holdsNumbers, sheetColumns, sheetOf } from "~/domain/form/sheet-columns";
import { pence } from "~/domain/money";
import { csvText } from "~/domain/table/csv-text";
import type { SheetCell, TableFile } from "~/domain/table/sheet";
import { judgeSheet } from "~/forms/form/judge-sheet";
import { readSheets } from "~/use-cases/table/reader/read.mjs";
import { writeSpreadsheet } from "~/use-cases/table/write-spreadsheet";
import { anyRecord } from "../../support/any-record";
import { LESSON } from "../../support/lesson-kind";

const named = (id: string, title: string) => ({ id, title, asked: pence(200_000), couldBeReducedTo: null });
const BESIDE = {
	interventions: [
		named("i1", "Engagement events"),
		named("i2", "Hub"),
		named("i3", "Hub"),
		named("i4", "=1+1"),
	],
	links: {
		year: [named("2013-14", "2013-14"), named("2014-15", "2014-15"), named("2015-16", "2015-16")],
		"baseline-cost": [named("b1", "Two officers"), named("b2", "A van")],
		"option-criterion": [named("k1", "Cost"), named("k2", "Speed"), named("k3", "Speed")],
		intervention: [named("i1", "Engagement events")],
		objective: [named("o1", "OBJ1 Fewer victims")],
		risk: [named("r1", "Rain"), named("r2", "Snow"), named("r3", "Snow")],
		section: [named("need", "Need"), named("costs", "Cost lines")],
		file: [
			named("f1", "Letter.pdf (PDF, 2.1 MB)"),
			named("f2", "Letter.pdf (PDF, 2.1 MB)"),
			named("f3", "Letter; signed.pdf (PDF, 45 kB)"),
			named("f4", "=1+1.csv (CSV table, 820 bytes)"),
		],
	},
	others: [] as RecordValues[],
};

const LIMITS = { rows: 5000, columns: 200, cells: 60_000, cellsInAll: 180_000, parts: 1000, unpacked: 3e7 };

function readBack(kind: "zip" | "text", bytes: Uint8Array): TableFile {
	const limits = LIMITS as unknown as Parameters<typeof readSheets>[0]["limits"];
	return readSheets({ kind, bytes: Buffer.from(bytes), limits }) as unknown as TableFile;
}

async function written(...[name, rows]: Parameters<typeof writeSpreadsheet>) {
	const file = await writeSpreadsheet(name, rows);
	if (!file.ok) throw new Error(file.message);
	return file.value;
}

function judged(kind: RecordKind, file: TableFile, beside: Beside) {
	const [sheet] = file.sheets;
	if (!sheet || "size" in sheet) throw new Error("no sheet was read");
	const read = readSheet(kind, sheet, beside);
	if (!read.ok) throw new Error(read.message);
	return { ...read.value, judged: judgeSheet(kind, read.value, beside) };
}

/** A table that was pasted, as the reader gives it. */
const pasted = (rows: readonly (readonly (string | SheetCell)[])[]): TableFile => ({
	sheets: [
		{
			name: "",
			visibility: "visible",
			columns: (rows[0] ?? []).map((_, place) => place),
			rows: rows.map((cells, place) => ({
				number: place + 1,
				cells: cells.map((cell) =>
					typeof cell === "string" ? ({ kind: "text", text: cell } as const) : cell,
				),
			})),
		},
	],
});

const first = <T>(rows: readonly T[]): T => {
	const [row] = rows;
	if (row === undefined) throw new Error("there is no row");
	return row;
};

const problemsOf = (row: ReturnType<typeof judgeSheet>[number]) =>
	row.state === "wrong" ? row.problems : row.state;

/** Every kind of the program, and one with a field of every kind there is. */
const KINDS = [...RECORD_KINDS, LESSON];

describe("the table of a kind", () => {
	test.each(KINDS)("$key has a heading of its own for each column", (kind) => {
		const headings = sheetColumns(kind, BESIDE).map(({ heading }) => heading);
		expect(new Set(headings).size).toBe(headings.length);
	});

	test.each(KINDS)("$key goes out as CSV and XLSX and comes back the same", async (kind) => {
		const records = fc.array(anyRecord(kind, BESIDE), { minLength: 1, maxLength: 5 });
		// A reduced version is judged by what the interventions ask, which is another test's affair.
		const free: RecordKind = { ...kind, checkBeside: undefined } as unknown as RecordKind;
		await fc.assert(
			fc.asyncProperty(records, async (values) => {
				const { columns, rows } = sheetOf(free, values, BESIDE);
				const headings = columns.map(({ heading }) => heading);
				const csv = Buffer.from(csvText([headings, ...rows]));
				const xlsx = await written("Records", [
					headings.map((text) => ({ text, isNumber: false })),
					...rows.map((row) =>
						row.map((text, place) => ({ text, isNumber: holdsNumbers(columns[place] ?? first(columns)) })),
					),
				]);
				for (const file of [readBack("text", csv), readBack("zip", xlsx)]) {
					const back = judged(free, file, BESIDE);
					expect(back.headed).toBe(true);
					expect(back.judged.map((row) => (row.state === "wrong" ? row.problems : row.values))).toEqual(
						values,
					);
					const again = judged(free, file, { ...BESIDE, others: values });
					expect(again.judged.map(({ state }) => state)).toEqual(values.map(() => "there"));
				}
			}),
			{ numRuns: 60 },
		);
	});
});

describe("a table that was pasted", () => {
	it("says beside each row what the page of one record would say", () => {
		const table = pasted([
			["Description", "Likelihood", "Impact", "Owner"],
			["Rain", "4: Likely", "very large", "Events officer"],
			["", "9", "2", ""],
			["Snow", "Sometimes", "", ""],
		]);
		expect(judged(RISK, table, BESIDE).judged.map(problemsOf)).toEqual([
			"new",
			{ description: "Enter a description", likelihood: "Likelihood must be between 1 and 5" },
			{ likelihood: "Likelihood must be a whole number" },
		]);
	});

	it("names an intervention by its title, and says where none or several have it", () => {
		const rows = ["engagement events", "Hub (2)", "Hub", "Another", ""].map((title) => [
			title,
			"Radios",
			"5",
		]);
		const table = pasted([["Intervention", "Description", "Amount"], ...rows]);
		const { judged: found } = judged(COST_LINE, table, BESIDE);
		expect(found.map((row) => (row.state === "wrong" ? row.problems : row.given.interventionId))).toEqual([
			"i1",
			"i3",
			{
				interventionId:
					"More than one intervention of this bid is called “Hub”. Enter “Hub (1)” or “Hub (2)”",
			},
			{ interventionId: "No intervention of this bid is called “Another”" },
			{ interventionId: "Choose the intervention that this cost belongs to" },
		]);
	});

	it("need not name the intervention where the bid has one", () => {
		const one = { ...BESIDE, interventions: BESIDE.interventions.slice(0, 1) };
		const table = pasted([
			["Description", "Quantity", "Unit cost"],
			["Radios", "50", "£1,098.50"],
		]);
		const row = first(judged(COST_LINE, table, one).judged);
		expect(row).toMatchObject({
			state: "new",
			given: { interventionId: "i1", amount: null },
			values: { amount: 5_492_500n },
		});
		expect(problemsOf(first(judged(COST_LINE, table, BESIDE).judged))).toEqual({
			interventionId: "Choose the intervention that this cost belongs to",
		});
	});

	it("takes the columns in the order of the fields where no row holds headings", () => {
		const table = pasted([["Council", "cash", "Not valued", "", "Not yet"]]);
		const read = judged(FUNDING_LINE, table, BESIDE);
		expect(read.headed).toBe(false);
		expect(first(read.judged)).toMatchObject({
			state: "new",
			values: { source: "Council", kind: "cash", amount: null, qualifier: null, confirmed: false },
		});
	});

	it("says which rows and columns it leaves out, and refuses a column given twice", () => {
		const titled = [
			["Our risks", "", ""],
			["Owner", "Colour", "Description"],
			["Me", "Red", "Rain"],
		];
		expect(judged(RISK, pasted(titled), BESIDE)).toMatchObject({
			above: 1,
			leftOut: ["Colour"],
			headed: true,
		});
		const sheet = first(
			pasted([
				["Owner", "Owner"],
				["Me", "You"],
			]).sheets,
		);
		expect("rows" in sheet && readSheet(RISK, sheet, BESIDE)).toMatchObject({
			ok: false,
			code: "column-twice",
			details: { heading: "Owner" },
		});
	});

	test.each(KINDS)(
		"a row of $key with a cell as long as a page may send costs no more than a blink",
		(kind) => {
			const long = "£".repeat(450_000) + "Ab ".repeat(150_000);
			const columns = sheetColumns(kind, BESIDE);
			const headings = columns.map(({ heading }) => heading);
			const filled = pasted([headings, headings.map(() => long)]);
			const unheaded = pasted([headings.map((_, place) => (place === 0 ? long : "x"))]);
			const began = performance.now();
			expect(first(judged(kind, filled, BESIDE).judged).state).toBe("wrong");
			expect(judged(kind, unheaded, BESIDE).headed).toBe(false);
			expect(performance.now() - began).toBeLessThan(4000);
		},
	);

	it("tells answers apart that differ only in what is no letter, and guesses at none", () => {
		const words = { few: "< 5", many: "> 5", no: "£5", yes: "£5+" };
		const answers: RecordKind = {
			...LESSON,
			fields: {
				what: { kind: "line", label: "What", most: 200 },
				one: { kind: "choice", label: "< 5", words },
				several: { kind: "choices", label: "> 5", words },
				point: { kind: "scale", label: "Point", words: ["<", ">"] },
			},
		};
		const records = [
			{ what: "a", one: "many", several: ["many", "yes"], point: 2 },
			{ what: "b", one: "yes", several: ["few"], point: 1 },
		];
		const { columns, rows } = sheetOf(answers, records, BESIDE);
		const back = judged(answers, pasted([columns.map(({ heading }) => heading), ...rows]), BESIDE);
		expect(back.judged.map((row) => (row.state === "wrong" ? row.problems : row.values))).toEqual(records);
		const vague = pasted([
			["What", "< 5", "> 5"],
			["a", "5", ""],
			["b", "", "< 5; Other"],
			["c", "Few", "YES;"],
		]);
		const read = judged(answers, vague, BESIDE).judged;
		expect(read.slice(0, 2).map(problemsOf)).toEqual([
			{ one: "Choose one of the answers" },
			{ several: "No answer in the list is called “Other”" },
		]);
		expect(read[2]).toMatchObject({ values: { one: "few", several: ["yes"] } });
	});

	it("numbers things of one title by numbers that no other title has", () => {
		const titles = ["Hub", "Hub", "Hub (1)", "Hub!"];
		const interventions = titles.map((title, place) => named(`i${place}`, title));
		const near = { ...BESIDE, interventions };
		const values = interventions.map(({ id }) => ({
			interventionId: id,
			description: "Radios",
			amount: 500n,
		}));
		const { columns, rows } = sheetOf(COST_LINE, values, near);
		const table = pasted([columns.map(({ heading }) => heading), ...rows]);
		const { judged: found } = judged(COST_LINE, table, near);
		expect(found.map((row) => (row.state === "wrong" ? row.problems : row.given.interventionId))).toEqual(
			interventions.map(({ id }) => id),
		);
	});

	it("takes no formula's result and no error for a value", () => {
		const table = pasted([
			["Description", "Owner"],
			[
				{ kind: "formula", text: "=A1" },
				{ kind: "other", text: "#REF!" },
			],
		]);
		expect(problemsOf(first(judged(RISK, table, BESIDE).judged))).toEqual({
			description: "This cell holds a formula, which is not worked out. Enter its result",
			owner: "This cell holds the error #REF!",
		});
	});
});
